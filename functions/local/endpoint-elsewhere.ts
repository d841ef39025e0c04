import type { Endpoint } from '../s3.ts';
import { trouble } from './trouble.ts';

/** Of an S3 that somebody else runs: its address, with the keys that AWS's own tools look for in the environment. */
export function endpointElsewhere(endpoint: string, environment: NodeJS.ProcessEnv): Endpoint {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_REGION: region } = environment;
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw trouble('usage', '--endpoint 需要 needs AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY');
  }
  return { endpoint, region: region ?? 'us-east-1', credentials: { accessKeyId, secretAccessKey } };
}

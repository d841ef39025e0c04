import type { S3 } from '../../../functions/s3.ts';

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: { readonly Bucket?: string; readonly Key?: string; readonly VersionId?: string };
}

/** A client that notes for each call which permission it takes, and on what. */
export function recordingS3(s3: S3): { readonly s3: S3; readonly calls: Set<string> } {
  const calls = new Set<string>();
  const ask = s3.send.bind(s3) as (command: unknown) => Promise<unknown>; // of its overloads the one with a promise
  const send = (command: Command) => {
    const { Bucket = '', Key, VersionId } = command.input;
    calls.add(`${permissionOf(command.constructor.name, VersionId)} ${Bucket}${Key === undefined ? '' : `/${Key}`}`);
    return ask(command);
  };
  return { s3: { send: send }, calls };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html */
function permissionOf(command: string, versionId: string | undefined): string {
  if (command === 'ListObjectVersionsCommand') return 's3:ListBucketVersions';
  if (command === 'PutObjectCommand') return 's3:PutObject';
  if (command === 'GetObjectCommand' || command === 'HeadObjectCommand')
    return versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
  throw new Error(`no permission known for ${command}`);
}

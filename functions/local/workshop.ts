import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SQSBatchResponse } from 'aws-lambda';
import type { Handler } from '../conversion/create-handler.ts';
import { createHandler } from '../conversion/create-handler.ts';
import type { Service } from '../conversion/service.ts';
import { createLog } from '../log.ts';
import type { Endpoint } from '../s3.ts';
import { mortalHandler } from './chaos.ts';
import type { LocalOptions } from './options.ts';
import { openSandbox } from './sandbox/open-sandbox.ts';
import { systemCode, trouble } from './trouble.ts';

/** Who works on the messages: this process, one that dies under chaos, or the packaged zip as Lambda runs it. */
export interface Workshop {
  readonly handler: Handler;
  readonly close: () => Promise<void>;
}

const ZIP = path.join(import.meta.dirname, '../../.serverless/gongkai.zip');

export function openWorkshop(service: Service, endpoint: Endpoint, { sandbox, chaos }: LocalOptions): Workshop {
  if (sandbox) return sandboxed(service.results, endpoint);
  const telemetry = { write, service: 'gongkai-convert', stage: 'local' };
  const handler = chaos ? mortalHandler(service, telemetry) : createHandler(service, telemetry);
  return { handler, close: () => Promise.resolve() };
}

/** Memory and time limit as in `serverless.yml`. */
function sandboxed(results: string, { endpoint, region, credentials }: Endpoint): Workshop {
  if (!existsSync(ZIP)) throw trouble('usage', '--sandbox: 请先运行 first run: npm run package');
  const environment = {
    ...{ AWS_ENDPOINT_URL_S3: endpoint, AWS_REGION: region },
    ...{ AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey },
    ...{ REPORTS_BUCKET: 'gongkai-reports', RESULTS_BUCKET: results, STAGE: 'local' },
    UPLOADS_QUEUE_URL: 'http://127.0.0.1/none',
  };
  const limits = { memoryMegabytes: 1769, timeoutMilliseconds: 120_000 };
  const log = createLog(write, { service: 'gongkai-sandbox', stage: 'local' });
  try {
    const lambda = openSandbox({ zip: ZIP, handler: 'dist/app/convert.handler', ...limits, environment, write });
    const handler: Handler = async (event) => {
      try {
        return (await lambda.invoke(event)) as SQSBatchResponse; // what our handler answers to a queue
      } catch (error) {
        log('ERROR', 'function.died', { reason: error instanceof Error ? error.message : 'unknown' });
        throw error;
      }
    };
    return { handler, close: lambda.close };
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    throw trouble('usage', '--sandbox 需要 needs: apt-get install bubblewrap unzip', error);
  }
}

/** Metrics are for CloudWatch: nobody reads them here. */
function write(text: string): void {
  process.stdout.write(text.replaceAll(/^\{"_aws".*\n/gm, ''));
}

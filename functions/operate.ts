import { parseArgs } from 'node:util';
import { engine } from './conversion/engine.ts';
import { backfill } from './operating/backfill.ts';
import { cleanUp } from './operating/clean-up.ts';
import type { Find, Options } from './operating/places.ts';
import { endpointOf, findPlaces } from './operating/places.ts';
import type { Progress } from './operating/progress.ts';
import { startProgress } from './operating/progress.ts';
import { reconcile } from './operating/reconcile.ts';
import { redrive } from './operating/redrive.ts';
import { smoke, smokeKeys } from './operating/smoke.ts';
import { openS3 } from './s3.ts';
import { countMessages, openSqs } from './sqs.ts';

const usage = `npm run smoke     -- --stage S [--timeout SECONDS]                      puts two samples, waits for their results, removes them
npm run backfill  -- --stage S [--prefix P] [--since T] [--after KEY]   sends existing reports on their way
npm run reconcile -- --stage S [--prefix P] [--since T] [--after KEY]   lists reports without a result
npm run redrive   -- --stage S                                          moves dead letters back

  --region R      of the stage, where the environment says another or none
  --since T       2026-01-01: reports that were put before are left out
  --after KEY     goes on behind a key, where a run broke off
In place of --stage:
  --reports BUCKET  --results BUCKET  --queue URL (of the backfill)  --uploads URL  --dead-letters URL  --dead-letters-arn ARN
  --endpoint URL  an S3 elsewhere, with the keys in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY`;

interface Call {
  readonly options: Options & {
    readonly prefix: string;
    readonly since: string;
    readonly after?: string | undefined;
    readonly timeout: string;
  };
  readonly find: Find;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** What operators do by hand, with the credentials of their shell. To do it twice does no harm. False where all is not well. */
const commands: Readonly<Record<string, (call: Call) => Promise<boolean>>> = {
  smoke: async ({ options, find }) => {
    const places = { s3: openS3(endpointOf(options)), reports: find('reports'), results: find('results') };
    const run = { ...places, prefix: `gongkai-smoke/${Date.now()}/`, timeoutMs: Number(options.timeout) * 1000, say };
    try {
      await smoke(run);
    } finally {
      const left = await cleanUp(places, smokeKeys(run));
      say(left.length === 0 ? 'removed again' : `left behind, for want of a permission to delete:\n${left.join('\n')}`);
    }
    console.log('well');
    return true;
  },

  backfill: async ({ options, find }) => {
    const places = {
      s3: openS3(endpointOf(options)),
      sqs: openSqs(),
      reports: find('reports'),
      queueUrl: find('queue'),
    };
    console.log(await resumable((progress) => backfill({ ...options, ...places }, progress)));
    return true;
  },

  reconcile: async ({ options, find }) => {
    const sqs = openSqs();
    const urls = [find('uploads', ''), find('queue', ''), find('dead-letters', '')];
    const countQueues = async () => {
      const [uploads = 0, backfills = 0, deadLetters = 0] = await Promise.all(
        urls.map((url) => countMessages(sqs, url)),
      );
      return { waiting: uploads + backfills, deadLetters };
    };
    const places = { s3: openS3(endpointOf(options)), results: find('results'), engine };
    const range = { ...options, bucket: find('reports'), from: options.since, to: '9' };
    const queues = urls.includes('') ? null : countQueues;
    const { text, isLost } = await resumable((progress) =>
      reconcile(places, range, { progress, name: console.log, queues }),
    );
    console.log(text);
    return !isLost;
  },

  redrive: async ({ find }) => {
    console.log(await redrive(openSqs(), find('dead-letters-arn'), say));
    return true;
  },
};

async function resumable<Result>(work: (progress: Progress) => Promise<Result>): Promise<Result> {
  const progress = startProgress(say, Date.now);
  try {
    return await work(progress);
  } catch (error) {
    if (progress.reached() !== null) say(`broke off; go on with --after ${JSON.stringify(progress.reached())}`);
    throw error;
  }
}

const type = 'string';
const text = { type } as const;

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ stage: text, region: text, endpoint: text, reports: text, results: text, queue: text, uploads: text },
      ...{ 'dead-letters': text, 'dead-letters-arn': text, after: text },
      ...{ prefix: { type, default: '' }, since: { type, default: '' }, timeout: { type, default: '180' } },
    },
  });
  const command = commands[positionals[0] ?? ''];
  if (command === undefined) throw new Error(usage);
  if (values.region !== undefined) process.env['AWS_REGION'] = values.region; // where all clients look for it
  return command({ options: values, find: await findPlaces(values, usage) });
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

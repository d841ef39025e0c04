import { parseArgs } from 'node:util';
import { engine } from './conversion/engine.ts';
import { findUnsettled } from './conversion/find-unsettled.ts';
import { listCurrentVersions, openS3 } from './s3.ts';
import { messageOf, settledUntil } from './s3-message.ts';
import { openSqs, redriveDeadLetters, sendAll } from './sqs.ts';

const usage = `npm run backfill  -- --reports BUCKET --queue URL [--prefix P] [--since 2026-01-01]   sends existing reports on their way
npm run reconcile -- --reports BUCKET --results BUCKET [--prefix P] [--since T]          lists reports without a result
npm run redrive   -- --dead-letters ARN                                                  moves dead letters back`;

/** What operators do by hand, with the credentials of their shell. To do it twice does no harm. */
const commands: Readonly<Record<string, (option: (name: Option) => string) => Promise<string>>> = {
  backfill: async (option) => {
    const sent = await sendAll(openSqs(), option('queue'), messagesBelow(option));
    return `${sent} sent`;
  },
  reconcile: async (option) => {
    const range = { bucket: option('reports'), prefix: option('prefix'), from: option('since'), to: '9' };
    let lost = 0;
    for await (const { key } of findUnsettled({ s3: openS3(null), results: option('results'), engine }, range)) {
      console.log(JSON.stringify(key));
      lost += 1;
    }
    return `${lost} without a result`;
  },
  redrive: async (option) => {
    await redriveDeadLetters(openSqs(), option('dead-letters'));
    return 'on their way back';
  },
};

type Option = 'reports' | 'results' | 'queue' | 'dead-letters' | 'prefix' | 'since';

async function* messagesBelow(option: (name: Option) => string): AsyncGenerator<string> {
  const [bucket, since, until] = [option('reports'), option('since'), settledUntil(Date.now())];
  for await (const version of listCurrentVersions(openS3(null), bucket, option('prefix'))) {
    if (version.lastModified >= since && version.lastModified < until) yield messageOf(bucket, version);
  }
}

const type = 'string';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ reports: { type }, results: { type }, queue: { type }, 'dead-letters': { type } },
    ...{ prefix: { type, default: '' }, since: { type, default: '' } },
  },
});
const command = commands[positionals[0] ?? ''];
try {
  if (command === undefined) throw new Error(usage);
  console.log(
    await command((name) => {
      const value = values[name];
      if (value === undefined) throw new Error(`--${name}?\n${usage}`);
      return value;
    }),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

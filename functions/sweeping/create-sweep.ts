import { findUnsettled } from '../conversion/find-unsettled.ts';
import { createLog } from '../log.ts';
import { metricsLine } from '../metrics.ts';
import type { S3 } from '../s3.ts';
import { messageOf } from '../s3-message.ts';
import type { Sqs } from '../sqs.ts';
import { sendAll } from '../sqs.ts';

/** An event may be on its way or in its retries for this long: five receives, twelve minutes apart. */
const PATIENCE_MS = 70 * 60_000;
/** What every sweep looks at again. Older losses are for `npm run reconcile`. */
const WINDOW_MS = 48 * 60 * 60_000;

interface SweepSetup {
  readonly s3: S3;
  readonly sqs: Sqs;
  readonly reports: string;
  readonly results: string;
  readonly engine: string;
  readonly queueUrl: string;
  readonly write: (line: string) => void;
  readonly stage: string;
  readonly now: () => number;
}

export function createSweep(setup: SweepSetup): () => Promise<{ readonly sent: number }> {
  const common = { service: 'gongkai-sweep', stage: setup.stage };
  return async () => {
    let sent = 0;
    for await (const count of sendAll(setup.sqs, setup.queueUrl, lostUploads(setup, setup.now()))) sent += count;
    createLog(setup.write, common)(sent === 0 ? 'INFO' : 'WARN', 'sweep.finished', { sent });
    setup.write(metricsLine(common, { values: { ReportsSwept: sent } }));
    return { sent };
  };
}

async function* lostUploads({ s3, results, engine, reports }: SweepSetup, now: number): AsyncGenerator<string> {
  const [from, to] = [new Date(now - WINDOW_MS).toISOString(), new Date(now - PATIENCE_MS).toISOString()];
  for await (const version of findUnsettled({ s3, results, engine }, { bucket: reports, prefix: '', from, to })) {
    yield messageOf(reports, version);
  }
}

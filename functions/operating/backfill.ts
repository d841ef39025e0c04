import { documentsIn } from '../conversion/find-unsettled.ts';
import type { S3 } from '../s3.ts';
import { messageOf, settledUntil } from '../s3-message.ts';
import type { Sqs } from '../sqs.ts';
import { sendAll } from '../sqs.ts';
import type { Progress } from './progress.ts';

export interface Backfill {
  readonly s3: S3;
  readonly sqs: Sqs;
  readonly reports: string;
  readonly queueUrl: string;
  readonly prefix: string;
  /** ISO 8601. */
  readonly since: string;
  readonly after?: string | undefined;
}

/** Sends existing reports on their way, in the order of their keys. Where it breaks off, `progress` knows up to which. */
export async function backfill(work: Backfill, progress: Progress): Promise<string> {
  const { reports: bucket, prefix, since: from, after } = work;
  const range = { bucket, prefix, from, to: settledUntil(Date.now()), after };
  const keys: string[] = []; // listed and not yet sent
  async function* bodies(): AsyncGenerator<string> {
    for await (const version of documentsIn(work, range)) {
      keys.push(version.key);
      yield messageOf(work.reports, version);
    }
  }
  for await (const sent of sendAll(work.sqs, work.queueUrl, bodies()))
    progress.add(sent, keys.splice(0, sent).at(-1) ?? '');
  return `${progress.count()} sent`;
}

import type { ListedVersion, S3 } from '../s3.ts';
import { listCurrentVersions } from '../s3.ts';
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
  const keys: string[] = []; // listed and not yet sent
  async function* bodies(): AsyncGenerator<string> {
    for await (const version of wanted(work)) {
      keys.push(version.key);
      yield messageOf(work.reports, version);
    }
  }
  for await (const sent of sendAll(work.sqs, work.queueUrl, bodies()))
    progress.add(sent, keys.splice(0, sent).at(-1) ?? '');
  return `${progress.count()} sent`;
}

async function* wanted({ s3, reports, prefix, since, after }: Backfill): AsyncGenerator<ListedVersion> {
  const until = settledUntil(Date.now());
  for await (const version of listCurrentVersions(s3, reports, prefix, after))
    if (version.lastModified >= since && version.lastModified < until) yield version;
}

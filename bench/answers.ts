import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Bucket } from '../functions/local/s3/bucket.ts';
import { openStore } from '../functions/local/s3/store.ts';
import { pointer } from '../functions/conversion/pointer.ts';

interface Answers {
  readonly answered: number;
  /** Whether no file of a document was written twice. */
  readonly once: boolean;
  readonly byStatus: string;
}

/** What stands in the results of a service that has ended. The samples that come along do not count. */
export function answersIn(folder: string): Answers {
  const results = openStore(folder).bucket('gongkai-results');
  const keys = results.keys();
  const statuses = keys.filter((key) => key.startsWith('latest/load/')).map((key) => statusIn(folder, results, key));
  const files = keys.filter((key) => key.startsWith('documents/'));
  return {
    answered: statuses.length,
    once: files.every((key) => results.versionsOf(key).length === 1),
    byStatus: [...Map.groupBy(statuses, (status) => status)]
      .map(([status, each]) => `${status} ${each.length}`)
      .join(', '),
  };
}

function statusIn(folder: string, results: Bucket, key: string): string {
  const sequencer = results.versionsOf(key)[0]?.sequencer ?? '';
  const bytes = readFileSync(path.join(folder, results.name, `${sequencer}.bytes`), 'utf8');
  const { status, codes } = pointer.parse(JSON.parse(bytes));
  return status === 'unreadable' ? (codes[0] ?? status) : status;
}

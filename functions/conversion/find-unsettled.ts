import { inBatches } from '../batches.ts';
import type { ListedVersion } from '../s3.ts';
import { listCurrentVersions } from '../s3.ts';
import type { Attempt } from './attempts.ts';
import { readAttempt } from './attempts.ts';
import { documentOf, versionOf } from './names.ts';
import type { Service } from './service.ts';

export interface Range {
  readonly bucket: string;
  readonly prefix: string;
  /** ISO 8601; the first is in, the second is not. */
  readonly from: string;
  readonly to: string;
  /** A key; only those that are listed behind it. */
  readonly after?: string | undefined;
}

export interface Examined {
  readonly version: ListedVersion;
  /** How far the work on it has come; null where it was not begun, or is in its first delivery. */
  readonly phase: Attempt['phase'] | null;
}

type Places = Pick<Service, 's3' | 'results' | 'engine'>;

/** Asked for at a time. */
const BATCH = 32;

/** How far the work on each object has come, in the order of their keys. */
export async function* examine(places: Places, range: Range): AsyncGenerator<Examined> {
  for await (const batch of inBatches(documentsIn(places, range), BATCH)) {
    yield* await Promise.all(batch.map((version) => examineOne(places, range.bucket, version)));
  }
}

/** Objects whose work has not come to its end: their event was lost, or is still on its way. */
export async function* findUnsettled(places: Places, range: Range): AsyncGenerator<ListedVersion> {
  for await (const { version, phase } of examine(places, range)) if (phase !== 'settled') yield version;
}

/** The current version of each object in the order of their keys, but for what a console puts for a folder. */
export async function* documentsIn(
  { s3 }: Pick<Service, 's3'>,
  { bucket, prefix, from, to, after }: Range,
): AsyncGenerator<ListedVersion> {
  for await (const version of listCurrentVersions(s3, bucket, prefix, after)) {
    const { key, size, lastModified } = version;
    const isFolder = key.endsWith('/') && size === 0;
    if (!isFolder && lastModified >= from && lastModified < to) yield version;
  }
}

async function examineOne(places: Places, bucket: string, version: ListedVersion): Promise<Examined> {
  const document = documentOf({ bucket, key: version.key });
  const attempt = await readAttempt(places, { document, version: versionOf(version), engine: places.engine });
  return { version, phase: attempt?.phase ?? null };
}

import type { Filing } from '../../lib/collection/filing.ts';
import { validation as validationSchema } from '../../lib/output/validation-schema.ts';
import { report as reportSchema } from '../../lib/report/schema.ts';
import { inBatches } from '../batches.ts';
import { pointer as pointerSchema } from '../conversion/pointer.ts';
import type { S3 } from '../s3.ts';
import { getObject, listCurrentVersions } from '../s3.ts';

/** Fetched at a time. */
const BATCH = 32;

/** What became of each document in the bucket of the results, its newest version as last judged, in the order of the keys. */
export async function* latestFilings(s3: S3, bucket: string): AsyncGenerator<Filing> {
  for await (const batch of inBatches(listCurrentVersions(s3, bucket, 'latest/'), BATCH)) {
    yield* await Promise.all(batch.map(({ key }) => fetchFiling(s3, bucket, key)));
  }
}

async function fetchFiling(s3: S3, bucket: string, key: string): Promise<Filing> {
  const { source, files } = pointerSchema.parse(await fetchJson(s3, bucket, key));
  const [judgement, report] = await Promise.all([
    fetchJson(s3, bucket, files.validation),
    files.report === null ? null : fetchJson(s3, bucket, files.report),
  ]);
  return {
    place: source.key,
    report: report === null ? null : reportSchema.parse(report),
    judgement: validationSchema.parse(judgement),
  };
}

/** Pointers name only what was stored before them, and nothing is ever deleted. */
async function fetchJson(s3: S3, bucket: string, key: string): Promise<unknown> {
  const stored = await getObject(s3, { bucket, key });
  if (stored === null) throw new Error(`${key} is not there`);
  return JSON.parse(Buffer.from(stored.bytes).toString());
}

import { putObject } from '../../../functions/s3.ts';
import type { S3 } from '../../../functions/s3.ts';
import type { Filing } from '../../../lib/collection/filing.ts';

/** Stores a filing as a conversion does: its files, then its pointer. */
export async function storeFiling(s3: S3, bucket: string, { place, report, judgement }: Filing): Promise<void> {
  const put = (key: string, value: unknown) =>
    putObject(s3, { bucket, key, body: JSON.stringify(value), type: 'application/json', condition: 'none' });
  const folder = `documents/${Buffer.from(place).toString('hex')}/1/engine/`;
  if (report !== null) await put(`${folder}report.json`, report);
  await put(`${folder}validation.json`, judgement);
  const { title, agency, year, source } = judgement.report;
  await put(`latest/${place}.json`, {
    schemaVersion: '1.0.0',
    source: { bucket: 'reports', key: place, versionId: '1', etag: 'e' },
    ...{ document: 'd', version: '1', lastModified: '2024-01-20T00:00:00Z', sequencer: null, engine: 'engine' },
    ...{ status: judgement.status, counts: judgement.counts, title, agency, year, pages: source.pages, codes: [] },
    judgedAgainst: null,
    files: {
      report: report === null ? null : `${folder}report.json`,
      validation: `${folder}validation.json`,
      summary: `${folder}summary.html`,
      manifest: `${folder}manifest.json`,
    },
  });
}

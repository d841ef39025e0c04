import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pointer } from '../conversion/pointer.ts';
import type { S3 } from '../s3.ts';
import { getObject } from '../s3.ts';

/**
 * What a downstream system does: it follows the pointers in `latest/` and fetches the files. This one lays them into a folder,
 * under the names of the documents.
 */
export async function showResult(s3: S3, place: { readonly bucket: string; readonly key: string }, folder: string) {
  const name = /^latest\/(.+)\.json$/s.exec(place.key)?.[1];
  const stored = name === undefined ? null : await getObject(s3, place);
  if (name === undefined || stored === null) return;
  const { files } = pointer.parse(JSON.parse(Buffer.from(stored.bytes).toString()));
  mkdirSync(path.join(folder, name), { recursive: true });
  if (files.report === null) rmSync(path.join(folder, name, 'report.json'), { force: true });
  for (const key of Object.values(files)) {
    const content = key === null ? null : await getObject(s3, { bucket: place.bucket, key });
    if (key !== null && content !== null) writeFileSync(path.join(folder, name, path.basename(key)), content.bytes);
  }
}

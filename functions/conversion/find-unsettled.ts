import type { ListedVersion } from '../s3.ts';
import { listCurrentVersions } from '../s3.ts';
import { readAttempt } from './attempts.ts';
import { documentOf, versionOf } from './names.ts';
import type { Service } from './service.ts';

interface Range {
  readonly bucket: string;
  readonly prefix: string;
  /** ISO 8601; the first is in, the second is not. */
  readonly from: string;
  readonly to: string;
}

/** Objects whose work has not come to its end: their event was lost, or is still on its way. */
export async function* findUnsettled(
  service: Pick<Service, 's3' | 'results' | 'engine'>,
  { bucket, prefix, from, to }: Range,
): AsyncGenerator<ListedVersion> {
  for await (const version of listCurrentVersions(service.s3, bucket, prefix)) {
    const { key, size, lastModified } = version;
    const isFolder = key.endsWith('/') && size === 0;
    if (isFolder || lastModified < from || lastModified >= to) continue;
    const work = { document: documentOf({ bucket, key }), version: versionOf(version), engine: service.engine };
    const attempt = await readAttempt(service, work);
    if (attempt?.phase !== 'settled') yield version;
  }
}

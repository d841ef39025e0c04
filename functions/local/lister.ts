import type { S3 } from '../s3.ts';
import { listCurrentVersions } from '../s3.ts';
import { messageOf } from '../s3-message.ts';

/** For an S3 that sends no events: every version once, as soon as a listing shows it. */
export function createLister(s3: S3, bucket: string, send: (message: string) => void): () => Promise<void> {
  const known = new Set<string>();
  return async () => {
    for await (const version of listCurrentVersions(s3, bucket, '')) {
      const name = JSON.stringify([version.key, version.versionId, version.etag]);
      if (!known.has(name)) send(messageOf(bucket, version));
      known.add(name);
    }
  };
}

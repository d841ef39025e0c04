import type { S3 } from '../s3.ts';
import { listCurrentVersions } from '../s3.ts';
import { messageOf, settledUntil } from '../s3-message.ts';

/**
 * For an S3 that sends no events: every version once, as soon as a listing shows it and no other can come in the same second.
 * True where nothing was left for the next time.
 */
export function createLister(s3: S3, bucket: string, send: (message: string) => void): () => Promise<boolean> {
  const known = new Set<string>();
  return async () => {
    const until = settledUntil(Date.now());
    let isAllSent = true;
    for await (const version of listCurrentVersions(s3, bucket, '')) {
      const name = JSON.stringify([version.key, version.versionId, version.etag]);
      if (known.has(name)) continue;
      if (version.lastModified < until) {
        send(messageOf(bucket, version));
        known.add(name);
      } else isAllSent = false;
    }
    return isAllSent;
  };
}

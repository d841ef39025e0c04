import type { ListedVersion } from './s3.ts';
import { encodeKey } from './s3-event.ts';

/** A version that a listing shows, told as S3 tells of an upload. Of its place among the versions it cannot say more than its date. */
export function messageOf(bucket: string, { key, versionId, etag, size, lastModified }: ListedVersion): string {
  const object = { key: encodeKey(key), size, eTag: etag, ...(versionId !== null && { versionId }) };
  const record = {
    eventVersion: '2.1',
    eventSource: 'gongkai:listing',
    eventName: 'ObjectCreated:Listed',
    eventTime: lastModified,
    s3: { bucket: { name: bucket }, object },
  };
  return JSON.stringify({ Records: [record] });
}

/** Clocks differ, and S3 tells seconds only. */
const SETTLING_MS = 2_000;

/** What was put before this is not followed by another version of the same second any more. */
export function settledUntil(now: number): string {
  return new Date(now - SETTLING_MS).toISOString();
}

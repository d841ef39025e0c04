import { createHash } from 'node:crypto';
import type { BucketFolder } from './disk.ts';
import { failure } from './failure.ts';
import type { NewVersion, StoredVersion, Versioning } from './stored-version.ts';

export interface Conditions {
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** A bucket with all that is in it by name; the bytes are on disk. */
export interface Bucket {
  readonly name: string;
  readonly versioning: () => Versioning;
  readonly setVersioning: (versioning: Versioning) => void;
  /** In the order of their UTF-8, as S3 lists them. */
  readonly keys: () => readonly string[];
  /** Newest first. */
  readonly versionsOf: (key: string) => readonly StoredVersion[];
  /** Nothing comes between the look at the conditions and the put. */
  readonly put: (version: NewVersion, bytes: Uint8Array, conditions: Conditions) => StoredVersion;
  readonly removeVersion: (version: StoredVersion) => void;
  readonly read: (version: StoredVersion) => Promise<Buffer>;
  readonly isEmpty: () => boolean;
  readonly drop: () => void;
}

export function openBucket(name: string, folder: BucketFolder, nextSequencer: () => string): Bucket {
  const versions = new Map<string, readonly StoredVersion[]>();
  for (const version of folder.versions()) versions.set(version.key, [version, ...(versions.get(version.key) ?? [])]);
  let { versioning } = folder.settings();
  const versionsOf = (key: string) => versions.get(key) ?? [];

  function keep(key: string, kept: readonly StoredVersion[]): void {
    if (kept.length === 0) versions.delete(key);
    else versions.set(key, kept);
  }

  return {
    name,
    versioning: () => versioning,
    setVersioning: (next) => {
      folder.saveVersioning(next);
      versioning = next;
    },
    keys: () => [...versions.keys()].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))),
    versionsOf,
    put: (version, bytes, conditions) => {
      const before = versionsOf(version.key);
      checkConditions(before[0], conditions);
      const stored = named(version, nextSequencer(), versioning);
      folder.save(stored, bytes);
      const replaced = versioning === 'Enabled' ? [] : before.filter(({ versionId }) => versionId === 'null');
      keep(version.key, [stored, ...before.filter((each) => !replaced.includes(each))]);
      for (const each of replaced) folder.remove(each);
      return stored;
    },
    removeVersion: (version) => {
      folder.remove(version);
      keep(
        version.key,
        versionsOf(version.key).filter((each) => each !== version),
      );
    },
    read: folder.read,
    isEmpty: () => versions.size === 0,
    drop: folder.drop,
  };
}

/** A version's name says nothing of when it was put, as those of S3 do not. */
function named(version: NewVersion, sequencer: string, versioning: Versioning): StoredVersion {
  const versionId =
    versioning === 'Enabled' ? createHash('sha256').update(sequencer).digest('base64url').slice(0, 32) : 'null';
  const lastModified = new Date().toISOString().replace(/\.\d{3}/, '.000');
  return { ...version, versionId, sequencer, lastModified };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html */
function checkConditions(current: StoredVersion | undefined, { ifMatch, ifNoneMatch }: Conditions): void {
  const there = current === undefined || current.isDeleteMarker ? null : current;
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch !== '*') throw failure('NotImplemented', 'If-None-Match takes * in a put');
    if (there !== null) throw failure('PreconditionFailed', 'the object is there');
  }
  if (ifMatch === undefined) return;
  if (there === null) throw failure('NoSuchKey', 'the object to be replaced is not there');
  if (!isMatch(ifMatch, there.etag)) throw failure('PreconditionFailed', 'the object has another ETag');
}

export function isMatch(condition: string, etag: string): boolean {
  return condition === '*' || condition.split(',').some((each) => each.trim().replaceAll('"', '') === etag);
}

import path from 'node:path';
import type { Bucket } from './bucket.ts';
import { openBucket } from './bucket.ts';
import { bucketFolder, bucketNames } from './disk.ts';
import { failure } from './failure.ts';
import type { StoredVersion } from './stored-version.ts';

/** How an object came to be, as events name it. */
export type Creation = 'Put' | 'Copy' | 'CompleteMultipartUpload';

export type Listener = (bucket: string, version: StoredVersion, creation: Creation) => void;

/** All buckets of one folder. */
export interface Store {
  readonly buckets: () => readonly Bucket[];
  readonly bucket: (name: string) => Bucket;
  readonly createBucket: (name: string) => void;
  readonly dropBucket: (name: string) => void;
  /** Tells those who listen; called once the object is there. */
  readonly tell: Listener;
  readonly listen: (listener: Listener) => void;
}

export function openStore(root: string): Store {
  const nextSequencer = sequence();
  const open = (name: string) => openBucket(name, bucketFolder(path.join(root, name)), nextSequencer);
  const buckets = new Map(bucketNames(root).map((name) => [name, open(name)]));
  const listeners: Listener[] = [];

  function bucket(name: string): Bucket {
    const found = buckets.get(name);
    if (found === undefined) throw failure('NoSuchBucket', `no bucket ${name}`);
    return found;
  }

  return {
    buckets: () => [...buckets.values()],
    bucket,
    createBucket: (name) => {
      if (!/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(name)) throw failure('InvalidBucketName', name);
      if (buckets.has(name)) throw failure('BucketAlreadyOwnedByYou', name);
      bucketFolder(path.join(root, name)).saveVersioning('Unversioned');
      buckets.set(name, open(name));
    },
    dropBucket: (name) => {
      if (!bucket(name).isEmpty()) throw failure('BucketNotEmpty', name);
      bucket(name).drop();
      buckets.delete(name);
    },
    tell: (...event) => {
      for (const listener of listeners) listener(...event);
    },
    listen: (listener) => {
      listeners.push(listener);
    },
  };
}

/** Goes on from the clock after a restart: 4096 a millisecond, and never back. */
function sequence(): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Date.now() * 4096);
    return last.toString(16).toUpperCase().padStart(18, '0');
  };
}

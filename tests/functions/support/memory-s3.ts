import { createHash } from 'node:crypto';
import { S3ServiceException } from '@aws-sdk/client-s3';
import type { S3 } from '../../../functions/s3.ts';
import { encodeKey } from '../../../functions/s3-event.ts';
import type { Bucket } from '../../../functions/local/s3/bucket.ts';
import { isMatch, openBucket } from '../../../functions/local/s3/bucket.ts';
import type { BucketFolder } from '../../../functions/local/s3/disk.ts';
import { failure, isFailure } from '../../../functions/local/s3/failure.ts';
import { findVersion } from '../../../functions/local/s3/object-operations.ts';
import type { StoredVersion } from '../../../functions/local/s3/stored-version.ts';

export interface MemoryS3 {
  readonly s3: S3;
  readonly bucket: (name: string) => Bucket;
}

interface Input {
  readonly Bucket: string;
  readonly Key?: string;
  readonly Body?: string | Uint8Array;
  readonly VersionId?: string;
  readonly IfMatch?: string;
  readonly IfNoneMatch?: string;
}

export interface Command {
  readonly constructor: { readonly name: string };
  readonly input: Input;
}

/** The buckets of `functions/local/s3` behind the port of the client, without the HTTP between: for trials in their thousands. */
export function memoryS3(...names: readonly string[]): MemoryS3 {
  let puts = Date.now() * 4096;
  const nextSequencer = () => (puts += 1).toString(16).toUpperCase().padStart(18, '0');
  const buckets = new Map(names.map((name) => [name, openBucket(name, memoryFolder(), nextSequencer)]));
  const bucket = (name: string) => {
    const found = buckets.get(name);
    if (found === undefined) throw failure('NoSuchBucket', name);
    return found;
  };
  const send = async (command: Command) => {
    try {
      const answer = answers[command.constructor.name];
      if (answer === undefined) throw new Error(`not known here: ${command.constructor.name}`);
      return await answer(bucket(command.input.Bucket), command.input);
    } catch (error) {
      throw isFailure(error) ? serviceException(error.code, error.status) : error;
    }
  };
  return { s3: { send: send as S3['send'] }, bucket };
}

/** An error as the client throws it when it has given up. */
export function serviceException(name: string, httpStatusCode: number): S3ServiceException {
  return new S3ServiceException({ name, $fault: 'server', $metadata: { httpStatusCode }, message: name });
}

const answers: Readonly<Record<string, (bucket: Bucket, input: Input) => Promise<unknown>>> = {
  GetObjectCommand: async (bucket, input) => {
    const version = versionOf(bucket, input);
    const bytes = await bucket.read(version);
    return { ...factsOf(version), Body: piecesOf(bytes) };
  },
  HeadObjectCommand: (bucket, input) => Promise.resolve(factsOf(versionOf(bucket, input))),
  PutObjectCommand: (bucket, { Key = '', Body = '', IfMatch, IfNoneMatch }) => {
    const bytes = Buffer.from(Body);
    const content = { checksum: null, etag: md5(bytes), size: bytes.length, headers: {} };
    const conditions = { ifMatch: IfMatch, ifNoneMatch: IfNoneMatch };
    const stored = bucket.put({ key: Key, isDeleteMarker: false, ...content }, bytes, conditions);
    return Promise.resolve({ VersionId: stored.versionId, ETag: `"${stored.etag}"` });
  },
  ListObjectVersionsCommand: (bucket) => {
    const all = bucket.keys().flatMap((key) => bucket.versionsOf(key).map((version, age) => ({ version, age })));
    const Versions = all.map(({ version, age }) => ({
      ...{ ...factsOf(version), Key: encodeKey(version.key), Size: version.size, IsLatest: age === 0 },
    }));
    return Promise.resolve({ Versions, IsTruncated: false });
  },
};

function versionOf(bucket: Bucket, { Key = '', VersionId, IfMatch }: Input): StoredVersion {
  const version = findVersion(bucket, Key, VersionId);
  if (IfMatch !== undefined && !isMatch(IfMatch, version.etag)) throw failure('PreconditionFailed', 'another ETag');
  return version;
}

function factsOf({ versionId, etag, size, lastModified }: StoredVersion) {
  return { VersionId: versionId, ETag: `"${etag}"`, ContentLength: size, LastModified: new Date(lastModified) };
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield bytes;
}

function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}

function memoryFolder(): BucketFolder {
  const contents = new Map<string, Buffer>();
  return {
    settings: () => ({ versioning: 'Enabled' }),
    saveVersioning: () => undefined,
    versions: () => [],
    save: ({ sequencer }, bytes) => {
      contents.set(sequencer, Buffer.from(bytes));
    },
    remove: ({ sequencer }) => {
      contents.delete(sequencer);
    },
    read: ({ sequencer }) => Promise.resolve(contents.get(sequencer) ?? Buffer.alloc(0)),
    drop: () => {
      contents.clear();
    },
  };
}

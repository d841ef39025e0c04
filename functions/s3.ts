import type { ListObjectVersionsCommandOutput, ObjectVersion } from '@aws-sdk/client-s3';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { collectBody } from './body.ts';

/** Longest silence of a connection. */
const IDLE_MS = 5_000;
/** The SDK tries a request again by itself, but not a body that breaks off. */
const READS = 3;

/** All that is asked of a client, so that tests can stand in between. */
export type S3 = Pick<S3Client, 'send'>;

/** One content of an object: by its version, else by its ETag, else whatever is there. */
export interface ExactPlace {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string | null;
  readonly etag?: string | null;
}

export interface ObjectFacts {
  readonly versionId: string | null;
  readonly etag: string;
  readonly size: number;
  /** ISO 8601, to the second. */
  readonly lastModified: string;
}

export interface StoredObject extends ObjectFacts {
  readonly bytes: Uint8Array;
}

export interface ListedVersion extends ObjectFacts {
  readonly key: string;
}

/** `absent`: only the first put wins; an ETag: only in the place of that content; `none`: the last put wins. */
export type Condition = 'absent' | 'none' | { readonly etag: string };

export interface Content {
  readonly bucket: string;
  readonly key: string;
  readonly body: string | Uint8Array;
  readonly type: string;
  readonly condition: Condition;
}

/** An S3 other than AWS's is addressed by path, with credentials of its own. */
export interface Endpoint {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** Makes a bucket that keeps all versions, unless it is there. */
export async function ensureBucket(s3: S3, bucket: string): Promise<void> {
  try {
    await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  } catch (error) {
    if (!(error instanceof S3ServiceException) || !error.name.startsWith('BucketAlready')) throw error;
  }
  await s3.send(new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }));
}

export function openS3(endpoint: Endpoint | null): S3Client {
  return new S3Client({
    ...(endpoint === null ? {} : { ...endpoint, forcePathStyle: true }),
    maxAttempts: 5,
    requestHandler: { connectionTimeout: 3_000, socketTimeout: IDLE_MS },
  });
}

/** Null where there is no such object, or no longer with that content. Length and checksum of what is returned are right. */
export async function getObject(s3: S3, place: ExactPlace): Promise<StoredObject | null> {
  for (let reading = 1; ; reading += 1) {
    try {
      return await readOnce(s3, place);
    } catch (error) {
      if (isGone(error)) return null;
      if (error instanceof S3ServiceException || reading === READS) throw error;
    }
  }
}

async function readOnce(s3: S3, place: ExactPlace): Promise<StoredObject> {
  const answer = await s3.send(new GetObjectCommand(exactly(place)));
  if (answer.Body === undefined) throw new Error('S3 answered without a body');
  const bytes = await collectBody(answer.Body as AsyncIterable<Uint8Array>, IDLE_MS); // on Node always a Readable
  const facts = factsOf(answer);
  if (bytes.length !== facts.size) throw new Error(`the body was cut short: ${bytes.length} of ${facts.size} bytes`);
  return { ...facts, bytes };
}

/** Null where there is no such object. */
export async function headObject(s3: S3, place: ExactPlace): Promise<ObjectFacts | null> {
  try {
    return factsOf(await s3.send(new HeadObjectCommand(exactly(place))));
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/**
 * False where the condition did not hold, or another put was faster. A put whose answer was lost is tried again by the SDK
 * and then finds itself in its way: after a `false`, look what is there.
 */
export async function putObject(s3: S3, { bucket, key, body, type, condition }: Content): Promise<boolean> {
  try {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: body,
        ContentType: type,
        ...headersOf(condition),
      }),
    );
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}

function headersOf(condition: Condition): { IfNoneMatch?: string; IfMatch?: string } {
  if (condition === 'none') return {};
  return condition === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: condition.etag };
}

/** The newest version of every object below a prefix, in the order of the keys, from behind one of them; deleted ones left out. */
export async function* listCurrentVersions(
  s3: S3,
  bucket: string,
  prefix: string,
  after?: string,
): AsyncGenerator<ListedVersion> {
  for await (const { Versions = [] } of listPages(s3, { bucket, prefix, after })) {
    for (const version of Versions) if (version.IsLatest === true) yield listedVersion(version);
  }
}

/** All versions of every object below a prefix, marks of deletion too. */
export async function* listAllVersions(
  s3: S3,
  bucket: string,
  prefix: string,
): AsyncGenerator<{ readonly key: string; readonly versionId: string }> {
  for await (const { Versions = [], DeleteMarkers = [] } of listPages(s3, { bucket, prefix })) {
    for (const { Key, VersionId = 'null' } of [...Versions, ...DeleteMarkers])
      yield { key: decodeListed(Key), versionId: VersionId };
  }
}

async function* listPages(
  s3: S3,
  { bucket, prefix, after }: { readonly bucket: string; readonly prefix: string; readonly after?: string | undefined },
): AsyncGenerator<ListObjectVersionsCommandOutput> {
  let from: { readonly KeyMarker?: string | undefined; readonly VersionIdMarker?: string | undefined } | null = {
    KeyMarker: after,
  };
  while (from !== null) {
    const page: ListObjectVersionsCommandOutput = await s3.send(
      new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, EncodingType: 'url', ...from }),
    );
    yield page;
    from =
      page.IsTruncated === true
        ? { KeyMarker: decodeListed(page.NextKeyMarker), VersionIdMarker: page.NextVersionIdMarker }
        : null;
  }
}

/** For good, not by a mark. No function may do this: it is for what a smoke test has left. */
export async function deleteVersion(
  s3: S3,
  { bucket, key, versionId }: { readonly bucket: string; readonly key: string; readonly versionId: string },
): Promise<void> {
  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }));
}

/** Keys may hold what XML cannot, so listings are asked for URL-encoded; the SDK leaves them so. */
function listedVersion(version: ObjectVersion): ListedVersion {
  const facts = factsOf({ ...version, ContentLength: version.Size });
  return { ...facts, key: decodeListed(version.Key) };
}

function decodeListed(key = ''): string {
  return decodeURIComponent(key.replaceAll('+', ' '));
}

function exactly({ bucket, key, versionId, etag }: ExactPlace): {
  Bucket: string;
  Key: string;
  VersionId?: string;
  IfMatch?: string;
} {
  const place = { Bucket: bucket, Key: key };
  if (versionId) return { ...place, VersionId: versionId };
  return etag ? { ...place, IfMatch: etag } : place;
}

function factsOf(answer: {
  readonly VersionId?: string | undefined;
  readonly ETag?: string | undefined;
  readonly ContentLength?: number | undefined;
  readonly LastModified?: Date | undefined;
}): ObjectFacts {
  const { VersionId, ETag, ContentLength, LastModified } = answer;
  if (ETag === undefined || ContentLength === undefined || LastModified === undefined)
    throw new Error('S3 left out the ETag, the length or the date of an object');
  return {
    versionId: VersionId ?? null,
    etag: ETag.replaceAll('"', ''),
    size: ContentLength,
    lastModified: LastModified.toISOString(),
  };
}

/** Deleted, replaced, or never there; a missing bucket is our own mistake and not among these. */
function isGone(error: unknown): boolean {
  const names = ['NoSuchKey', 'NoSuchVersion', 'NotFound', 'MethodNotAllowed', 'PreconditionFailed'];
  return error instanceof S3ServiceException && (names.includes(error.name) || statusOf(error) === 412);
}

function isConflict(error: unknown): boolean {
  if (!(error instanceof S3ServiceException) || error.name === 'NoSuchBucket') return false;
  return [404, 409, 412].includes(statusOf(error));
}

function statusOf(error: S3ServiceException): number {
  return error.$metadata.httpStatusCode ?? 0;
}

import { createHash } from 'node:crypto';
import type { Answer } from './answer.ts';
import { answer, answerXml } from './answer.ts';
import type { Bucket, Conditions } from './bucket.ts';
import { isMatch } from './bucket.ts';
import { verifyChecksums } from './checksums.ts';
import { failure } from './failure.ts';
import type { Operation } from './operation.ts';
import type { S3Request } from './request.ts';
import type { StoredVersion } from './stored-version.ts';

const KEY_BYTES = 1024;
const KEPT_HEADERS = /^(?:content-(?:type|disposition|encoding|language)|cache-control|expires|x-amz-meta-.+)$/;

export const putObject: Operation = ({ store, request }) => {
  const bucket = store.bucket(request.bucket);
  const checksum = verifyChecksums(request.body, request.headers);
  const content = { checksum, etag: md5(request.body), size: request.body.length, headers: keptHeaders(request) };
  const version = { key: checkedKey(request.key), isDeleteMarker: false, ...content };
  const stored = bucket.put(version, request.body, conditionsOf(request));
  store.tell(bucket.name, stored, 'Put');
  return answer(200, { etag: `"${stored.etag}"`, ...versionHeaders(bucket, stored), ...checksumHeaders(stored) });
};

export const copyObject: Operation = async ({ store, request }) => {
  const bucket = store.bucket(request.bucket);
  const [, from = '', key = '', versionId] =
    /^\/?([^/]+)\/([^?]+)(?:\?versionId=(.+))?$/.exec(request.headers.get('x-amz-copy-source') ?? '') ?? [];
  const source = store.bucket(from);
  const original = findVersion(source, decodeURIComponent(key), versionId);
  const { headers } =
    request.headers.get('x-amz-metadata-directive') === 'REPLACE' ? { headers: keptHeaders(request) } : original;
  const copy = { ...original, key: checkedKey(request.key), headers };
  const stored = bucket.put(copy, await source.read(original), conditionsOf(request));
  store.tell(bucket.name, stored, 'Copy');
  const result = [
    ['LastModified', stored.lastModified],
    ['ETag', `"${stored.etag}"`],
  ] as const;
  return answerXml(['CopyObjectResult', result], versionHeaders(bucket, stored));
};

export const getObject: Operation = async ({ store, request }) => {
  const bucket = store.bucket(request.bucket);
  const version = findVersion(bucket, request.key, request.query.get('versionId'));
  checkReadConditions(request, version);
  const headers = { ...objectHeaders(bucket, version), ...askedChecksum(request, version) };
  if (request.method === 'HEAD') return answer(200, { ...headers, 'content-length': String(version.size) });
  const bytes = await bucket.read(version);
  const range = request.headers.get('range');
  if (range === undefined) return answer(200, headers, bytes);
  return partOf(bytes, range, objectHeaders(bucket, version));
};

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeletingObjectVersions.html */
export const deleteObject: Operation = ({ store, request }) => {
  return answer(204, deleteVersion(store.bucket(request.bucket), request.key, request.query.get('versionId')));
};

export function deleteVersion(bucket: Bucket, key: string, versionId: string | undefined): Record<string, string> {
  const found = bucket.versionsOf(key).find((each) => each.versionId === versionId);
  if (found !== undefined) bucket.removeVersion(found);
  if (versionId !== undefined) return { 'x-amz-version-id': versionId };
  if (bucket.versioning() === 'Unversioned') {
    for (const each of bucket.versionsOf(key)) bucket.removeVersion(each);
    return {};
  }
  const marker = { key, isDeleteMarker: true, size: 0, etag: '', checksum: null, headers: {} };
  const { versionId: markerId } = bucket.put(marker, new Uint8Array(), { ifMatch: undefined, ifNoneMatch: undefined });
  return { 'x-amz-delete-marker': 'true', 'x-amz-version-id': markerId };
}

export function findVersion(bucket: Bucket, key: string, versionId: string | undefined): StoredVersion {
  const versions = bucket.versionsOf(key);
  const version = versionId === undefined ? versions[0] : versions.find((each) => each.versionId === versionId);
  if (version === undefined)
    throw failure(versionId === undefined ? 'NoSuchKey' : 'NoSuchVersion', 'there is no such object');
  if (!version.isDeleteMarker) return version;
  const headers = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.versionId };
  throw failure(versionId === undefined ? 'NoSuchKey' : 'MethodNotAllowed', 'the object was deleted', headers);
}

export function checkedKey(key: string): string {
  if (Buffer.byteLength(key) > KEY_BYTES) throw failure('KeyTooLongError', `a key has at most ${KEY_BYTES} bytes`);
  return key;
}

export function conditionsOf({ headers }: S3Request): Conditions {
  return { ifMatch: headers.get('if-match'), ifNoneMatch: headers.get('if-none-match') };
}

export function keptHeaders({ headers }: S3Request): Record<string, string> {
  const kept = [...headers].filter(([name]) => KEPT_HEADERS.test(name));
  // The encoding of the transfer is not one of the content.
  const plain = kept.map(
    ([name, value]) => [name, name === 'content-encoding' ? withoutChunks(value) : value] as const,
  );
  return Object.fromEntries(plain.filter(([, value]) => value !== ''));
}

export function versionHeaders(bucket: Bucket, { versionId }: StoredVersion): Record<string, string> {
  return bucket.versioning() === 'Unversioned' ? {} : { 'x-amz-version-id': versionId };
}

export function checksumHeaders({ checksum }: StoredVersion): Record<string, string> {
  if (checksum === null) return {};
  const type = checksum.value.includes('-') ? 'COMPOSITE' : 'FULL_OBJECT';
  return { [`x-amz-checksum-${checksum.algorithm}`]: checksum.value, 'x-amz-checksum-type': type };
}

export function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}

function withoutChunks(encoding: string): string {
  return encoding
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== 'aws-chunked')
    .join(',');
}

function askedChecksum({ headers }: S3Request, version: StoredVersion): Record<string, string> {
  const isAsked = headers.get('x-amz-checksum-mode') === 'ENABLED' && !headers.has('range');
  return isAsked ? checksumHeaders(version) : {};
}

function objectHeaders(bucket: Bucket, version: StoredVersion): Record<string, string> {
  return {
    'content-type': 'binary/octet-stream',
    ...version.headers,
    etag: `"${version.etag}"`,
    'last-modified': new Date(version.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
    ...versionHeaders(bucket, version),
  };
}

function checkReadConditions({ headers }: S3Request, { etag }: StoredVersion): void {
  const ifMatch = headers.get('if-match');
  if (ifMatch !== undefined && !isMatch(ifMatch, etag))
    throw failure('PreconditionFailed', 'the object has another ETag');
  const ifNoneMatch = headers.get('if-none-match');
  if (ifNoneMatch !== undefined && isMatch(ifNoneMatch, etag)) throw failure('NotModified', 'the object has that ETag');
}

/** RFC 9110, 14.2: one range of bytes, or the last so many. What is not understood is not heeded. */
function partOf(bytes: Buffer, range: string, headers: Answer['headers']): Answer {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (from === '' && to === '') return answer(200, headers, bytes);
  const start = from === '' ? Math.max(0, bytes.length - Number(to)) : Number(from);
  const end = from === '' || to === '' ? bytes.length - 1 : Math.min(Number(to), bytes.length - 1);
  if (start > end) throw failure('InvalidRange', range, { 'content-range': `bytes */${bytes.length}` });
  const shown = { ...headers, 'content-range': `bytes ${start}-${end}/${bytes.length}` };
  return answer(206, shown, bytes.subarray(start, end + 1));
}

import { answerXml } from './answer.ts';
import type { Bucket } from './bucket.ts';
import { failure } from './failure.ts';
import { pageOf } from './listing.ts';
import type { Operation } from './operation.ts';
import type { S3Request } from './request.ts';
import type { StoredVersion } from './stored-version.ts';
import type { Element } from './xml.ts';

const PAGE = 1000;

/** Version 2, and what is left of version 1 in use. */
export const listObjects: Operation = ({ store, request }) => {
  const bucket = store.bucket(request.bucket);
  const isSecond = request.query.get('list-type') === '2';
  const after = isSecond
    ? (tokenOf(request) ?? request.query.get('start-after') ?? '')
    : (request.query.get('marker') ?? '');
  const { items, prefixes, last } = pageOf(currentVersions(bucket), {
    ...wishOf(request),
    isPast: (entry) => isNotAfter(keyOf(entry), after),
  });
  const next = last === null ? null : keyOf(last);
  const write = writerOf(request);
  return answerXml([
    'ListBucketResult',
    [
      ...head(request, next !== null),
      ['KeyCount', items.length + prefixes.length],
      ...(next === null ? [] : nextElements(next, isSecond, write)),
      ...items.map((version): Element => ['Contents', factsOf(version, write)]),
      ...prefixElements(prefixes, write),
    ],
  ]);
};

export const listVersions: Operation = ({ store, request }) => {
  const bucket = store.bucket(request.bucket);
  const [afterKey = '', afterId] = [request.query.get('key-marker'), request.query.get('version-id-marker')];
  const past = new Set(afterId === undefined ? [] : upTo(bucket.versionsOf(afterKey), afterId));
  const { items, prefixes, last } = pageOf(allVersions(bucket), {
    ...wishOf(request),
    isPast: (entry) => {
      const key = keyOf(entry);
      if (key !== afterKey || afterId === undefined) return isNotAfter(key, afterKey);
      return typeof entry !== 'string' && past.has(entry);
    },
  });
  const write = writerOf(request);
  return answerXml([
    'ListVersionsResult',
    [
      ...head(request, last !== null),
      ...(last === null ? [] : nextVersionElements(last, write)),
      ...items.map((version) => versionElement(version, bucket.versionsOf(version.key)[0] === version, write)),
      ...prefixElements(prefixes, write),
    ],
  ]);
};

type Writer = (text: string) => string;

/** Keys may hold what XML cannot. */
function writerOf({ query }: S3Request): Writer {
  return query.get('encoding-type') === 'url' ? (key) => encodeURIComponent(key).replaceAll('%2F', '/') : (key) => key;
}

function wishOf({ query }: S3Request) {
  const limit = Number(query.get('max-keys') ?? PAGE);
  if (!Number.isInteger(limit) || limit < 0) throw failure('InvalidArgument', 'max-keys is not a number');
  return { prefix: query.get('prefix') ?? '', delimiter: query.get('delimiter') ?? '', limit: Math.min(limit, PAGE) };
}

function head(request: S3Request, isTruncated: boolean): readonly Element[] {
  const { prefix, delimiter, limit } = wishOf(request);
  const encoding = request.query.get('encoding-type');
  return [
    ['Name', request.bucket],
    ['Prefix', writerOf(request)(prefix)],
    ...(delimiter === '' ? [] : [['Delimiter', writerOf(request)(delimiter)] as const]),
    ['MaxKeys', limit],
    ...(encoding === undefined ? [] : [['EncodingType', encoding] as const]),
    ['IsTruncated', isTruncated],
  ];
}

function tokenOf({ query }: S3Request): string | undefined {
  const token = query.get('continuation-token');
  return token === undefined ? undefined : Buffer.from(token, 'base64url').toString();
}

function nextElements(next: string, isSecond: boolean, write: Writer): readonly Element[] {
  if (!isSecond) return [['NextMarker', write(next)]];
  return [['NextContinuationToken', Buffer.from(next).toString('base64url')]];
}

function nextVersionElements(last: StoredVersion | string, write: Writer): readonly Element[] {
  if (typeof last === 'string') return [['NextKeyMarker', write(last)]];
  return [
    ['NextKeyMarker', write(last.key)],
    ['NextVersionIdMarker', last.versionId],
  ];
}

function prefixElements(prefixes: readonly string[], write: Writer): readonly Element[] {
  return prefixes.map((prefix) => ['CommonPrefixes', [['Prefix', write(prefix)]]]);
}

function factsOf({ key, lastModified, etag, size }: StoredVersion, write: Writer): readonly Element[] {
  return [
    ['Key', write(key)],
    ['LastModified', lastModified],
    ['ETag', `"${etag}"`],
    ['Size', size],
    ['StorageClass', 'STANDARD'],
  ];
}

function versionElement(version: StoredVersion, isLatest: boolean, write: Writer): Element {
  const name: readonly Element[] = [
    ['VersionId', version.versionId],
    ['IsLatest', isLatest],
  ];
  if (!version.isDeleteMarker) return ['Version', [...factsOf(version, write), ...name]];
  return ['DeleteMarker', [['Key', write(version.key)], ['LastModified', version.lastModified], ...name]];
}

function* allVersions(bucket: Bucket): Generator<StoredVersion> {
  for (const key of bucket.keys()) yield* bucket.versionsOf(key);
}

function* currentVersions(bucket: Bucket): Generator<StoredVersion> {
  for (const key of bucket.keys()) {
    const [current] = bucket.versionsOf(key);
    if (current !== undefined && !current.isDeleteMarker) yield current;
  }
}

function keyOf(entry: StoredVersion | string): string {
  return typeof entry === 'string' ? entry : entry.key;
}

function isNotAfter(key: string, after: string): boolean {
  return after !== '' && Buffer.compare(Buffer.from(key), Buffer.from(after)) <= 0;
}

function upTo(versions: readonly StoredVersion[], versionId: string): readonly StoredVersion[] {
  return versions.slice(0, versions.findIndex((each) => each.versionId === versionId) + 1);
}

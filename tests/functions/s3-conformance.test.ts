import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  ListPartsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import type { ChecksumAlgorithm, GetObjectCommandInput, PutObjectCommandInput } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { presign } from '../../functions/local/s3/signature.ts';
import type { LocalS3 } from './support/local-s3.ts';
import { credentials as localCredentials, region, startLocalS3 } from './support/local-s3.ts';

/**
 * What S3 does, asked with AWS's own client. Runs against the S3 that comes along, or against any other that S3_ENDPOINT names
 * with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: so that ours is judged by somebody else's.
 */
const elsewhere = process.env['S3_ENDPOINT'];
const credentials =
  elsewhere === undefined
    ? localCredentials
    : {
        accessKeyId: process.env['AWS_ACCESS_KEY_ID'] ?? '',
        secretAccessKey: process.env['AWS_SECRET_ACCESS_KEY'] ?? '',
      };
const Bucket = `conformance-${randomBytes(6).toString('hex')}`;
let local: LocalS3 | null = null;
let endpoint: string;
let s3: S3Client;

function clientWith(secretAccessKey: string): S3Client {
  return new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { ...credentials, secretAccessKey },
  });
}

beforeAll(async () => {
  local = elsewhere === undefined ? await startLocalS3() : null;
  endpoint = local?.endpoint ?? elsewhere ?? '';
  s3 = clientWith(credentials.secretAccessKey);
  await s3.send(new CreateBucketCommand({ Bucket }));
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
});

afterAll(async () => {
  s3.destroy();
  await local?.close();
});

async function put(Key: string, Body: string | Buffer | Readable, more: Partial<PutObjectCommandInput> = {}) {
  return s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
}

async function get(Key: string, more: Partial<GetObjectCommandInput> = {}) {
  const answer = await s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return { ...answer, bytes: Buffer.from((await answer.Body?.transformToByteArray()) ?? []) };
}

async function errorOf(
  promise: Promise<unknown>,
): Promise<{ readonly name: string; readonly status: number | undefined }> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof S3ServiceException)) throw new Error('not refused by S3', { cause: error });
  return { name: error.name, status: error.$metadata.httpStatusCode };
}

async function keysBelow(Prefix: string): Promise<readonly (string | undefined)[]> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix }));
  return Contents.map(({ Key }) => Key);
}

const bytes = randomBytes(200_000);

describe('content', () => {
  test('a buffer comes back as it was', async () => {
    await put('content/buffer', bytes);
    expect((await get('content/buffer')).bytes.equals(bytes)).toBe(true);
  });

  test('a stream, which comes in chunks with a trailer, comes back as it was', async () => {
    const chunks = Array.from({ length: 20 }, (_, index) => bytes.subarray(index * 10_000, (index + 1) * 10_000));
    await put('content/stream', Readable.from(chunks), { ContentLength: bytes.length });
    const { bytes: got, ContentLength } = await get('content/stream');
    expect(ContentLength).toBe(bytes.length);
    expect(got.equals(bytes)).toBe(true);
  });

  test('nothing at all is an object too', async () => {
    await put('content/empty', '');
    expect(await get('content/empty')).toMatchObject({ ContentLength: 0, ETag: '"d41d8cd98f00b204e9800998ecf8427e"' });
  });

  test('the ETag is the MD5, type and own words are kept', async () => {
    await put('content/facts', 'x', { ContentType: 'text/plain', Metadata: { source: 'test' }, ContentLanguage: 'zh' });
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'content/facts' }))).toMatchObject({
      ETag: `"${createHash('md5').update('x').digest('hex')}"`,
      ContentLength: 1,
      ContentType: 'text/plain',
      ContentLanguage: 'zh',
      Metadata: { source: 'test' },
    });
  });

  test.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
  ])('the range %s is %s', async (Range, expected, ContentRange) => {
    await put('content/range', '0123456789');
    const part = await get('content/range', { Range });
    expect(part).toMatchObject({ ContentRange });
    expect(part.bytes.toString()).toBe(expected);
  });

  test('a range behind the end is refused', async () => {
    await put('content/range', '0123456789');
    expect(await errorOf(get('content/range', { Range: 'bytes=10-' }))).toEqual({ name: 'InvalidRange', status: 416 });
  });

  test('a copy is the same', async () => {
    await put('content/甲 1', bytes);
    const CopySource = `${Bucket}/${encodeURIComponent('content/甲 1')}`;
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'content/copy', CopySource }));
    expect((await get('content/copy')).bytes.equals(bytes)).toBe(true);
  });
});

describe('keys', () => {
  test.each([
    'keys/望澜县/2023 年报.pdf',
    'keys/a+b',
    'keys/a%20b',
    'keys/😀',
    "keys/(1)!*'~",
    'keys/a//b',
    'keys/?x=1&y',
    'keys/a:b@c,d;e=f$',
  ])('%s is a key like any other', async (Key) => {
    await put(Key, Key);
    expect((await get(Key)).bytes.toString()).toBe(Key);
    expect(await keysBelow(Key)).toEqual([Key]);
  });

  test('a key with what XML cannot hold is listed URL-encoded', async () => {
    await put('controls/\u0001\n', 'x');
    const listed = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'controls/', EncodingType: 'url' }));
    expect(listed).toMatchObject({ EncodingType: 'url', Contents: [{ Key: 'controls/%01%0A' }] });
  });

  test('a key of more than 1024 bytes is refused', async () => {
    expect(await errorOf(put('年'.repeat(342), 'x'))).toMatchObject({ status: 400, name: 'KeyTooLongError' });
  });
});

describe('checksums', () => {
  test.each<ChecksumAlgorithm>(['CRC32', 'CRC32C', 'SHA1', 'SHA256', 'CRC64NVME'])(
    '%s is checked and given back',
    async (ChecksumAlgorithm) => {
      await put('checksums/right', bytes, { ChecksumAlgorithm });
      const { bytes: got, ...facts } = await get('checksums/right', { ChecksumMode: 'ENABLED' });
      const checksum = new Map(Object.entries(facts)).get(`Checksum${ChecksumAlgorithm}`);
      expect(checksum).toMatch(/^[a-z0-9+/]+=*$/i);
      expect(got.equals(bytes)).toBe(true);
    },
  );

  test.each([
    { ChecksumCRC32: 'AAAAAA==' },
    { ChecksumSHA256: createHash('sha256').update('other').digest('base64') },
    { ContentMD5: createHash('md5').update('other').digest('base64') },
  ])('a body with %o of another is refused and not stored', async (wrong) => {
    expect(await errorOf(put('checksums/wrong', 'body', wrong))).toMatchObject({ status: 400 });
    expect(await keysBelow('checksums/wrong')).toEqual([]);
  });

  test('known values: the check words of the catalogues of CRCs', async () => {
    await put('checksums/known', '123456789', { ChecksumAlgorithm: 'CRC32C' });
    expect(await get('checksums/known', { ChecksumMode: 'ENABLED' })).toMatchObject({
      ChecksumCRC32C: Buffer.from('e3069283', 'hex').toString('base64'),
    });
    await put('checksums/known', '123456789', { ChecksumAlgorithm: 'CRC64NVME' });
    expect(await get('checksums/known', { ChecksumMode: 'ENABLED' })).toMatchObject({
      ChecksumCRC64NVME: Buffer.from('ae8b14860a799888', 'hex').toString('base64'),
    });
  });
});

describe('conditions', () => {
  test('of many that put at once if nothing is there, one does', async () => {
    const racers = Array.from({ length: 30 }, (_, index) =>
      put('conditions/race', String(index), { IfNoneMatch: '*' }),
    );
    const settled = await Promise.allSettled(racers);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('of many that put at once in the place of one content, one does', async () => {
    const { ETag } = await put('conditions/swap', 'first');
    const racers = Array.from({ length: 30 }, (_, index) => put('conditions/swap', `next ${index}`, { IfMatch: ETag }));
    const settled = await Promise.allSettled(racers);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a wrong ETag, and one of nothing, are refused each in its way', async () => {
    await put('conditions/there', 'x');
    const IfMatch = '"00000000000000000000000000000000"';
    expect(await errorOf(put('conditions/there', 'y', { IfMatch }))).toEqual({
      name: 'PreconditionFailed',
      status: 412,
    });
    expect(await errorOf(put('conditions/never', 'y', { IfMatch }))).toMatchObject({ status: 404 });
    expect(await errorOf(get('conditions/there', { IfMatch }))).toMatchObject({ status: 412 });
  });

  test('what was deleted is not in the way', async () => {
    await put('conditions/deleted', 'x', { IfNoneMatch: '*' });
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'conditions/deleted' }));
    await expect(put('conditions/deleted', 'y', { IfNoneMatch: '*' })).resolves.toBeDefined();
  });

  test('who has the content already is spared it', async () => {
    const { ETag } = await put('conditions/known', 'x');
    expect(await errorOf(get('conditions/known', { IfNoneMatch: ETag }))).toMatchObject({ status: 304 });
  });
});

describe('versions', () => {
  test('each is kept and read by its name', async () => {
    const first = await put('versions/both', '初稿');
    const second = await put('versions/both', '终稿');
    expect(first.VersionId).not.toBe(second.VersionId);
    expect((await get('versions/both', { VersionId: first.VersionId })).bytes.toString()).toBe('初稿');
    expect(await get('versions/both')).toMatchObject({ VersionId: second.VersionId });
  });

  test('a deletion is a mark that can be taken back', async () => {
    const { VersionId: version } = await put('versions/deleted', 'x');
    const { DeleteMarker, VersionId } = await s3.send(new DeleteObjectCommand({ Bucket, Key: 'versions/deleted' }));
    expect(DeleteMarker).toBe(true);
    expect(await errorOf(get('versions/deleted'))).toEqual({ name: 'NoSuchKey', status: 404 });
    expect(await errorOf(get('versions/deleted', { VersionId }))).toMatchObject({ status: 405 });
    expect((await get('versions/deleted', { VersionId: version })).bytes.toString()).toBe('x');
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'versions/deleted', VersionId }));
    expect((await get('versions/deleted')).bytes.toString()).toBe('x');
  });

  test('a listing shows all of them, the newest first, page by page', async () => {
    const put3 = [
      await put('list-versions/a', '1'),
      await put('list-versions/a', '2'),
      await put('list-versions/b', '3'),
    ];
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'list-versions/b' }));
    const seen: string[] = [];
    let [KeyMarker, VersionIdMarker, more]: [string | undefined, string | undefined, boolean] = [
      undefined,
      undefined,
      true,
    ];
    while (more) {
      const page: Awaited<ReturnType<typeof listPage>> = await listPage(KeyMarker, VersionIdMarker);
      for (const { Key, VersionId, IsLatest } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]) {
        const name = put3.findIndex((each) => each.VersionId === VersionId);
        seen.push(`${Key ?? ''} ${name < 0 ? 'mark' : name} ${IsLatest === true ? 'latest' : 'old'}`);
      }
      [KeyMarker, VersionIdMarker, more] = [page.NextKeyMarker, page.NextVersionIdMarker, page.IsTruncated === true];
    }
    expect(seen).toEqual([
      'list-versions/a 1 latest',
      'list-versions/a 0 old',
      'list-versions/b mark latest',
      'list-versions/b 2 old',
    ]);
  });

  async function listPage(KeyMarker: string | undefined, VersionIdMarker: string | undefined) {
    return s3.send(
      new ListObjectVersionsCommand({ Bucket, Prefix: 'list-versions/', MaxKeys: 1, KeyMarker, VersionIdMarker }),
    );
  }

  test('the bucket says that it keeps them', async () => {
    expect(await s3.send(new GetBucketVersioningCommand({ Bucket }))).toMatchObject({ Status: 'Enabled' });
  });
});

describe('listings', () => {
  test('keys stand in the order of their UTF-8, page by page', async () => {
    const keys = ['\uff5e', 'A', 'a', 'b/1', 'b/2', '年', '😀'].map((name) => `pages/${name}`);
    for (const key of [...keys].reverse()) await put(key, 'x');
    const seen: (string | undefined)[] = [];
    let token: string | undefined;
    do {
      const page: Awaited<ReturnType<typeof listPage>> = await listPage(token);
      seen.push(...(page.Contents ?? []).map(({ Key }) => Key));
      token = page.NextContinuationToken;
    } while (token !== undefined);
    expect(seen).toEqual(keys.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))));
  });

  async function listPage(ContinuationToken: string | undefined) {
    return s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'pages/', MaxKeys: 2, ContinuationToken }));
  }

  test('what is below a delimiter stands once', async () => {
    for (const key of ['tree/a/1', 'tree/a/2', 'tree/b', 'tree/c/1']) await put(key, 'x');
    const { CommonPrefixes, Contents } = await s3.send(
      new ListObjectsV2Command({ Bucket, Prefix: 'tree/', Delimiter: '/' }),
    );
    expect(CommonPrefixes).toEqual([{ Prefix: 'tree/a/' }, { Prefix: 'tree/c/' }]);
    expect(Contents).toMatchObject([{ Key: 'tree/b' }]);
  });

  test('many are deleted at once', async () => {
    for (const key of ['many/1', 'many/年&<2>']) await put(key, 'x');
    await s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'many/1' }, { Key: 'many/年&<2>' }] } }),
    );
    expect(await keysBelow('many/')).toEqual([]);
  });
});

describe('uploads in parts', () => {
  const part = 5 * 1024 * 1024;
  const large = randomBytes(2 * part + 1000);

  async function start(Key: string): Promise<string> {
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ChecksumAlgorithm: 'CRC32' }));
    if (UploadId === undefined) throw new Error('no upload');
    return UploadId;
  }

  async function upload(Key: string, UploadId: string, sizes: readonly number[]) {
    const parts = [];
    let at = 0;
    for (const [index, size] of sizes.entries()) {
      const Body = large.subarray(at, at + size);
      at += size;
      const { ETag, ChecksumCRC32 } = await s3.send(
        new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: index + 1, Body, ChecksumAlgorithm: 'CRC32' }),
      );
      parts.push({ ETag, ChecksumCRC32, PartNumber: index + 1 });
    }
    return parts;
  }

  test('twelve megabytes come back as they were', async () => {
    const Key = 'parts/whole';
    const UploadId = await start(Key);
    const Parts = await upload(Key, UploadId, [part, part, 1000]);
    expect((await s3.send(new ListPartsCommand({ Bucket, Key, UploadId }))).Parts).toHaveLength(3);
    expect(await keysBelow(Key)).toEqual([]);
    const { ETag } = await s3.send(
      new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }),
    );
    expect(ETag).toMatch(/-3"$/);
    expect((await get(Key, { ChecksumMode: 'ENABLED' })).bytes.equals(large)).toBe(true);
  });

  test('a small part before the last, parts out of order, and parts that are not there are refused', async () => {
    const Key = 'parts/wrong';
    const UploadId = await start(Key);
    const Parts = await upload(Key, UploadId, [1000, 1000]);
    const complete = (parts: typeof Parts) =>
      errorOf(
        s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts: parts } })),
      );
    expect(await complete(Parts)).toMatchObject({ name: 'EntityTooSmall' });
    expect(await complete([...Parts].reverse())).toMatchObject({ name: 'InvalidPartOrder' });
    expect(await complete([{ ETag: '"0"', ChecksumCRC32: undefined, PartNumber: 7 }])).toMatchObject({
      name: 'InvalidPart',
    });
  });

  test('an upload that is given up is gone', async () => {
    const Key = 'parts/aborted';
    const UploadId = await start(Key);
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
    expect(await errorOf(s3.send(new ListPartsCommand({ Bucket, Key, UploadId })))).toMatchObject({
      name: 'NoSuchUpload',
      status: 404,
    });
  });
});

describe('who may', () => {
  test('a wrong secret is refused', async () => {
    const stranger = clientWith('another secret');
    expect(await errorOf(stranger.send(new HeadBucketCommand({ Bucket })))).toMatchObject({ status: 403 });
    expect(await errorOf(stranger.send(new ListObjectsV2Command({ Bucket })))).toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
    stranger.destroy();
  });

  test('a request that is not signed is refused', async () => {
    expect((await fetch(`${endpoint}/${Bucket}/x`)).status).toBe(403);
  });

  test('a signed address opens one object for a time', async () => {
    const key = 'signed/年报 1+(2).txt';
    await put(key, 'x');
    const address = presign({ endpoint, bucket: Bucket, key }, credentials, { now: new Date(), seconds: 60, region });
    expect(await (await fetch(address)).text()).toBe('x');
    expect((await fetch(address.replace('signed/', 'other/'))).status).toBe(403);
    const expired = presign({ endpoint, bucket: Bucket, key }, credentials, {
      now: new Date(Date.now() - 61_000),
      seconds: 60,
      region,
    });
    expect((await fetch(expired)).status).toBe(403);
  });

  test('a bucket that is not there is told from an object that is not', async () => {
    expect(await errorOf(s3.send(new GetObjectCommand({ Bucket: `${Bucket}-no`, Key: 'x' })))).toEqual({
      name: 'NoSuchBucket',
      status: 404,
    });
    expect(await errorOf(get('no'))).toEqual({ name: 'NoSuchKey', status: 404 });
    expect(await errorOf(s3.send(new HeadObjectCommand({ Bucket, Key: 'no' })))).toMatchObject({ status: 404 });
  });
});

import { answer, answerXml } from './answer.ts';
import { compositeChecksum, verifyChecksums } from './checksums.ts';
import { failure } from './failure.ts';
import { checkedKey, conditionsOf, keptHeaders, md5, versionHeaders } from './object-operations.ts';
import type { Call, Operation } from './operation.ts';
import type { Part, Upload } from './uploads.ts';
import { findUpload, startUpload } from './uploads.ts';
import type { Element } from './xml.ts';
import { contentsOf, textOf } from './xml.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const PART_BYTES = 5 * 1024 * 1024;
const PARTS = 10_000;

export const createUpload: Operation = ({ store, uploads, request }) => {
  const { name: bucket } = store.bucket(request.bucket);
  const { id } = startUpload(uploads, { bucket, key: checkedKey(request.key), headers: keptHeaders(request) });
  return answerXml([
    'InitiateMultipartUploadResult',
    [
      ['Bucket', bucket],
      ['Key', request.key],
      ['UploadId', id],
    ],
  ]);
};

export const uploadPart: Operation = (call) => {
  const { body, headers, query } = call.request;
  const number = Number(query.get('partNumber'));
  if (!Number.isInteger(number) || number < 1 || number > PARTS) throw failure('InvalidArgument', `part ${number}`);
  const part = { number, bytes: body, etag: md5(body), checksum: verifyChecksums(body, headers) };
  uploadOf(call).parts.set(number, part);
  const { algorithm, value } = part.checksum;
  return answer(200, { etag: `"${part.etag}"`, [`x-amz-checksum-${algorithm}`]: value });
};

export const completeUpload: Operation = (call) => {
  const { store, uploads, request } = call;
  const upload = uploadOf(call);
  const parts = chosenParts(upload, request.body.toString());
  const bytes = Buffer.concat(parts.map((part) => part.bytes));
  const etag = `${md5(Buffer.concat(parts.map((part) => Buffer.from(part.etag, 'hex'))))}-${parts.length}`;
  const checksum = compositeChecksum(parts.flatMap((part) => part.checksum ?? []));
  const bucket = store.bucket(upload.bucket);
  const version = {
    key: upload.key,
    isDeleteMarker: false,
    size: bytes.length,
    etag,
    checksum,
    headers: upload.headers,
  };
  const stored = bucket.put(version, bytes, conditionsOf(request));
  uploads.delete(upload.id);
  store.tell(bucket.name, stored, 'CompleteMultipartUpload');
  const result: readonly Element[] = [
    ['Bucket', bucket.name],
    ['Key', upload.key],
    ['ETag', `"${etag}"`],
  ];
  return answerXml(['CompleteMultipartUploadResult', result], versionHeaders(bucket, stored));
};

export const abortUpload: Operation = (call) => {
  call.uploads.delete(uploadOf(call).id);
  return answer(204);
};

export const listParts: Operation = (call) => {
  const { id, bucket, key, parts } = uploadOf(call);
  const listed = [...parts.values()]
    .sort((one, other) => one.number - other.number)
    .map(({ number, etag, bytes }): Element => {
      return [
        'Part',
        [
          ['PartNumber', number],
          ['ETag', `"${etag}"`],
          ['Size', bytes.length],
        ],
      ];
    });
  const head: readonly Element[] = [
    ['Bucket', bucket],
    ['Key', key],
    ['UploadId', id],
    ['IsTruncated', false],
  ];
  return answerXml(['ListPartsResult', [...head, ...listed]]);
};

export const listUploads: Operation = ({ store, uploads, request }) => {
  const { name } = store.bucket(request.bucket);
  const listed = [...uploads.values()]
    .filter(({ bucket }) => bucket === name)
    .map(({ id, key }): Element => [
      'Upload',
      [
        ['Key', key],
        ['UploadId', id],
      ],
    ]);
  return answerXml(['ListMultipartUploadsResult', [['Bucket', name], ['IsTruncated', false], ...listed]]);
};

function uploadOf({ uploads, request: { query, bucket, key } }: Call): Upload {
  return findUpload(uploads, { id: query.get('uploadId') ?? '', bucket, key });
}

function chosenParts({ parts }: Upload, xml: string): readonly Part[] {
  const chosen = contentsOf(xml, 'Part').map((each) => {
    const part = parts.get(Number(textOf(each, 'PartNumber')));
    if (part === undefined || part.etag !== textOf(each, 'ETag')?.replaceAll('"', ''))
      throw failure('InvalidPart', 'no such part');
    return part;
  });
  if (chosen.length === 0) throw failure('MalformedXML', 'no parts');
  if (chosen.some(({ number }, index) => number <= (chosen[index - 1]?.number ?? 0)))
    throw failure('InvalidPartOrder', 'the parts are not in order');
  if (chosen.slice(0, -1).some(({ bytes }) => bytes.length < PART_BYTES))
    throw failure('EntityTooSmall', `only the last part may have fewer than ${PART_BYTES} bytes`);
  return chosen;
}

import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { failure } from './failure.ts';

type Digest = (bytes: Uint8Array) => Buffer;

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html */
const digests = {
  crc32: (bytes) => ofUint32(crc32(bytes)),
  crc32c: (bytes) => ofUint32(crc32c(bytes)),
  crc64nvme: (bytes) => crc64nvme(bytes),
  sha1: (bytes) => createHash('sha1').update(bytes).digest(),
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
} as const satisfies Record<string, Digest>;

export type Algorithm = keyof typeof digests;

export interface Checksum {
  readonly algorithm: Algorithm;
  /** Base64; of an object in parts, the digest of their digests and how many they are. */
  readonly value: string;
}

const algorithms = Object.keys(digests) as readonly Algorithm[]; // the keys of the table above

export function checksumOf(algorithm: Algorithm, bytes: Uint8Array): string {
  return digests[algorithm](bytes).toString('base64');
}

/** Compares what was sent with what the sender says of it, and returns the checksum to keep: the sender's, else S3's default. */
export function verifyChecksums(bytes: Buffer, said: ReadonlyMap<string, string>): Checksum {
  const md5 = said.get('content-md5');
  if (md5 !== undefined && createHash('md5').update(bytes).digest('base64') !== md5) throw wrong('Content-MD5');
  const promised = said.get('x-amz-trailer');
  if (promised !== undefined && !said.has(promised.toLowerCase()))
    throw failure('IncompleteBody', `no trailer ${promised}`);
  const kept = checksumsIn(said);
  for (const { algorithm, value } of kept) {
    if (checksumOf(algorithm, bytes) !== value) throw wrong(algorithm);
  }
  return kept[0] ?? { algorithm: 'crc64nvme', value: checksumOf('crc64nvme', bytes) };
}

/** Of an object whose parts have checksums: https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html */
export function compositeChecksum(parts: readonly Checksum[]): Checksum | null {
  const [first] = parts;
  if (first === undefined || parts.some(({ algorithm }) => algorithm !== first.algorithm)) return null;
  const joined = Buffer.concat(parts.map(({ value }) => Buffer.from(value, 'base64')));
  return { algorithm: first.algorithm, value: `${checksumOf(first.algorithm, joined)}-${parts.length}` };
}

function checksumsIn(said: ReadonlyMap<string, string>): readonly Checksum[] {
  return algorithms.flatMap((algorithm) => {
    const value = said.get(`x-amz-checksum-${algorithm}`);
    return value === undefined ? [] : [{ algorithm, value }];
  });
}

function wrong(name: string): Error {
  return failure('BadDigest', `the ${name} is not that of the body`);
}

function ofUint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

const castagnoli = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

function crc32c(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (castagnoli[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value;
}

/** Two halves of 32 bits each: numbers of 64 bits would be a hundred times slower. */
const nvme = Array.from({ length: 256 }, (_, byte) => {
  let value = BigInt(byte);
  for (let bit = 0; bit < 8; bit += 1) value = value & 1n ? (value >> 1n) ^ 0x9a6c9329ac4bc9b5n : value >> 1n;
  return value;
});
const nvmeHigh = Uint32Array.from(nvme, (value) => Number(value >> 32n));
const nvmeLow = Uint32Array.from(nvme, (value) => Number(value & 0xffffffffn));

function crc64nvme(bytes: Uint8Array): Buffer {
  let [high, low] = [0xffffffff, 0xffffffff];
  for (const byte of bytes) {
    const index = (low ^ byte) & 0xff;
    low = (((low >>> 8) | (high << 24)) ^ (nvmeLow[index] ?? 0)) >>> 0;
    high = ((high >>> 8) ^ (nvmeHigh[index] ?? 0)) >>> 0;
  }
  return Buffer.concat([ofUint32(~high), ofUint32(~low)]);
}

import { crc32, inflateRawSync } from 'node:zlib';
import { DocumentError } from '../../../errors.ts';
import { limits } from '../../limits.ts';
import type { ZipEntry } from './zip-directory.ts';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_LENGTH = 30;

/**
 * The bytes of one entry, so many at the most. What the directory says of their number is held against what comes out, and never trusted
 * before.
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, most: number = limits.docx.part): Uint8Array {
  if (entry.inflated > most) throw tooLarge(entry, most);
  if (entry.inflated > limits.docx.ratioFrom && entry.inflated > entry.packed * limits.docx.ratio)
    throw tooDense(entry);
  if (entry.encrypted) throw new DocumentError('encrypted', `${entry.name} is encrypted`);
  const inflated = unpack(packedBytes(bytes, entry), entry, most);
  if (inflated.length !== entry.inflated || crc32(inflated) !== entry.checksum) throw damaged(entry);
  return inflated;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + LOCAL_LENGTH > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_HEADER)
    throw damaged(entry);
  const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + LOCAL_LENGTH + names;
  return bytes.subarray(start, start + entry.packed);
}

function unpack(packed: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged(entry);
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(entry, most);
    throw new DocumentError('damaged', `${entry.name} cannot be inflated`, { cause: error });
  }
}

function damaged({ name }: ZipEntry): DocumentError {
  return new DocumentError('damaged', `${name} is not what the directory of the ZIP says`);
}

function tooDense({ name, inflated, packed }: ZipEntry): DocumentError {
  return new DocumentError(
    'too-large',
    `${name} inflates by over ${limits.docx.ratio}: from ${packed} to ${inflated} bytes`,
  );
}

function tooLarge({ name, inflated }: ZipEntry, most: number): DocumentError {
  return new DocumentError('too-large', `${name} is over ${most} bytes: ${inflated}`);
}

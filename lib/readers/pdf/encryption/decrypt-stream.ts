import { createDecipheriv } from 'node:crypto';
import type { StreamHead } from '../file/stream-head.ts';
import type { Encryption } from './encryption.ts';
import { hashed } from './file-key.ts';
import { rc4 } from './rc4.ts';

interface EncryptedFile {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encryption: Encryption;
}

interface Stream extends StreamHead {
  /** Where its data begins, and where `endstream` stands. */
  readonly start: number;
  readonly end: number;
}

/** The data of a stream as its filters left it, as it stands where the encryption is unknown; null where nobody can tell its key. */
export function streamData({ bytes, text, encryption }: EncryptedFile, stream: Stream): Uint8Array | null {
  if (isPlain(stream.dictionary, encryption)) return bytes.subarray(stream.start, stream.end);
  const key = keyOf(encryption, stream);
  if (key === null || hasOwnFilter(stream.dictionary)) return null;
  const data = bytes.subarray(stream.start, endOfData(text, stream));
  return encryption.cipher === 'rc4' ? rc4(key, data) : fromAes(key, data);
}

/** Streams that are never encrypted (ISO 32000-2, 7.5.8.2), or not in this file (7.6.4.2, table 21). */
function isPlain(dictionary: string, { cipher, encryptsMetadata }: Encryption): boolean {
  if (cipher === 'none' || cipher === 'unknown' || /\/Type\s*\/XRef\b/u.test(dictionary)) return true;
  if (!encryptsMetadata && /\/Type\s*\/Metadata\b/u.test(dictionary)) return true;
  return hasOwnFilter(dictionary) && (/\/Name\s*(\/\w+)/u.exec(dictionary)?.[1] ?? '/Identity') === '/Identity';
}

/** A crypt filter (7.4.10), which comes first. */
function hasOwnFilter(dictionary: string): boolean {
  return /\/Filter\s*(?:\[\s*)?\/Crypt\b/u.test(dictionary);
}

/** Algorithms 1 and 1.A: but for AES-256, each object has a key of its own. */
function keyOf({ cipher, key }: Encryption, { number, generation }: StreamHead): Buffer | null {
  if (cipher === 'aes-256') return key;
  if (!number || !generation) return null;
  const place = Buffer.alloc(5);
  place.writeUIntLE(Number(number) % 2 ** 24, 0, 3);
  place.writeUIntLE(Number(generation) % 2 ** 16, 3, 2);
  const salt = Buffer.from(cipher === 'aes-128' ? 'sAlT' : '');
  return hashed('md5', key, place, salt).subarray(0, Math.min(16, key.length + 5));
}

/** Where `/Length` does not say it, here or in the object behind the stream, a line ends before `endstream`. */
function endOfData(text: string, { start, end, dictionary }: Stream): number {
  const [, length, number] = /\/Length\s+(\d+)(?:\s+(\d+)\s+R)?/u.exec(dictionary) ?? [];
  const behind = /^endstream\s+endobj\s+(\d+)\s+\d+\s+obj\s+(\d+)\s+endobj/u.exec(text.slice(end, end + 100));
  const said = number === undefined ? length : behind?.[1] === length ? behind?.[2] : undefined;
  const exact = start + Number(said);
  if (exact <= end && end - exact <= 2 && text.slice(exact, end).trim() === '') return exact;
  return end - (/\r?\n$|\r$/u.exec(text.slice(Math.max(start, end - 2), end))?.[0].length ?? 0);
}

/** In blocks of 16 bytes, the first of which begins the chain; the last ends with how many bytes it is filled up with (7.6.3.1). */
function fromAes(key: Buffer, data: Uint8Array): Buffer {
  const blocks = data.subarray(16, data.length - (data.length % 16));
  if (blocks.length === 0) return Buffer.alloc(0);
  const cipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, data.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([cipher.update(blocks), cipher.final()]);
  const filled = plain.at(-1) ?? 0;
  const isFilled = filled > 0 && filled <= 16 && plain.subarray(-filled).every((byte) => byte === filled);
  return isFilled ? plain.subarray(0, -filled) : plain;
}

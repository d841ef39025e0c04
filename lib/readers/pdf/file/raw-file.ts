import { inflateSync } from 'node:zlib';
import { DocumentError } from '../../../errors.ts';
import { limits } from '../../limits.ts';
import { streamData } from '../encryption/decrypt-stream.ts';
import type { Encryption } from '../encryption/encryption.ts';
import { encryptionOf } from '../encryption/encryption.ts';
import { plainNames } from './plain-names.ts';
import type { NumberedObject } from './raw-objects.ts';
import { objectsOutside, objectsWithin } from './raw-objects.ts';
import { endOfStream, headBefore } from './stream-head.ts';

/** What a PDF holds besides what pdf.js tells of it: its bytes as characters. */
export interface RawFile {
  readonly bytes: Uint8Array;
  /** Every byte, a character each. */
  readonly text: string;
  readonly encryption: Encryption;
  /** The dictionaries and arrays of its objects, with names as they are meant (`/J#53` is `/JS`). */
  readonly structure: string;
  /** Streams that are inflated and are no picture, no font and no objects: what pages and forms paint. */
  readonly contents: readonly string[];
  /** The same by the numbers of their objects, as far as these are known. */
  readonly streams: ReadonlyMap<number, string>;
  /** Where the data of each of these begins that was inflated whole: its checksum holds. */
  readonly sound: ReadonlySet<number>;
  /** What is written of its objects by their numbers, the newest of each; of a stream, what stands before its data. */
  readonly objects: ReadonlyMap<number, string>;
}

const STREAM = /\bstream\r?\n/gu;
const NO_CONTENT = /\/Subtype\s*\/(?!Form\b)\w|\/Length[123]\b|\/Type\s*\/(?:XRef|Metadata|EmbeddedFile)\b/u;
/** How the program of a font begins (OpenType, "Organization of an OpenType Font"): not every writer says in its dictionary what it is. */
const FONT_PROGRAMS = ['\0\x01\0\0', 'OTTO', 'true', 'ttcf'];

export function rawFile(bytes: Uint8Array): RawFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const encryption = encryptionOf(text);
  const outside: string[] = [];
  const within: string[] = [];
  const objects = new Map<number, string>();
  const keep = (written: readonly NumberedObject[]) => {
    for (const [number, each] of written) objects.set(number, each);
  };
  const keepOutside = (part: string) => {
    const plain = plainNames(part);
    outside.push(plain);
    keep(objectsOutside(plain));
  };
  const contents: string[] = [];
  const streams = new Map<number, string>();
  const sound = new Set<number>();
  let rest = limits.pdf.searched;
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(STREAM)) {
    if (index < from) continue; // within the stream before
    const start = index + mark.length;
    const end = endOfStream(text, start);
    const head = headBefore(text, index);
    const { number, dictionary } = head;
    keepOutside(text.slice(from, start));
    from = end;
    if (NO_CONTENT.test(dictionary)) continue;
    if (end - start > limits.pdf.encoded && !isInflated(dictionary)) throw tooLarge(end - start);
    const encoded = streamData({ bytes, text, encryption }, { ...head, start, end });
    const data = encoded && decoded(encoded, dictionary, rest);
    if (data === null || FONT_PROGRAMS.some((begin) => data.startsWith(begin))) continue;
    sound.add(start);
    rest -= data.length;
    const holdsObjects = /\/Type\s*\/ObjStm\b/u.test(dictionary);
    if (holdsObjects) {
      within.push(plainNames(data));
      keep(objectsWithin(data, dictionary).map(([of, written]) => [of, plainNames(written)]));
    } else {
      contents.push(data);
      if (number !== null) streams.set(Number(number), data);
    }
  }
  keepOutside(text.slice(from));
  return {
    bytes,
    text,
    encryption,
    structure: [...outside, ...within].join('\n'),
    contents,
    streams,
    sound,
    objects,
  };
}

/** Null where it is in another filter than Flate, over so many bytes, or fails: what fails, `integrity.ts` says. */
function decoded(encoded: Uint8Array, dictionary: string, most: number): string | null {
  const filters = filtersIn(dictionary);
  const data = Buffer.from(encoded.buffer, encoded.byteOffset, encoded.byteLength);
  if (filters.length === 0) return data.toString('latin1');
  if (filters.length > 1 || filters[0] !== '/FlateDecode' || most < 1) return null;
  try {
    return inflateSync(data, { maxOutputLength: most }).toString('latin1');
  } catch {
    return null;
  }
}

/** A filter under another key than its own is none. */
function filtersIn(dictionary: string): readonly string[] {
  const [, named = ''] = /\/Filter\s*(\[[^\]]*\]|\/\w+)/u.exec(dictionary) ?? [];
  return named.match(/\/\w+Decode\b/gu) ?? [];
}

/** Whether this reader inflates it itself, or need not. */
function isInflated(dictionary: string): boolean {
  return filtersIn(dictionary).every((filter) => filter === '/FlateDecode');
}

/** Beyond it pdf.js gives up somewhere and says nothing. */
function tooLarge(size: number): DocumentError {
  return new DocumentError('too-large', `a content stream over ${limits.pdf.encoded} bytes: ${size}`);
}

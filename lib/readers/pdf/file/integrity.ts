import { inflateSync } from 'node:zlib';
import type { Loss } from '../../../document/model.ts';
import { repaired } from '../../repaired.ts';
import { streamData } from '../encryption/decrypt-stream.ts';
import { lastSection } from './last-section.ts';
import { brokenContents } from './plain-contents.ts';
import type { RawFile } from './raw-file.ts';
import type { StreamHead } from './stream-head.ts';
import { endOfStream, headBefore } from './stream-head.ts';
import { unfinishedContents } from './unfinished-contents.ts';

/** A stream is not tried beyond this many bytes inflated: its checksum is then not known. */
const MOST_INFLATED = 64 * 1024 * 1024;

const FLATE = /\/Filter\s*(?:\[\s*)?(?<ascii85>\/ASCII85Decode\s*)?\/FlateDecode\s*(?:\]|\/(?!\w+Decode)|>|$)/u;
const FONT = /\/Length[123]\s|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)/u;

/**
 * Where a PDF does not hold together. pdf.js mends what it can and says nothing: a stream that fails its checksum is read as
 * far as it goes, a cross-reference table that leads nowhere is made anew. What comes out then may be short or scrambled.
 */
export function integrityLosses(raw: RawFile): Loss[] {
  const { text, encryption, sound } = raw;
  const losses: Loss[] = [];
  if (lastSection(text) === null) losses.push(repaired('the cross-reference table was rebuilt'));
  if (encryption.cipher === 'unknown') return losses; // the bytes of its streams are not those that were compressed
  const failed = compressedStreams(text).filter((stream) => !sound.has(stream.start) && fails(stream, raw));
  const [fonts, others] = [true, false].map((isFont) => failed.filter((stream) => stream.isFont === isFont).length);
  if (others) losses.push(repaired(`${others} compressed streams fail their checksum`, true));
  if (fonts) losses.push(repaired(`${fonts} embedded fonts fail their checksum`));
  const broken = brokenContents(raw);
  if (broken > 0) losses.push(repaired(`${String(broken)} content streams are not written as such`, true));
  const unfinished = unfinishedContents(raw);
  // What is lost of a table shows in the table; and a program may forget to end what it began.
  if (unfinished > 0) losses.push(repaired(`the content of ${String(unfinished)} pages breaks off`));
  return losses;
}

interface Stream extends StreamHead {
  /** Where its data begins. */
  readonly start: number;
  readonly ascii85: boolean;
  readonly isFont: boolean;
}

/** The streams compressed by Flate. */
function compressedStreams(text: string): Stream[] {
  return [...text.matchAll(/>>\s*stream\r?\n/gu)].flatMap((match) => {
    const head = headBefore(text, match.index);
    const flate = FLATE.exec(head.dictionary);
    if (flate === null) return [];
    const ascii85 = flate.groups?.['ascii85'] !== undefined;
    return [{ ...head, start: match.index + match[0].length, ascii85, isFont: FONT.test(head.dictionary) }];
  });
}

/** Whose key nobody can tell does not. */
function fails(stream: Stream, raw: RawFile): boolean {
  // What is compressed may hold `endstream`, and says itself where it ends.
  const end = raw.encryption.cipher === 'none' ? raw.text.length : endOfStream(raw.text, stream.start);
  const data = streamData(raw, { ...stream, end });
  return data !== null && !inflates(stream.ascii85 ? fromAscii85(data) : data);
}

/** The bytes behind five characters each, up to `~>` (ISO 32000-2, 7.4.3). */
function fromAscii85(data: Uint8Array): Uint8Array {
  const end = Buffer.from(data.buffer, data.byteOffset, data.byteLength).indexOf('~>');
  const digits = Buffer.from(data.buffer, data.byteOffset, end < 0 ? data.byteLength : end)
    .toString('latin1')
    .replace(/\s+/gu, '')
    .replaceAll('z', '!!!!!');
  const bytes = new Uint8Array(Math.ceil(digits.length / 5) * 4);
  const view = new DataView(bytes.buffer);
  for (let group = 0; group * 5 < digits.length; group += 1) {
    const five = digits.slice(group * 5, group * 5 + 5).padEnd(5, 'u');
    const value = Array.from(five).reduce((sum, digit) => sum * 85 + (digit.charCodeAt(0) - 33), 0);
    view.setUint32(group * 4, value >>> 0);
  }
  return bytes.subarray(0, Math.floor((digits.length * 4) / 5));
}

function inflates(data: Uint8Array): boolean {
  try {
    inflateSync(data, { maxOutputLength: MOST_INFLATED });
    return true;
  } catch (error) {
    return error instanceof RangeError; // larger than is tried
  }
}

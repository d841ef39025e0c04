import { DocumentError } from '../../../errors.ts';
import { limits } from '../../limits.ts';

/** An entry of a ZIP as its central directory declares it (APPNOTE 4.3.12). Sizes are in bytes and may lie. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packed: number;
  readonly inflated: number;
  /** Where the local header starts. */
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const IN_ZIP64_FIELD = 0xffffffff;

export function startsAsZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && [LOCAL_HEADER, END_OF_DIRECTORY].includes(viewOf(bytes).getUint32(0, true));
}

/** Reads the directory without inflating anything, and refuses what no honest writer produces. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.docx.entries) throw tooLarge('entries', count);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (entries.length < count) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw damaged('the directory is cut short');
    const next =
      at + ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged('the directory is cut short');
    entries.push(entryAt(bytes, at));
    at = next;
  }
  if (at + 4 <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) throw damaged('it has more entries than it says');
  checkEntries(entries, bytes.length);
  checkLocals(bytes, entries, view.getUint32(end + 16, true));
  return entries;
}

/** How much stands behind the end of the ZIP, its comment aside: another file, for a reader that looks from the front. */
export function bytesBehindZip(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const end = findEnd(view);
  return bytes.length - end - END_LENGTH - view.getUint16(end + 20, true);
}

function entryAt(bytes: Uint8Array, at: number): ZipEntry {
  const view = viewOf(bytes);
  const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
  const extra = viewOf(bytes.subarray(nameEnd, nameEnd + view.getUint16(at + 30, true)));
  const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)] as const;
  const [inflated, packed, offset] = short.includes(IN_ZIP64_FIELD) ? zip64Sizes(extra, short) : short;
  return {
    name: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    checksum: view.getUint32(at + 16, true),
    packed,
    inflated,
    offset,
  };
}

type Sizes = readonly [inflated: number, packed: number, offset: number];

/** The extra field 1 holds, in this order, those of the three that do not fit (APPNOTE 4.5.3). */
function zip64Sizes(extra: DataView, short: Sizes): Sizes {
  let at = 0;
  while (at + 4 <= extra.byteLength && extra.getUint16(at, true) !== 1) at += 4 + extra.getUint16(at + 2, true);
  let field = at + 4;
  const long = (size: number): number => {
    if (size !== IN_ZIP64_FIELD) return size;
    if (field + 8 > extra.byteLength) throw damaged('a size is missing from the directory');
    field += 8;
    return Number(extra.getBigUint64(field - 8, true));
  };
  return [long(short[0]), long(short[1]), long(short[2])];
}

/** The record at the end, before a comment of at most 65,535 bytes. Where two could be it, readers differ. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  const found: number[] = [];
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) found.push(at);
  }
  const [end] = found;
  if (end === undefined) throw damaged('it ends before its directory');
  const whole = found.filter((at) => at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength);
  if (whole.length > 1) throw damaged('it has two directories');
  return end;
}

const LOCAL_LENGTH = 30;
/** What follows the data of an entry whose sizes were not known before (APPNOTE 4.3.9). */
const DESCRIPTOR = 24;

/** A reader that goes from the front must find the entries of the directory, by the same names, and no others between them. */
function checkLocals(bytes: Uint8Array, entries: readonly ZipEntry[], directory: number): void {
  const view = viewOf(bytes);
  const ordered = entries.toSorted((one, other) => one.offset - other.offset);
  for (const [at, { name, offset, packed }] of ordered.entries()) {
    if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) continue; // told when it is read
    const nameEnd = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true);
    const local = new TextDecoder().decode(bytes.subarray(offset + LOCAL_LENGTH, nameEnd));
    if (local !== name) throw damaged(`${JSON.stringify(name)} is called otherwise where it stands`);
    const end = nameEnd + view.getUint16(offset + 28, true) + packed;
    const next = ordered[at + 1]?.offset ?? directory;
    if (next - end > DESCRIPTOR && hasLocal(bytes.subarray(end, next)))
      throw damaged('an entry that is in no directory');
  }
}

function hasLocal(gap: Uint8Array): boolean {
  return Buffer.from(gap.buffer, gap.byteOffset, gap.byteLength).includes('PK\u0003\u0004', 0, 'latin1');
}

function checkEntries(entries: readonly ZipEntry[], length: number): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size < entries.length) throw damaged('two entries have the same name');
  const strange = entries.find(({ name }) => /^\/|[\\\0:]|(?:^|\/)\.\.(?:\/|$)|(?:^|\/)__proto__(?:\/|$)/.test(name));
  if (strange) throw damaged(`an entry is named ${JSON.stringify(strange.name)}`);
  const total = entries.reduce((sum, { inflated }) => sum + inflated, 0);
  if (total > limits.docx.inflated) throw tooLarge('bytes inflated', total);
  checkOverlap(entries, length);
}

function checkOverlap(entries: readonly ZipEntry[], length: number): void {
  let free = 0;
  for (const { offset, packed, name } of entries.toSorted((one, other) => one.offset - other.offset)) {
    if (offset < free || offset + packed > length)
      throw damaged(`the bytes of ${JSON.stringify(name)} are not its own`);
    free = offset + 30 + packed;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(why: string): DocumentError {
  return new DocumentError('damaged', `the ZIP cannot be read: ${why}`);
}

function tooLarge(what: string, figure: number): DocumentError {
  return new DocumentError('too-large', `the ZIP is over a limit: ${what}: ${figure}`);
}

import { crc32, deflateRawSync } from 'node:zlib';

/** An entry to be written as it is said to be, whether that is true or not. */
export interface RawEntry {
  readonly name: string;
  readonly data: Uint8Array;
  /** What the headers say in place of the true length of the data. */
  readonly declared?: number;
  /** Where the directory says that the entry begins, in place of the truth. */
  readonly offset?: number;
}

export interface ZipLies {
  /** What the end says in place of the true number of entries. */
  readonly count?: number;
}

/** Writes a ZIP, deflated, that may lie as no library would have it. */
export function zipFile(entries: readonly RawEntry[], lies: ZipLies = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(entry.data);
    const sizes = sizesOf(entry, packed.length);
    const local = Buffer.concat([localHeader(entry, sizes), packed]);
    directory.push(directoryHeader(entry, sizes, entry.offset ?? at));
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  return Uint8Array.from(Buffer.concat([...locals, list, endOf(lies.count ?? entries.length, list.length, at)]));
}

interface Sizes {
  readonly checksum: number;
  readonly packed: number;
  readonly inflated: number;
}

function sizesOf({ data, declared }: RawEntry, packed: number): Sizes {
  return { checksum: crc32(data), packed, inflated: declared ?? data.length };
}

function localHeader({ name }: RawEntry, { checksum, packed, inflated }: Sizes): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(checksum, 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(inflated, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

function directoryHeader({ name }: RawEntry, { checksum, packed, inflated }: Sizes, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(8, 10);
  header.writeUInt32LE(checksum, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(inflated, 24);
  header.writeUInt16LE(Buffer.byteLength(name), 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, Buffer.from(name)]);
}

function endOf(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count % 65_536, 8);
  end.writeUInt16LE(count % 65_536, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

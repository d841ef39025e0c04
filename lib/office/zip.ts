import { Zip, ZipDeflate } from 'fflate';

/** A file of an archive, written piece by piece. */
export interface ZipEntry {
  readonly write: (text: string) => void;
  readonly end: () => void;
}

export interface ZipArchive {
  /** Entries may be written at the same time; what is written of a later one is held until those before it have ended. */
  readonly entry: (name: string) => ZipEntry;
  readonly end: () => void;
}

/** The first day that a zip can name: with the time of writing, no two archives of the same content would be equal. */
const NO_DATE = '1980-01-01T00:00:00';

export function openZip(sink: (bytes: Uint8Array) => void): ZipArchive {
  const encoder = new TextEncoder();
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    sink(bytes);
  });
  return {
    entry: (name) => {
      const file = new ZipDeflate(name, { level: 3 });
      file.mtime = NO_DATE;
      zip.add(file);
      return {
        write: (text) => {
          file.push(encoder.encode(text));
        },
        end: () => {
          file.push(new Uint8Array(), true);
        },
      };
    },
    end: () => {
      zip.end();
    },
  };
}

/** A file that is written at once. */
export function writePart(zip: ZipArchive, name: string, text: string): void {
  const entry = zip.entry(name);
  entry.write(text);
  entry.end();
}

import { closeSync, openSync, writeSync } from 'node:fs';

export interface OpenFile {
  readonly write: (content: string | Uint8Array) => void;
  readonly end: () => void;
}

/** Replaces what is there. */
export function openFile(file: string): OpenFile {
  const descriptor = openSync(file, 'w');
  return {
    write: (content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      for (let from = 0; from < bytes.length;) from += writeSync(descriptor, bytes, from);
    },
    end: () => {
      closeSync(descriptor);
    },
  };
}

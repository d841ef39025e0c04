import { createHash } from 'node:crypto';
import type { Document } from '../document/model.ts';
import type { Source, SourceObject } from '../report/schema.ts';

/** The file that a document was read from. */
export interface SourceFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly object: SourceObject | null;
}

/** Which file it was, so that a report can be held against it again. */
export function sourceOf({ bytes, name, object }: SourceFile, { format, pages }: Document): Source {
  return {
    name,
    format,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pages,
    object,
  };
}

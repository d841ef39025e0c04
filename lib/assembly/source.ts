import { createHash } from 'node:crypto';
import type { Document } from '../document/model.ts';
import type { Input } from '../pipeline.ts';
import type { Source } from '../report/schema.ts';

/** Which file it was, so that a report can be held against it again. */
export function sourceOf({ bytes, name, object }: Input, { format, pages }: Document): Source {
  return {
    name,
    format,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pages,
    object,
  };
}

import type { Document, Format } from '../document/model.ts';

/** One kind of file. What it is, its bytes say, never its name. */
export interface Reader {
  readonly format: Format;
  /** Whether the bytes are of this kind, sound or not. */
  readonly accepts: (bytes: Uint8Array) => boolean;
  /** Throws DocumentError where no document can be made of them. */
  readonly read: (bytes: Uint8Array) => Promise<Document>;
}

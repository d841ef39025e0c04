import type { Document } from '../document/model.ts';
import { DocumentError } from '../errors.ts';
import { docxReader } from './docx/docx-reader.ts';
import { pdfReader } from './pdf/pdf-reader.ts';
import type { Reader } from './reader.ts';
import { textReader } from './text/text-reader.ts';

/** In the order in which they are asked. */
export const readers: readonly Reader[] = [pdfReader, docxReader, textReader];

/** Reads a file of any kind that a reader here accepts. Throws DocumentError where there is none, or where it cannot be read. */
export async function readDocument(bytes: Uint8Array): Promise<Document> {
  if (bytes.length === 0) throw new DocumentError('empty', '0 bytes');
  const reader = readers.find(({ accepts }) => accepts(bytes));
  if (reader === undefined) throw new DocumentError('unsupported-format', 'neither PDF, DOCX nor text');
  return reader.read(bytes);
}

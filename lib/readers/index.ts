import type { Document } from '../document/model.ts';
import { DocumentError } from '../errors.ts';
import { docxReader } from './docx/docx-reader.ts';
import { foreignKind } from './foreign-kind.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { limits } from './limits.ts';
import { pdfReader } from './pdf/pdf-reader.ts';
import type { Reader } from './reader.ts';
import { textReader } from './text/text-reader.ts';

/** In the order in which they are asked. */
export const readers: readonly Reader[] = [pdfReader, docxReader, textReader];

/** Reads a file of any kind that a reader here accepts. Throws DocumentError where there is none, or where it cannot be read. */
export async function readDocument(bytes: Uint8Array): Promise<Document> {
  if (bytes.length === 0) throw new DocumentError('empty', '0 bytes');
  const reader = readers.find(({ accepts }) => accepts(bytes));
  const foreign = reader === undefined || reader === textReader ? foreignKind(bytes) : undefined;
  if (reader === undefined || foreign !== undefined) {
    throw new DocumentError('unsupported-format', foreign ?? 'neither PDF, DOCX nor text');
  }
  const document = await reader.read(bytes);
  checkSize(document);
  return { ...document, losses: [...document.losses, ...invisibleCharacters(document)] };
}

function checkSize({ blocks }: Document): void {
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
  if (cells.length > limits.document.cells) {
    throw new DocumentError('too-large', `over ${limits.document.cells} cells of tables: ${cells.length}`);
  }
  const texts = [...cells, ...blocks.filter((block) => block.kind === 'paragraph')];
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > limits.document.characters) {
    throw new DocumentError('too-large', `over ${limits.document.characters} characters: ${characters}`);
  }
}

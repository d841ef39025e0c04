import type { Document } from '../document/model.ts';
import { repaired } from './repaired.ts';

/**
 * What a library failed at while a document was read, in promises of its own that it does not await: pdf.js leaves such behind over
 * damaged files. Only the shell can hear of them.
 */
export type Overheard = () => Promise<readonly string[]>;

export const nothingOverheard: Overheard = () => Promise.resolve([]);

const LONGEST = 200;

/** The document, with a word on failures of which its reader was not told: they may have cost it something. */
export function sayingFailures(document: Document, failures: readonly string[]): Document {
  const [first] = failures.toSorted();
  if (first === undefined) return document;
  const text = `a library failed unnoticed (${failures.length}): ${first.slice(0, LONGEST)}`;
  return { ...document, losses: [...document.losses, repaired(text)] };
}

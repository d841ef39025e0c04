import { DocumentError } from '../../../errors.ts';
import { limits } from '../../limits.ts';

/**
 * Refuses, before any tree is built, what a parser would have to be strong for: document types (and with them entities of their own),
 * elements too deep within each other, attributes by the thousand, namespaces by the ten thousand.
 */
export function checkMarkup(text: string, part: string): void {
  let depth = 0;
  let at = text.indexOf('<');
  while (at >= 0) {
    const end = endOfTag(text, at);
    if (end < 0) throw new DocumentError('damaged', `${part} ends within its markup`);
    if (text.startsWith('<!', at) && !/^<!(?:--|\[CDATA\[)/.test(text.slice(at, at + 9))) {
      throw new DocumentError('damaged', `${part} declares a document type`);
    }
    checkAttributes(text.slice(at, end), part);
    depth += change(text, at, end);
    if (depth > limits.docx.depth)
      throw new DocumentError('too-large', `${part} is over ${limits.docx.depth} elements deep`);
    at = text.indexOf('<', end);
  }
  const namespaces = text.split('xmlns').length - 1;
  if (namespaces > limits.docx.namespaces) {
    throw new DocumentError('too-large', `${part} declares over ${limits.docx.namespaces} namespaces: ${namespaces}`);
  }
}

/** Counted by their equals signs: no fewer than there are, and a tag of Word's has hardly any in its values. */
function checkAttributes(tag: string, part: string): void {
  if (tag.length < 2 * limits.docx.attributes || tag.startsWith('<!')) return;
  const signs = tag.split('=').length - 1;
  if (signs > limits.docx.attributes) {
    throw new DocumentError(
      'too-large',
      `${part} has an element of over ${limits.docx.attributes} attributes: ${signs}`,
    );
  }
}

/** By how much the markup from `at` to `end` leads deeper. */
function change(text: string, at: number, end: number): number {
  const next = text.charAt(at + 1);
  if (next === '/') return -1;
  return next === '!' || next === '?' || text.charAt(end - 2) === '/' ? 0 : 1;
}

const CLOSED_BY = new Map([
  ['<!--', '-->'],
  ['<![C', ']]>'],
]);

/** The position after the tag, comment, CDATA section or instruction that starts at `at`; -1 where it has no end. */
function endOfTag(text: string, at: number): number {
  const close = text.startsWith('<?', at) ? '?>' : CLOSED_BY.get(text.slice(at, at + 4));
  if (close === undefined) return endOfElementTag(text, at);
  const end = text.indexOf(close, at);
  return end < 0 ? -1 : end + close.length;
}

/** A `>` within a quoted value does not end a tag. */
function endOfElementTag(text: string, at: number): number {
  const mark = /["'>]/g;
  mark.lastIndex = at;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '>') return mark.lastIndex;
    const quote = text.indexOf(found[0], mark.lastIndex);
    if (quote < 0) return -1;
    mark.lastIndex = quote + 1;
  }
  return -1;
}

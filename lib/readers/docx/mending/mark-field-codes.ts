import type { XmlElement } from '../xml/xml.ts';
import { childAt, withChildren } from '../xml/xml.ts';
import { lost } from './lost.ts';

/**
 * A field shows its result only. Its instruction is no text but for the results of fields within it, which are never shown: `{ IF { A }
 * = 1 "x" }`. Only a field that begins and is parted from its result in the same paragraph is trusted to have one.
 */
export function markFieldCodes(node: XmlElement): XmlElement {
  const children = node.children.map((child) => (typeof child === 'string' ? child : markFieldCodes(child)));
  return node.name === 'w:p' ? markInParagraph(withChildren(node, children)) : withChildren(node, children);
}

function markInParagraph(paragraph: XmlElement): XmlElement {
  const marks = paragraph.children.map((piece) => (typeof piece === 'string' ? undefined : markOf(piece)));
  const codes = codeRanges(marks);
  const children = paragraph.children.map((piece, index) => {
    const inCode = codes.some(([begin, separate]) => index > begin && index < separate);
    return inCode && typeof piece !== 'string' && marks[index] === undefined ? lost('hidden-text', [piece]) : piece;
  });
  return withChildren(paragraph, children);
}

function markOf(piece: XmlElement): string | undefined {
  return childAt(piece, 'w:fldChar')?.attributes.get('w:fldCharType');
}

function codeRanges(marks: readonly (string | undefined)[]): readonly (readonly [number, number])[] {
  const open: number[] = [];
  const ranges: (readonly [number, number])[] = [];
  marks.forEach((mark, index) => {
    const begin = open.at(-1);
    if (mark === 'begin') open.push(index);
    if (mark === 'separate' && begin !== undefined) ranges.push([begin, index]);
    if (mark === 'end') open.pop();
  });
  return ranges;
}

import { squeeze } from '../document/text.ts';
import type { Block, Document, Paragraph, Table } from '../document/model.ts';
import { parseNumbering } from './numbering.ts';
import { sectionWordings } from './section-wordings.ts';

/** The document as it is read down the page: its paragraphs, and its tables where they stand. */
export type Line = Paragraph | Table;

/** Breaks paragraphs at the author's own line breaks, and takes a frame around text for the text in it. */
export function linesOf({ blocks }: Document): Line[] {
  return blocks.flatMap(unframe).flatMap<Line>((line) => (line.kind === 'table' ? line : brokenUp(line)));
}

/** A table of one column has no heads for its rows: it is a frame. A heading of a section in its first row stands above it. */
function unframe(block: Block): Line[] {
  if (block.kind === 'paragraph') return [block];
  if (block.columns > 1) return [...headingIn(block), block];
  return block.cells.map(({ text, spot }) => ({ kind: 'paragraph', text, spot }));
}

function headingIn({ cells, columns }: Table): Paragraph[] {
  const [first] = cells.filter(({ row, columnSpan }) => row === 0 && columnSpan === columns);
  if (first === undefined) return [];
  const { style, number, words } = parseNumbering(first.text);
  const isHeading = sectionWordings.some((one) => one.number === number && one.official.includes(words));
  return style === 'chinese' && isHeading ? [{ kind: 'paragraph', text: first.text, spot: first.spot }] : [];
}

function brokenUp(paragraph: Paragraph): Paragraph[] {
  const texts = paragraph.text.split('\n').filter((text) => squeeze(text) !== '');
  return texts.map((text) => ({ ...paragraph, text }));
}

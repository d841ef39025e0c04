import { squeeze } from '../document/text.ts';
import type { Block, Cell, Document, Table } from '../document/model.ts';
import { parseNumbering } from './numbering.ts';
import { sectionWordings } from './section-wordings.ts';

const SENTENCE = /[。；]|[:：]$/u;

/**
 * Takes a table apart where one of its rows is the heading of a section, numbered as in the form: what is drawn as one table is several,
 * and the sentences in rows of their own between them are paragraphs.
 *
 *     | 二、主动公开政府信息情况       |
 *     | 信息内容 | 本年制发件数 | … |
 */
export function partTables(document: Document): Document {
  return { ...document, blocks: document.blocks.flatMap((block) => (block.kind === 'table' ? partsOf(block) : block)) };
}

function partsOf(table: Table): Block[] {
  if (table.columns < 2) return [table];
  const alone = Array.from({ length: table.rows }, (_, row) => onlyText(table, row));
  if (!alone.some((cell) => cell !== null && isSectionHeading(cell.text))) return [table];
  const cuts = alone.flatMap((cell, row) => (cell !== null && isNarrative(cell.text) ? { row, cell } : []));
  const parts = cuts.flatMap(({ row, cell: { text, spot } }, index): Block[] => [
    { kind: 'paragraph', text, spot },
    ...rowsBetween(table, row + 1, cuts[index + 1]?.row ?? table.rows),
  ]);
  return [...rowsBetween(table, 0, cuts[0]?.row ?? 0), ...parts];
}

/** The one cell of a row that says anything, where none above it reaches into the row. */
function onlyText({ cells }: Table, row: number): Cell | null {
  const standing = cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row);
  const [first, ...others] = standing.filter(({ text }) => squeeze(text) !== '');
  return first?.row === row && first.rowSpan === 1 && others.length === 0 ? first : null;
}

function isNarrative(text: string): boolean {
  return isSectionHeading(text) || SENTENCE.test(text);
}

function isSectionHeading(text: string): boolean {
  const { style, number, words } = parseNumbering(text);
  return (
    (style === 'chinese' || style === 'part') &&
    sectionWordings.some((wording) => wording.number === number && wording.seen.test(words))
  );
}

function rowsBetween(table: Table, from: number, to: number): Table[] {
  const cells = table.cells
    .map((cell) => ({ cell, top: Math.max(cell.row, from), end: Math.min(cell.row + cell.rowSpan, to) }))
    .filter(({ top, end }) => top < end)
    .map(({ cell, top, end }) => ({
      ...cell,
      row: top - from,
      rowSpan: end - top,
      text: cell.row < from ? '' : cell.text,
    }));
  return from < to ? [{ ...table, rows: to - from, cells }] : [];
}

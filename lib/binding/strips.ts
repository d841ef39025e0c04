import type { Block, Cell } from '../document/model.ts';
import type { Outline, PlacedTable } from '../outline/outline.ts';
import { isPrintedFigure } from './figure.ts';
import { byColumn, isRagged, rowsOf } from './grid-rows.ts';
import type { Heads } from './heads.ts';
import { headsOf, textsOf } from './heads.ts';
import { distanceTo, essence, saysExactly } from './label.ts';
import { headingsOf } from './places.ts';

/** A row of a table that is no head, with the heads in force above it. */
export interface Strip {
  readonly table: number;
  readonly row: number;
  /** From left to right; a cell that stands over several rows is in each. */
  readonly cells: readonly Cell[];
  readonly heads: Heads;
  /** Whether what stands below a head can be told by its column. */
  readonly aligned: boolean;
}

/** Rows that are heads, and what they make of the columns below them. */
interface HeadPart {
  readonly from: number;
  readonly to: number;
  readonly heads: Heads;
  readonly isRagged: boolean;
}

/** Table 四 has fifteen; a table of many more is not of the form, however it is cut. */
const MOST_COLUMNS = 100;
const CORNER = '信息内容';
const rowHeads = headingsOf('rows').filter(({ labels }) => labels[0] !== '');
/** `其他` and `总计` stand in rows as well: they alone make no head. */
const columnHeads = headingsOf('columns').flatMap((head) => {
  const [first, ...others] = head.labels.filter((label) => !rowHeads.some((row) => saysExactly(essence(label), row)));
  return first === undefined ? [] : [{ ...head, labels: [first, ...others] as const }];
});

const leafHeads = columnHeads.filter(({ children }) => children === undefined);

/** Takes the tables apart into rows. Heads hold until the next, also where a page break put them into a table of their own. */
export function stripsOf({ tables, document }: Outline): Strip[] {
  const above = new Map(document.blocks.map((block, index) => [block, document.blocks[index - 1]]));
  const parts = tables.map((placed) => headPartsOf(placed, above.get(placed.table)));
  return tables.flatMap((placed, index) => {
    const before = parts
      .slice(0, index)
      .findLast((earlier) => earlier.length > 0)
      ?.at(-1);
    return stripsIn(placed, parts[index] ?? [], before?.heads ?? []);
  });
}

function stripsIn({ index, table }: PlacedTable, parts: readonly HeadPart[], before: Heads): Strip[] {
  return rowsOf(table).flatMap((cells, row) => {
    const part = parts.findLast(({ from }) => from <= row);
    if (part !== undefined && row < part.to) return [];
    const heads = part?.heads ?? before;
    const aligned = heads.length === table.columns && !isRagged(cells) && part?.isRagged !== true;
    return { table: index, row, cells, heads, aligned };
  });
}

function headPartsOf({ table }: PlacedTable, above: Block | undefined): HeadPart[] {
  if (table.columns > MOST_COLUMNS) return [];
  const rows = rowsOf(table);
  // The paragraph that stands right above a table may name it: `（一）行政复议`.
  const name = above?.kind === 'paragraph' ? [above.text] : [];
  return headRanges(rows).map(({ from, to }) => {
    const head = rows.slice(from, to);
    return { from, to, heads: headsOf(head, name), isRagged: head.some(isRagged) };
  });
}

function headRanges(rows: readonly (readonly Cell[])[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  rows.forEach((cells, row) => {
    const last = ranges.at(-1);
    const goesOn = () => isWrittenOn(cells, row) || completes(rows.slice(last?.from, row), cells, row);
    if (last?.to === row && (isHead(cells, row) || goesOn())) last.to = row + 1;
    else if (isHead(cells, row)) ranges.push({ from: row, to: row + 1 });
  });
  return ranges;
}

function isHead(cells: readonly Cell[], row: number): boolean {
  const own = cells.filter((cell) => cell.row === row);
  const texts = textsOf(own).map(essence).filter(Boolean);
  const holdsFigures = own.some(({ text }) => isPrintedFigure(text));
  const heads = holdsFigures ? leafHeads : columnHeads; // a group may stand to the left of its figures
  const named = texts.filter((text) => heads.some((head) => saysExactly(text, head)));
  if (texts.includes(CORNER) || named.length > (holdsFigures ? 1 : 0)) return true;
  if (holdsFigures) return false;
  if (texts.some((text) => rowHeads.some((head) => saysExactly(text, head)))) return false;
  return texts.some((text) => columnHeads.some((head) => distanceTo(text, head) !== undefined));
}

/** Rows below a head that hold its labels a line each, down to a character a line. */
function isWrittenOn(cells: readonly Cell[], row: number): boolean {
  const texts = textsOf(cells.filter((cell) => cell.row === row)).filter(Boolean);
  return texts.length > 1 && texts.every((text) => /^\p{Script=Han}{1,3}$/u.test(text)) && !texts.includes('无');
}

/** Whether a row ends what the heads above it begin, in two columns or more: a page break cut them. */
function completes(heads: readonly (readonly Cell[])[], cells: readonly Cell[], row: number): boolean {
  const above = headsOf(heads, []);
  const completed = byColumn(cells).filter((cell, column) => {
    const text = cell.row === row ? essence(cell.text) : '';
    const whole = essence(above[column]?.texts.at(-1) ?? '') + text;
    return text !== '' && columnHeads.some((head) => saysExactly(whole, head));
  });
  return completed.length > 1;
}

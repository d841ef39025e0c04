import type { Cell, Table } from '../../../document/model.ts';
import { cutBetween, joinAtCut } from './cut-cells.ts';
import type { TablePart } from './table-from-lattice.ts';

/** Columns of two parts are the same where their lines stand no further apart than this, in points. */
const SAME_COLUMN = 4;

/** Whether a part at the head of a page goes on with the table that ends the page before: the lines of one are among those of the other. */
export function continues(above: TablePart, below: TablePart): boolean {
  if (below.page !== above.page + 1) return false;
  const [a, b] = [relative(above.xs), relative(below.xs)];
  const widthA = a.at(-1) ?? 0;
  const widthB = b.at(-1) ?? 0;
  if (Math.abs(widthA - widthB) > SAME_COLUMN) return false;
  return isAmong(a, b) || isAmong(b, a);
}

/** Two parts as one table, on the columns of both. Rows at the head of the lower one that repeat the table's own are left out. */
export function stitch(above: TablePart, below: TablePart): TablePart {
  const shift = (below.xs[0] ?? 0) - (above.xs[0] ?? 0);
  const added = below.xs
    .map((x) => x - shift)
    .filter((x) => above.xs.every((known) => Math.abs(known - x) > SAME_COLUMN));
  const xs = [...above.xs, ...added].toSorted((a, b) => a - b);
  const first = onColumns(above.table, above.xs, xs);
  const whole = onColumns(
    below.table,
    below.xs.map((x) => x - shift),
    xs,
  );
  const repeated = countRepeated(whole, first);
  const second = withoutHead(whole, repeated);
  const cut = cutBetween(above.foot, below.begin[repeated] ?? [], shift);
  return {
    page: below.page,
    box: below.box,
    xs,
    table: joinAtCut(first, second, cut),
    begin: above.begin,
    foot: below.foot,
    repeated: [...above.repeated, ...whole.cells.filter((cell) => cell.row < repeated && cell.text !== '')],
  };
}

function relative(xs: readonly number[]): number[] {
  return xs.map((x) => x - (xs[0] ?? 0));
}

function isAmong(few: readonly number[], many: readonly number[]): boolean {
  return few.every((x) => many.some((known) => Math.abs(known - x) <= SAME_COLUMN));
}

/** A table with its cells placed on a finer set of columns. */
function onColumns(table: Table, from: readonly number[], to: readonly number[]): Table {
  const indexOf = (column: number): number => {
    const x = from[column] ?? 0;
    return to.reduce((best, place, index) => (Math.abs(place - x) < Math.abs((to[best] ?? 0) - x) ? index : best), 0);
  };
  const cells = table.cells.map((cell) => {
    const column = indexOf(cell.column);
    return { ...cell, column, columnSpan: indexOf(cell.column + cell.columnSpan) - column };
  });
  return { ...table, columns: to.length - 1, cells };
}

function withoutHead(part: Table, rows: number): Table {
  const cells = part.cells.filter((cell) => cell.row >= rows).map((cell) => ({ ...cell, row: cell.row - rows }));
  return { ...part, rows: part.rows - rows, cells };
}

/** How many whole rows from the top say the same in both, the first of them in words: a head, and what was set to go with it. */
function countRepeated(part: Table, whole: Table): number {
  let rows = 0;
  for (let row = 0; row < Math.min(part.rows, whole.rows); row += 1) {
    const [a, b] = [cellsOfRow(part, row), cellsOfRow(whole, row)];
    if (a.length !== b.length || !a.every((cell, at) => sameCell(cell, b[at]))) break;
    if (cutsNoCell(part, row + 1)) rows = row + 1;
  }
  const words = cellsOfRow(part, 0).filter(({ text }) => text !== '');
  return words.length > 0 && words.every(({ text }) => !/^[\d\s.,/—-]+$/u.test(text)) ? rows : 0;
}

function cellsOfRow(table: Table, row: number): Cell[] {
  return table.cells.filter((cell) => cell.row === row).toSorted((a, b) => a.column - b.column);
}

function sameCell(a: Cell, b: Cell | undefined): boolean {
  return (
    a.column === b?.column &&
    a.columnSpan === b.columnSpan &&
    a.rowSpan === b.rowSpan &&
    a.text.replace(/\s/gu, '') === b.text.replace(/\s/gu, '')
  );
}

function cutsNoCell(table: Table, below: number): boolean {
  return table.cells.every(({ row, rowSpan }) => row >= below || row + rowSpan <= below);
}

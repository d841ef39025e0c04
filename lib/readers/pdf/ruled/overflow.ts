import type { Box } from '../../../document/model.ts';
import type { Glyph } from '../drawing/marks.ts';
import type { Line } from '../lines/lines.ts';
import { boxAroundAll, linesOf, median } from '../lines/lines.ts';
import { isFigure } from '../lines/segments.ts';
import type { RuledTable } from '../pages/page-content.ts';
import { binOf } from './glyphs-by-cell.ts';
import type { LatticeCell } from './lattice.ts';

/** A line of a cell follows the one above it within this many ems. */
const NEXT_LINE = 0.8;
/** Text that is centred in a cell of several lines may come to stand this many lines below the foot of its page. */
const FURTHEST = 20;

interface Taken {
  readonly tables: readonly RuledTable[];
  readonly lines: readonly Line[];
}

/**
 * Gives lines that stand close below a table to the cell whose text they go on with: where a page ends within a row, the text
 * of a merged cell runs out below its foot. It is no wider than the cell and set in the same size.
 */
export function takeOverflow(tables: readonly RuledTable[], lines: readonly Line[]): Taken {
  return lines
    .toSorted((a, b) => a.box[1] - b.box[1])
    .reduce<Taken>(
      (taken, line) => {
        const added = taken.tables.map((table) => withOverflow(table, line));
        const at = added.findIndex((table) => table !== undefined);
        if (at < 0) return { ...taken, lines: [...taken.lines, line] };
        return { ...taken, tables: taken.tables.map((table, index) => (index === at ? (added[at] ?? table) : table)) };
      },
      { tables, lines: [] },
    );
}

/** The table with what a line adds to the cells above it; undefined where some of the line goes on with none. */
function withOverflow(table: RuledTable, line: Line): RuledTable | undefined {
  const { xs } = table.lattice;
  const byColumn = Map.groupBy(line.glyphs.filter(isPrinted), ({ box }) => binOf(xs, (box[0] + box[2]) / 2));
  const parts = [...byColumn.values()].flatMap(linesOf);
  const isRow = parts.filter(isFigure).length > 1;
  const pieces = parts.map((piece) => ({ piece, cell: cellAbove(table, piece, isRow) }));
  if (line.glyphs.length === 0 || pieces.some(({ cell }) => cell === undefined)) return undefined;
  return pieces.reduce((whole, { piece, cell }) => withGlyphs(whole, cell ?? -1, piece.glyphs), table);
}

function isPrinted({ text }: Glyph): boolean {
  return text.trim() !== '';
}

/** The index of the cell at the foot of a table whose text a line goes on with, or a row of figures of which it is one. */
function cellAbove({ lattice, box, glyphs }: RuledTable, line: Line, isOfRow: boolean): number | undefined {
  if (line.box[3] < box[3] || line.box[1] > box[3] + FURTHEST * line.size) return undefined;
  const index = lattice.cells.findIndex(
    (cell) => isFoot(cell, lattice.ys.length - 1) && isAbove(cell, lattice.xs, line.box),
  );
  const cell = lattice.cells[index];
  if (cell === undefined) return undefined;
  const text = (glyphs[index] ?? []).filter(isPrinted);
  const open = lattice.openBelow.slice(cell.column, cell.column + cell.columnSpan).every(Boolean);
  const size = text[0]?.size ?? median(glyphs.flatMap((inCell) => inCell.map((glyph) => glyph.size)));
  if (Math.abs(size - line.size) >= 0.5) return undefined;
  if (text.length === 0) {
    const isNear = line.box[1] < box[3] + line.size;
    const isCentred = cell.rowSpan > 1 ? isWords(line) : isOfRow && isFigure(line);
    return open && (isNear || isCentred) ? index : undefined;
  }
  const last = boxAroundAll(text.map((glyph) => glyph.box));
  return line.box[1] - last[3] < NEXT_LINE * line.size && last[3] > box[3] - line.size ? index : undefined;
}

/** And no page number. */
function isWords({ text }: Line): boolean {
  return /\p{Script=Han}{2}/u.test(text) && !/\p{N}/u.test(text);
}

function isFoot(cell: LatticeCell, rows: number): boolean {
  return cell.row + cell.rowSpan === rows;
}

function isAbove({ column, columnSpan }: LatticeCell, xs: readonly number[], [left, , right]: Box): boolean {
  const [first, last] = [binOf(xs, left), binOf(xs, right)];
  return first >= column && last < column + columnSpan && right <= (xs.at(-1) ?? 0);
}

function withGlyphs(table: RuledTable, cell: number, added: readonly Glyph[]): RuledTable {
  return { ...table, glyphs: table.glyphs.map((glyphs, index) => (index === cell ? [...glyphs, ...added] : glyphs)) };
}

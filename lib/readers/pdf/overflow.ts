import type { Box } from '../../document/model.ts';
import { binOf } from './glyphs-by-cell.ts';
import type { LatticeCell } from './lattice.ts';
import type { Line } from './lines.ts';
import { boxAroundAll } from './lines.ts';
import type { Glyph } from './marks.ts';
import type { RuledTable } from './page-content.ts';

/** A line of a cell follows the one above it within this many ems. */
const NEXT_LINE = 0.8;

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
        const table = taken.tables.find((candidate) => cellAbove(candidate, line) !== undefined);
        const cell = table && cellAbove(table, line);
        if (table === undefined || cell === undefined) return { ...taken, lines: [...taken.lines, line] };
        const added = withGlyphs(table, cell, line.glyphs);
        return { ...taken, tables: taken.tables.map((other) => (other === table ? added : other)) };
      },
      { tables, lines: [] },
    );
}

/** The index of the cell at the foot of a table whose text a line goes on with. */
function cellAbove({ lattice, box, glyphs }: RuledTable, line: Line): number | undefined {
  if (line.box[3] < box[3] || line.box[1] > box[3] + 20 * line.size) return undefined;
  const index = lattice.cells.findIndex(
    (cell) => isFoot(cell, lattice.ys.length - 1) && isAbove(cell, lattice.xs, line.box),
  );
  const cell = lattice.cells[index];
  if (cell === undefined) return undefined;
  const text = (glyphs[index] ?? []).filter((glyph) => glyph.text.trim() !== '');
  const open = lattice.openBelow.slice(cell.column, cell.column + cell.columnSpan).every(Boolean);
  if (text.length === 0) return open && line.box[1] < box[3] + line.size ? index : undefined;
  const last = boxAroundAll(text.map((glyph) => glyph.box));
  const follows = line.box[1] - last[3] < NEXT_LINE * line.size && last[3] > box[3] - line.size;
  return follows && Math.abs((text[0]?.size ?? 0) - line.size) < 0.5 ? index : undefined;
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

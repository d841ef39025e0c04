import type { Box, Cell, Doubt, Table } from '../../../document/model.ts';
import type { Glyph } from '../drawing/marks.ts';
import { isFull, joinTexts } from '../lines/join-lines.ts';
import type { Line } from '../lines/lines.ts';
import { boxAroundAll, linesOf } from '../lines/lines.ts';
import type { RuledTable } from '../pages/page-content.ts';
import { runsThrough } from '../unseen/crossed-text.ts';
import type { LatticeCell } from './lattice.ts';
import { boxOfCell } from './lattice.ts';

/** The widest padding of a cell that is believed, in points. */
const PADDING = 8;

/** A part of a table on one page, before it is stitched to the parts on others. */
export interface TablePart {
  readonly page: number;
  readonly box: Box;
  /** The places of the lines between its columns. */
  readonly xs: readonly number[];
  readonly table: Table;
  /** The cells that begin in each row, and those that reach down to the last: a page break may have cut some or all of these, and of
   * those in the first row or below a head that is repeated. */
  readonly begin: readonly (readonly EdgeCell[])[];
  readonly foot: readonly EdgeCell[];
  /** The cells of heads that were printed again on later pages, and are left out. */
  readonly repeated: readonly Cell[];
}

/** A cell at the upper or the lower edge of a part, by its sides on the page. */
export interface EdgeCell {
  readonly left: number;
  readonly right: number;
  readonly rowSpan: number;
  /** Whether no side is drawn at the edge; below a head the side is that of the head. */
  readonly open: boolean;
  readonly lines: readonly Line[];
}

export function tableFromLattice(ruled: RuledTable, page: number): TablePart {
  const { lattice } = ruled;
  const cells = lattice.cells.map((cell, index) => cellFrom(cell, { ruled, glyphs: ruled.glyphs[index] ?? [], page }));
  const table: Table = { kind: 'table', rows: lattice.ys.length - 1, columns: lattice.xs.length - 1, cells };
  const edgeCells = (open: readonly boolean[], isAt: (cell: LatticeCell) => boolean) =>
    lattice.cells.flatMap((cell, index): EdgeCell[] => {
      if (!isAt(cell)) return [];
      const isOpen = open.slice(cell.column, cell.column + cell.columnSpan).every(Boolean);
      const [left = 0, right = 0] = [lattice.xs[cell.column], lattice.xs[cell.column + cell.columnSpan]];
      return [{ left, right, rowSpan: cell.rowSpan, open: isOpen, lines: printedLines(ruled.glyphs[index] ?? []) }];
    });
  return {
    page,
    box: ruled.box,
    xs: lattice.xs,
    table,
    begin: lattice.ys.map((_, at) =>
      edgeCells(at === 0 ? lattice.openAbove : lattice.xs.map(() => true), ({ row }) => row === at),
    ),
    foot: edgeCells(lattice.openBelow, ({ row, rowSpan }) => row + rowSpan === table.rows),
    repeated: [],
  };
}

interface Setting {
  readonly ruled: RuledTable;
  readonly glyphs: readonly Glyph[];
  readonly page: number;
}

function cellFrom(cell: LatticeCell, { ruled, glyphs, page }: Setting): Cell {
  const lines = printedLines(glyphs);
  const box = boxOfCell(ruled.lattice, cell);
  return {
    ...cell,
    text: cellText(lines, box[2] - box[0]),
    spot: { page, box: lines.length > 0 ? boxAroundAll(lines.map((line) => line.box)) : box },
    doubts: [...(ruled.inferred ? (['columns-by-alignment'] as const) : []), ...doubtsOf(glyphs, box)],
  };
}

function printedLines(glyphs: readonly Glyph[]): Line[] {
  return linesOf(glyphs).filter(({ text }) => text !== '');
}

/** The lines of a cell as one text: a line that was full goes on in the next. */
export function cellText(lines: readonly Line[], width: number): string {
  const widest = Math.max(0, ...lines.map(({ box }) => box[2] - box[0]));
  const room = width - 2 * Math.min(PADDING, Math.max(0, (width - widest) / 2));
  return lines.reduce((text, line, at) => {
    const before = lines[at - 1];
    if (before === undefined) return line.text;
    return joinTexts(text, line.text, isFull(atLeft(before), line, room));
  }, '');
}

function atLeft(line: Line): Line {
  return { ...line, box: [0, line.box[1], line.box[2] - line.box[0], line.box[3]] };
}

/** A glyph that stands on the line between two cells may belong to either; a font that misnames its glyphs may misname a digit. */
function doubtsOf(glyphs: readonly Glyph[], [left, top, right, bottom]: Box): Doubt[] {
  const crosses = glyphs.some(
    (glyph) =>
      glyph.text.trim() !== '' &&
      (crossesAt(glyph.box, left) ||
        crossesAt(glyph.box, right) ||
        runsThrough(top, glyph) ||
        runsThrough(bottom, glyph)),
  );
  const suspect =
    isTornApart(glyphs) || glyphs.some((glyph) => (glyph.suspect || glyph.unsure) && glyph.text.trim() !== '');
  return [...(crosses ? (['text-across-ruling'] as const) : []), ...(suspect ? (['glyph-suspect'] as const) : [])];
}

/** Digits so far from each other that they may be two figures, in ems. */
const APART = 1.5;

function isTornApart(glyphs: readonly Glyph[]): boolean {
  const digits = glyphs.filter(({ text }) => /^\d$/u.test(text)).toSorted((one, other) => one.box[0] - other.box[0]);
  if (digits.length < glyphs.filter(({ text }) => text.trim() !== '').length) return false;
  return digits.some((digit, at) => {
    const before = digits[at - 1];
    return before !== undefined && digit.box[0] - before.box[2] > APART * digit.size;
  });
}

function crossesAt(box: Box, at: number): boolean {
  const margin = 0.15 * (box[2] - box[0]);
  return box[0] < at - margin && box[2] > at + margin;
}

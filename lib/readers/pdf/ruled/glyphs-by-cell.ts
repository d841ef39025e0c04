import { bandsOf } from '../drawing/bands.ts';
import type { Glyph } from '../drawing/marks.ts';
import { centreOf } from '../pages/page-content.ts';
import type { Lattice } from './lattice.ts';

/** Closing punctuation at the end of a full line may hang out over the side of its cell. */
const HANGING = /^[\p{Pe}\p{Pf}，。、；：！？,.;:]$/u;

/** The glyphs of a table, cell by cell, in the order of `lattice.cells`: each where its middle stands. */
export function glyphsByCell(lattice: Lattice, glyphs: readonly Glyph[]): Glyph[][] {
  const near = bandsOf(glyphs, ({ box, size }) => [box[3] - size, box[3] + size]);
  const byCell = Map.groupBy(glyphs, (glyph) => cellAt(lattice, centreOf(anchorOf(glyph, near).box)));
  return lattice.cells.map((_, index) => byCell.get(index) ?? []);
}

/** The index of the cell that holds a point, or -1. */
function cellAt({ xs, ys, cells }: Lattice, [x, y]: readonly [number, number]): number {
  const [column, row] = [binOf(xs, x), binOf(ys, y)];
  return cells.findIndex(
    (cell) =>
      row >= cell.row &&
      row < cell.row + cell.rowSpan &&
      column >= cell.column &&
      column < cell.column + cell.columnSpan,
  );
}

/** The index of the interval between two neighbouring places that a value falls into. */
export function binOf(places: readonly number[], value: number): number {
  const after = places.findIndex((place) => place > value);
  return (after === -1 ? places.length - 1 : after) - 1;
}

/** The glyph whose place tells the cell: hanging punctuation goes where what it closes stands. */
function anchorOf(glyph: Glyph, near: (y: number) => readonly Glyph[]): Glyph {
  if (!HANGING.test(glyph.text)) return glyph;
  const before = near(glyph.box[3]).find((other) => other.box[0] < glyph.box[0] && touches(other, glyph));
  return before === undefined ? glyph : anchorOf(before, near);
}

function touches(before: Glyph, { box, size, text }: Glyph): boolean {
  const gap = box[0] - before.box[2];
  return before.text !== text && Math.abs(gap) < 0.2 * size && Math.abs(before.box[3] - box[3]) < 0.3 * size;
}

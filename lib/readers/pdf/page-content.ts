import type { Box } from '../../document/model.ts';
import type { Lattice } from './lattice.ts';
import { boxOfLattice, latticesOf } from './lattice.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import type { Glyph, PageMarks } from './marks.ts';
import { rulingsOf } from './rulings.ts';

/** A page in parts: its ruled tables with the glyphs of each cell, and the lines outside them. */
export interface PageContent {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly tables: readonly RuledTable[];
}

export interface RuledTable {
  readonly lattice: Lattice;
  readonly box: Box;
  /** The glyphs of each cell, in the order of `lattice.cells`. */
  readonly glyphs: readonly (readonly Glyph[])[];
}

/** Sorts what a page shows into tables and lines. */
export function pageContent(marks: PageMarks): PageContent {
  const lattices = latticesOf(rulingsOf(marks.strokes, marks.fills)).toSorted((a, b) => areaOf(a) - areaOf(b));
  const home = (glyph: Glyph) => lattices.find((lattice) => holds(boxOfLattice(lattice), centreOf(glyph.box)));
  const byHome = Map.groupBy(marks.glyphs, home);
  const outside = linesOf(byHome.get(undefined) ?? []).filter(({ text }) => text !== '');
  const overflow = Map.groupBy(outside, (line) => lattices.find((lattice) => runsOut(lattice, line)));
  const tables = lattices.map((lattice) => {
    const below = (overflow.get(lattice) ?? []).flatMap(({ glyphs }) => glyphs);
    return ruledTable(lattice, [...(byHome.get(lattice) ?? []), ...below]);
  });
  return {
    page: marks.page,
    width: marks.width,
    height: marks.height,
    lines: overflow.get(undefined) ?? [],
    tables: tables.toSorted((a, b) => a.box[1] - b.box[1]),
  };
}

/** Whether a line is the text of a cell that the end of the page cut: close below a cell that has no side there, and no wider. */
function runsOut({ xs, ys, openBelow }: Lattice, { box, size }: Line): boolean {
  const foot = ys.at(-1) ?? 0;
  if (box[3] < foot || box[1] > foot + size) return false;
  const [first, last] = [binOf(xs, box[0]), binOf(xs, box[2])];
  return first >= 0 && last < openBelow.length && openBelow.slice(first, last + 1).every(Boolean);
}

function ruledTable(lattice: Lattice, glyphs: readonly Glyph[]): RuledTable {
  const cellOf = (glyph: Glyph): number => {
    const [x, y] = centreOf(glyph.box);
    const column = binOf(lattice.xs, x);
    const row = Math.min(binOf(lattice.ys, y), lattice.ys.length - 2);
    return lattice.cells.findIndex(
      (cell) =>
        row >= cell.row &&
        row < cell.row + cell.rowSpan &&
        column >= cell.column &&
        column < cell.column + cell.columnSpan,
    );
  };
  const byCell = Map.groupBy(glyphs, cellOf);
  return { lattice, box: boxOfLattice(lattice), glyphs: lattice.cells.map((_, index) => byCell.get(index) ?? []) };
}

export function centreOf([left, top, right, bottom]: Box): readonly [x: number, y: number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

export function holds([left, top, right, bottom]: Box, [x, y]: readonly [number, number]): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The index of the interval between two neighbouring places that a value falls into. */
export function binOf(places: readonly number[], value: number): number {
  const after = places.findIndex((place) => place > value);
  return (after === -1 ? places.length - 1 : after) - 1;
}

function areaOf(lattice: Lattice): number {
  const [left, top, right, bottom] = boxOfLattice(lattice);
  return (right - left) * (bottom - top);
}

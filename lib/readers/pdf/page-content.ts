import type { Box } from '../../document/model.ts';
import { glyphsByCell } from './glyphs-by-cell.ts';
import type { Lattice } from './lattice.ts';
import { boxOfLattice, latticesOf } from './lattice.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import type { Glyph, PageMarks } from './marks.ts';
import { takeOverflow } from './overflow.ts';
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
export function pageContent({ page, width, height, strokes, fills, glyphs }: PageMarks): PageContent {
  const lattices = latticesOf(rulingsOf(strokes, fills)).toSorted((a, b) => areaOf(a) - areaOf(b));
  const home = (glyph: Glyph) => lattices.find((lattice) => holds(boxOfLattice(lattice), centreOf(glyph.box)));
  const byHome = Map.groupBy(glyphs, home);
  const ruled = lattices.map((lattice) => ({
    lattice,
    box: boxOfLattice(lattice),
    glyphs: glyphsByCell(lattice, byHome.get(lattice) ?? []),
  }));
  const outside = linesOf(byHome.get(undefined) ?? []).filter(({ text }) => text !== '');
  const { tables, lines } = takeOverflow(ruled, outside);
  return { page, width, height, lines, tables: tables.toSorted((a, b) => a.box[1] - b.box[1]) };
}

export function centreOf([left, top, right, bottom]: Box): readonly [x: number, y: number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

function holds([left, top, right, bottom]: Box, [x, y]: readonly [number, number]): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function areaOf(lattice: Lattice): number {
  const [left, top, right, bottom] = boxOfLattice(lattice);
  return (right - left) * (bottom - top);
}

import type { Box } from '../../../document/model.ts';
import type { Glyph, PageMarks } from '../drawing/marks.ts';
import type { Line } from '../lines/lines.ts';
import { linesOf } from '../lines/lines.ts';
import { glyphsByCell } from '../ruled/glyphs-by-cell.ts';
import type { Lattice } from '../ruled/lattice.ts';
import { boxOfLattice, latticesOf } from '../ruled/lattice.ts';
import { takeOverflow } from '../ruled/overflow.ts';
import type { Ruling } from '../ruled/rulings.ts';
import { rulingsOf } from '../ruled/rulings.ts';
import { unruledTables } from '../unruled/tables.ts';
import { withoutSidesThroughWords } from '../unseen/crossed-text.ts';

/** A page in parts: its ruled tables with the glyphs of each cell, and the lines outside them. */
export interface PageContent {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly tables: readonly RuledTable[];
  /** Boxes that are drawn around text and are no table. */
  readonly frames: readonly Box[];
}

export interface RuledTable {
  readonly lattice: Lattice;
  readonly box: Box;
  /** Whether its sides, or some of them, were not drawn but told by where the text stands. */
  readonly inferred: boolean;
  /** The glyphs of each cell, in the order of `lattice.cells`. */
  readonly glyphs: readonly (readonly Glyph[])[];
}

/** A page before its tables without rulings are told from its lines. */
export interface RuledContent extends PageContent {
  /** The glyphs of its lines. */
  readonly rest: readonly Glyph[];
  /** The level rulings that belong to no table. */
  readonly free: readonly Ruling[];
}

/** Sorts what a page shows into ruled tables and lines. A frame is a table where it is known to be the row of one. */
export function ruledContent(
  { page, width, height, strokes, fills, glyphs }: PageMarks,
  rows: readonly Box[] = [],
): RuledContent {
  const rulings = withoutSidesThroughWords(rulingsOf(strokes, fills), glyphs);
  const isTable = (lattice: Lattice) =>
    lattice.cells.length > 1 || rows.some((row) => row.join() === boxOfLattice(lattice).join());
  const lattices = latticesOf(rulings);
  const { tables, rest, lines } = tablesFrom(lattices.filter(isTable), glyphs, false);
  return {
    page,
    width,
    height,
    lines,
    tables,
    frames: lattices.filter((lattice) => !isTable(lattice)).map(boxOfLattice),
    rest,
    free: rulings.filter((ruling) => !ruling.upright && tables.every(({ box }) => !isAlong(ruling, box))),
  };
}

/** Takes tables without rulings out of the lines of pages. Running heads and feet are in none. */
export function pageContents(pages: readonly RuledContent[], furniture: ReadonlySet<Line>): PageContent[] {
  const ruled = pages.map(withOverflow);
  const found = unruledTables(
    ruled.map(({ lines, free, tables }) => ({
      lines: lines.filter((line) => !furniture.has(line)),
      levels: free,
      tables: tables.map(({ box }) => box),
    })),
  );
  return ruled.map(({ page, width, height, frames, rest, tables }, at) => {
    const unruled = tablesFrom(found[at] ?? [], rest, true);
    const taken = takeOverflow(unruled.tables, unruled.lines);
    const all = [...tables, ...taken.tables].toSorted((a, b) => a.box[1] - b.box[1]);
    return { page, width, height, frames, lines: taken.lines, tables: all };
  });
}

/** The page with what runs out of its ruled tables within them: figures below a foot are no table of their own. */
function withOverflow(page: RuledContent): RuledContent {
  const { tables, lines } = takeOverflow(page.tables, page.lines);
  return { ...page, tables, lines, rest: lines.flatMap(({ glyphs }) => glyphs) };
}

interface Sorted {
  readonly tables: readonly RuledTable[];
  /** The glyphs outside them, and the lines that these make. */
  readonly rest: readonly Glyph[];
  readonly lines: readonly Line[];
}

function tablesFrom(lattices: readonly Lattice[], glyphs: readonly Glyph[], inferred: boolean): Sorted {
  const smallFirst = lattices.toSorted((a, b) => areaOf(a) - areaOf(b));
  const byHome = Map.groupBy(glyphs, ({ box }) => smallFirst.find((one) => holds(boxOfLattice(one), centreOf(box))));
  const tables = smallFirst.map((lattice) => ({
    lattice,
    box: boxOfLattice(lattice),
    inferred,
    glyphs: glyphsByCell(lattice, byHome.get(lattice) ?? []),
  }));
  const rest = byHome.get(undefined) ?? [];
  return { tables, rest, lines: linesOf(rest).filter(({ text }) => text !== '') };
}

function isAlong({ at, from, to }: Ruling, [left, top, right, bottom]: Box): boolean {
  return at >= top - 1 && at <= bottom + 1 && to > left && from < right;
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

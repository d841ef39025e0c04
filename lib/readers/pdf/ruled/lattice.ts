import type { Box } from '../../../document/model.ts';
import type { Ruling } from './rulings.ts';
import { clusterBy, mean } from './rulings.ts';

/** A rectangle of a ruled table, between its lines. */
export interface LatticeCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The cells that rulings draw. `xs` and `ys` are the places of its lines, one more than it has columns and rows. */
export interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly LatticeCell[];
  /** For each column, whether no side is drawn above its first cell: where a page begins within a row. */
  readonly openAbove: readonly boolean[];
  /** For each column, whether no side is drawn below its last cell: where a page ends within a row, its text may run on beneath. */
  readonly openBelow: readonly boolean[];
}

/** Lines that miss each other by no more than this meet. */
const REACH = 3;
/** Lines closer than this are one line. */
const SAME_LINE = 2.6;
/** Level lines closer than this are one as well: no text stands between them. Engines that break a page move some sides a little. */
const SAME_LEVEL = 5;
/** A side of a cell is there when this share of it is drawn. */
const COVERED = 0.5;
/** An outer side is missing where lines run on beyond the last one by more than this. */
const OPEN = 6;

/** The tables that some rulings make, and the frames, which are of one cell. */
export function latticesOf(rulings: readonly Ruling[]): Lattice[] {
  return componentsOf(rulings)
    .map((drawn) => ({ drawn, all: [...drawn, ...openSides(drawn)] }))
    .filter(({ all }) => isGrid(all))
    .map(({ drawn, all }) => latticeOf(all, drawn));
}

export function boxOfLattice({ xs, ys }: Lattice): Box {
  return [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0];
}

export function boxOfCell({ xs, ys }: Lattice, { row, column, rowSpan, columnSpan }: LatticeCell): Box {
  return [xs[column] ?? 0, ys[row] ?? 0, xs[column + columnSpan] ?? 0, ys[row + rowSpan] ?? 0];
}

/** Rulings that hang together. */
function componentsOf(rulings: readonly Ruling[]): Ruling[][] {
  const groupOf = rulings.map((_, index) => index);
  const rootOf = (index: number): number => {
    const up = groupOf[index] ?? index;
    return up === index ? index : (groupOf[index] = rootOf(up));
  };
  rulings.forEach((a, i) => {
    rulings.forEach((b, j) => {
      if (j > i && meet(a, b)) groupOf[rootOf(j)] = rootOf(i);
    });
  });
  return [...Map.groupBy(rulings, (_, index) => rootOf(index)).values()];
}

function isGrid(rulings: readonly Ruling[]): boolean {
  return rulings.filter(({ upright }) => upright).length >= 2 && rulings.filter(({ upright }) => !upright).length >= 2;
}

function meet(a: Ruling, b: Ruling): boolean {
  if (a.upright === b.upright) return false;
  return a.at >= b.from - REACH && a.at <= b.to + REACH && b.at >= a.from - REACH && b.at <= a.to + REACH;
}

/** The outer sides that a table leaves open: where two lines or more run on to the same end. */
function openSides(rulings: readonly Ruling[]): Ruling[] {
  return [true, false].flatMap((upright) => missingSides(rulings, upright));
}

function missingSides(rulings: readonly Ruling[], upright: boolean): Ruling[] {
  const crossing = rulings.filter((ruling) => ruling.upright !== upright);
  const places = rulings.filter((ruling) => ruling.upright === upright).map(({ at }) => at);
  const starts = clusterBy(crossing, ({ from }) => from, REACH).filter((group) => group.length > 1);
  const ends = clusterBy(crossing, ({ to }) => to, REACH).filter((group) => group.length > 1);
  const first = starts[0];
  const last = ends.at(-1);
  const sides: Ruling[] = [];
  const side = (group: readonly Ruling[], at: number): Ruling => {
    const across = group.map((ruling) => ruling.at);
    return { upright, at, from: Math.min(...across), to: Math.max(...across) };
  };
  if (first !== undefined && mean(first.map(({ from }) => from)) < Math.min(...places) - OPEN) {
    sides.push(side(first, mean(first.map(({ from }) => from))));
  }
  if (last !== undefined && mean(last.map(({ to }) => to)) > Math.max(...places) + OPEN) {
    sides.push(side(last, mean(last.map(({ to }) => to))));
  }
  return sides;
}

/** The cells between some rulings, of which not all need be drawn. */
export function latticeOf(rulings: readonly Ruling[], drawn = rulings): Lattice {
  const uprights = rulings.filter(({ upright }) => upright);
  const levels = rulings.filter(({ upright }) => !upright);
  const xs = placesOf(uprights, SAME_LINE);
  const ys = placesOf(levels, SAME_LEVEL);
  const sideAt = (lines: readonly Ruling[], at: number, from: number, to: number): boolean =>
    coverage(lines, at, [from, to]) >= COVERED;
  const joined = ys.slice(1).map((bottom, row) =>
    xs.slice(1).map((right, column) => ({
      right: column + 2 < xs.length && !sideAt(uprights, right, ys[row] ?? 0, bottom),
      below: row + 2 < ys.length && !sideAt(levels, bottom, xs[column] ?? 0, right),
    })),
  );
  const drawnLevels = drawn.filter(({ upright }) => !upright);
  const [openAbove, openBelow] = [ys[0] ?? 0, ys.at(-1) ?? 0].map((at) =>
    xs.slice(1).map((right, column) => !sideAt(drawnLevels, at, xs[column] ?? 0, right)),
  );
  return { xs, ys, cells: cellsOf(joined), openAbove: openAbove ?? [], openBelow: openBelow ?? [] };
}

function placesOf(lines: readonly Ruling[], apart: number): number[] {
  return clusterBy(lines, ({ at }) => at, apart).map((group) => mean(group.map(({ at }) => at)));
}

/** The share of a side that lines near it cover. */
function coverage(lines: readonly Ruling[], at: number, [from, to]: readonly [number, number]): number {
  const near = lines.filter((line) => Math.abs(line.at - at) <= (line.upright ? SAME_LINE : SAME_LEVEL));
  const covered = near.reduce((sum, line) => sum + Math.max(0, Math.min(to, line.to) - Math.max(from, line.from)), 0);
  return covered / Math.max(to - from, 0.1);
}

/** Whether a unit of the grid has no side towards the unit at its right, and towards the one below. */
interface Joined {
  readonly right: boolean;
  readonly below: boolean;
}

/** Merges the units between which no side is drawn. A region that is no rectangle is cut into rectangles, row by row. */
function cellsOf(joined: readonly (readonly Joined[])[]): LatticeCell[] {
  const regions = regionsOf(joined);
  const columns = joined[0]?.length ?? 0;
  const seen = new Set<number>();
  const cells: LatticeCell[] = [];
  for (const [start, region] of regions.entries()) {
    if (seen.has(start)) continue;
    const [row, column] = [Math.floor(start / columns), start % columns];
    const isFree = (r: number, c: number) =>
      r < joined.length && c < columns && regions[r * columns + c] === region && !seen.has(r * columns + c);
    const width = countWhile(column, (c) => isFree(row, c));
    const height = countWhile(row, (r) => range(column, width).every((c) => isFree(r, c)));
    for (const r of range(row, height)) for (const c of range(column, width)) seen.add(r * columns + c);
    cells.push({ row, column, rowSpan: height, columnSpan: width });
  }
  return cells;
}

/** For each unit, row by row, the number of the region it belongs to. */
function regionsOf(joined: readonly (readonly Joined[])[]): number[] {
  const columns = joined[0]?.length ?? 0;
  const regions = joined.flatMap((row) => row.map(() => -1));
  const neighbours = (unit: number): number[] => {
    const [row, column] = [Math.floor(unit / columns), unit % columns];
    const found: number[] = [];
    if (joined[row]?.[column]?.right) found.push(unit + 1);
    if (joined[row]?.[column]?.below) found.push(unit + columns);
    if (joined[row]?.[column - 1]?.right) found.push(unit - 1);
    if (joined[row - 1]?.[column]?.below) found.push(unit - columns);
    return found;
  };
  for (const start of regions.keys()) {
    if (regions[start] !== -1) continue;
    const open = [start];
    for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
      if (regions[unit] !== -1) continue;
      regions[unit] = start;
      open.push(...neighbours(unit));
    }
  }
  return regions;
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, index) => from + index);
}

function countWhile(from: number, holds: (index: number) => boolean): number {
  let count = 0;
  while (holds(from + count)) count += 1;
  return count;
}

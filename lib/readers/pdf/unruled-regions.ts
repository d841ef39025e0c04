import type { Box } from '../../document/model.ts';
import type { Line } from './lines.ts';
import type { Segment } from './segments.ts';
import { isFigure, segmentsOf } from './segments.ts';

/** A line in segments. `figures` counts those at its end that are figures. */
export interface Row {
  readonly line: Line;
  readonly segments: readonly Segment[];
  readonly figures: number;
}

/** Lines that make a table without upright lines, from the top down. */
export interface Region {
  readonly rows: readonly Row[];
  /** The figures of the rows that have one in every column, row by row. */
  readonly full: readonly (readonly Segment[])[];
}

/** A row with so many figures says by itself that there are columns; with so many it says so without another row. */
const ENOUGH = 3;
const PLENTY = 6;
/** Text of one table is of one size, give or take this share. */
const SAME_SIZE = 0.15;
/** Lines further apart than this many ems are not of one table. */
const NEAR = 3;
const HEADING = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|第[一二三四五六七八九十]{1,3}[章节部])/u;
const SENTENCE = /[。；;！!？?]$/u;

/** The parts of a page whose figures stand below each other in columns. */
export function regionsOf(lines: readonly Line[]): Region[] {
  const rows = lines.toSorted((a, b) => a.box[3] - b.box[3]).map(rowOf);
  return groupsOf(rows).flatMap((group) => {
    const most = Math.max(...group.map(({ figures }) => figures));
    const full = group.filter(({ figures }) => figures === most).map(({ segments }) => segments.slice(-most));
    const first = group.findIndex(({ figures }) => figures > 0);
    const enough =
      most >= ENOUGH && (full.length > 1 || most >= PLENTY || hasHeads(full[0] ?? [], group.slice(0, first)));
    return enough && first >= 0 ? [{ rows: withoutTail(group), full }] : [];
  });
}

/** Whether a line above has a part over each of some figures, and no more of them than one. */
function hasHeads(figures: readonly Segment[], above: readonly Row[]): boolean {
  return above.some(({ segments }) => {
    const heads = segments.slice(-figures.length);
    return (
      heads.length === figures.length &&
      heads.every(({ box }, at) => figures.every((figure, other) => isOver(box, figure.box) === (at === other)))
    );
  });
}

function isOver(one: Box, other: Box): boolean {
  return one[0] < other[2] && one[2] > other[0];
}

function rowOf(line: Line): Row {
  const segments = segmentsOf(line);
  const isApart = ({ box }: Segment, at: number) => at === 0 || box[0] - (segments[at - 1]?.box[2] ?? 0) > line.size;
  const figures =
    segments.length - 1 - segments.findLastIndex((segment, at) => !isFigure(segment) || !isApart(segment, at));
  return { line, segments, figures };
}

/** Rows around those with many figures, up and down to what is no part of a table. */
function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  let group: Row[] = [];
  const sizes = new Set(rows.filter(({ figures }) => figures >= ENOUGH).map(({ line }) => line.size));
  for (const row of rows) {
    const last = group.at(-1);
    if (isProse(row, group, sizes) || (last !== undefined && !isNear(last, row))) {
      groups.push(group);
      group = isProse(row, [], sizes) ? [] : [row];
    } else group.push(row);
  }
  return [...groups, group].filter((found) => found.some(({ figures }) => figures >= ENOUGH));
}

function isNear(above: Row, below: Row): boolean {
  return below.line.box[1] - above.line.box[3] < NEAR * below.line.size;
}

/** A heading, or a line of a paragraph: one segment, that says more than a label, or numbers a section. */
function isProse({ line, segments, figures }: Row, group: readonly Row[], sizes: ReadonlySet<number>): boolean {
  if (![...sizes].some((size) => Math.abs(size - line.size) < SAME_SIZE * size)) return true;
  if (figures > 0 || segments.length > 1) return false;
  const isWithin = group.some((row) => row.figures >= ENOUGH && line.box[2] < firstFigure(row));
  return !isWithin && (HEADING.test(line.text) || SENTENCE.test(line.text) || line.text.length > 30);
}

function firstFigure({ segments, figures }: Row): number {
  return segments.at(-figures)?.box[0] ?? 0;
}

/** Without the lines below the last figures but those of their label. */
function withoutTail(group: readonly Row[]): Row[] {
  const last = group.findLastIndex(({ figures }) => figures > 0);
  const row = group[last];
  if (row === undefined) return [...group];
  const tail = group.slice(last + 1);
  const isLabel = (one: Row) =>
    one.line.box[2] < firstFigure(row) && one.line.box[1] - row.line.box[3] < 2 * one.line.size;
  const end = tail.findIndex((one) => !isLabel(one));
  return [...group.slice(0, last + 1), ...tail.slice(0, end === -1 ? undefined : end)];
}

import type { Box } from '../../../document/model.ts';
import type { PageMarks } from '../drawing/marks.ts';
import { boxAroundAll, linesOf, median } from '../lines/lines.ts';
import type { Segment } from '../lines/segments.ts';
import { segmentsOf } from '../lines/segments.ts';
import type { Ruling } from '../ruled/rulings.ts';
import { rulingsOf } from '../ruled/rulings.ts';

/** Two columns of text side by side, each a box, from the first line of both to the last. */
export interface TextColumns {
  readonly left: Box;
  readonly right: Box;
}

/** The strip between two columns is empty for so many ems to each side of its middle, */
const CLEAR = 0.25;
/** stands so many times as far from that of the text at most: lines are ragged at its right edge; */
const NEAR = 8;
/** and is no wider than this share of the page, or twice that where another page of the document has columns. */
const WIDEST = 0.15;
/** A line of prose has so many characters, */
const PROSE = 8;
/** ends no further from the edge of its column than this, in ems, */
const RAGGED = 2;
/** begins no further in, */
const INDENT = 2.5;
/** and a column has so many of them, or one where another page has columns. */
const LINES = 3;
/** What stands further below the rest, in ems, is no part of it: a page number. */
const APART = 4;
/** Two columns begin no further below each other than this, in ems. */
const LOWER = 2.5;

/** The places of each page where its text stands in two columns. */
export function textColumnsOf(pages: readonly PageMarks[]): TextColumns[][] {
  const certain = pages.map((page) => columnsOn(page, LINES));
  return certain.every((columns) => columns.length === 0) ? certain : pages.map((page) => columnsOn(page, 1));
}

/** From the top down. What crosses their middle parts them. */
function columnsOn({ width, glyphs, strokes, fills }: PageMarks, least: number): TextColumns[] {
  const upright = glyphs.filter(({ angle, text }) => angle === 0 && text.trim() !== '');
  if (upright.length === 0) return [];
  const em = median(upright.map(({ size }) => size));
  const segments = linesOf(upright).flatMap(segmentsOf);
  const [left, , right] = boxAroundAll(segments.map(({ box }) => box));
  const middle = clearest((left + right) / 2, em, segments);
  const crosses = crossing(middle, em);
  const rulings = rulingsOf(strokes, fills);
  const barriers = [
    ...segments.filter(crosses).map(middleOf),
    ...rulings.filter((ruling) => !ruling.upright && ruling.from < middle && ruling.to > middle).map(({ at }) => at),
  ];
  const strip = { middle, em, widest: (least === LINES ? WIDEST : 2 * WIDEST) * width, least };
  return between(
    segments.filter((segment) => !crosses(segment)),
    barriers,
    em,
  ).flatMap((group) => columnsIn(group, strip).filter((columns) => !isFramed(columns, rulings)));
}

function crossing(middle: number, em: number) {
  return ({ box }: Segment) => box[0] < middle + CLEAR * em && box[2] > middle - CLEAR * em;
}

/** Of the places near the middle of the text the one that the fewest segments cross: in the midst of those where it is so. */
function clearest(middle: number, em: number, segments: readonly Segment[]): number {
  const places = Array.from({ length: 2 * NEAR + 1 }, (_, at) => middle + (at - NEAR) * CLEAR * em);
  const counts = places.map((place) => segments.filter(crossing(place, em)).length);
  const least = Math.min(...counts);
  const clear = places.filter((_, at) => counts[at] === least);
  return clear[Math.floor(clear.length / 2)] ?? middle;
}

/** The segments in groups, from the top down: no barrier and no wide space stands between those of one. */
function between(segments: readonly Segment[], barriers: readonly number[], em: number): Segment[][] {
  const groups: Segment[][] = [];
  let bottom = -Infinity;
  for (const segment of segments.toSorted((one, other) => middleOf(one) - middleOf(other))) {
    const before = groups.at(-1)?.at(-1);
    const isParted = before === undefined || barriers.some((at) => at > middleOf(before) && at < middleOf(segment));
    if (isParted || segment.box[1] - bottom > APART * em) groups.push([segment]);
    else groups.at(-1)?.push(segment);
    bottom = Math.max(bottom, segment.box[3]);
  }
  return groups;
}

function middleOf({ box }: Segment): number {
  return (box[1] + box[3]) / 2;
}

interface Strip {
  readonly middle: number;
  readonly em: number;
  readonly widest: number;
  /** How many lines of prose are wanted. */
  readonly least: number;
}

function columnsIn(group: readonly Segment[], strip: Strip): TextColumns[] {
  const sides = [
    group.filter(({ box }) => box[2] <= strip.middle),
    group.filter(({ box }) => box[0] >= strip.middle),
  ] as const;
  if (sides.some((side) => side.length < strip.least)) return [];
  const begins = Math.max(...sides.map((side) => Math.min(...side.map(({ box }) => box[1]))));
  const [left, right] = sides.map((side) => side.filter(({ box }) => box[3] > begins - LOWER * strip.em));
  if (left === undefined || right === undefined) return [];
  const boxes = { left: boxOf(left), right: boxOf(right) };
  const isNarrow = boxes.right[0] - boxes.left[2] <= strip.widest;
  return isNarrow && [left, right].every((side) => isProse(side, strip)) ? [boxes] : [];
}

function boxOf(segments: readonly Segment[]): Box {
  return boxAroundAll(segments.map(({ box }) => box));
}

/** Whether some lines fill their column, the first of a paragraph set in. */
function isProse(segments: readonly Segment[], { em, least }: Strip): boolean {
  const [left, , right] = boxOf(segments);
  const full = segments.filter(
    ({ text, box }) => text.length >= PROSE && box[0] - left < INDENT * em && right - box[2] < RAGGED * em,
  );
  return full.length >= least;
}

/** Whether both columns stand between upright lines, as the cells of a row do. */
function isFramed({ left, right }: TextColumns, rulings: readonly Ruling[]): boolean {
  const [top, bottom] = [Math.min(left[1], right[1]), Math.max(left[3], right[3])];
  const along = rulings.filter(
    ({ upright, from, to }) => upright && Math.min(to, bottom) - Math.max(from, top) > (bottom - top) / 2,
  );
  return along.some(({ at }) => at <= left[0]) && along.some(({ at }) => at >= right[2]);
}

import type { Box } from '../../../document/model.ts';
import type { Segment } from '../lines/segments.ts';
import type { Ruling } from '../ruled/rulings.ts';
import type { Row } from './figure-rows.ts';
import { figuresOf, gapBetween, isOver, labelsOf } from './figure-rows.ts';
import type { Ladder } from './ladders.ts';
import { MOST_HEADS, isHeading, isSentence } from './regions.ts';
import { EDGE, middleOf } from './setting.ts';

/** What stands between two rungs that follow each other. */
export interface Band {
  readonly box: Box;
  readonly rows: readonly Row[];
  /** The level rulings below its upper rung, down to the lower one. */
  readonly levels: readonly Ruling[];
}

/** Heads of one table stand no further apart than so many ems. */
const NEAR = 2;
/** No head is longer, but for a note in the corner above the labels. */
const LONGEST_HEAD = 24;
/** What stands this near to the middle of its table is centred in it, in points. */
const CENTRED = 3;

/** Above the first rung, and below a heading, heads may stand that no ruling closes at their top. */
export function bandsOf({ left, right, rungs }: Ladder, rows: readonly Row[], levels: readonly Ruling[]): Band[] {
  const bandFrom = (top: number, bottom: number): Band => ({
    box: [left, top, right, bottom],
    rows: rows.filter((row) => middleOf(row) > top && middleOf(row) < bottom),
    levels: levels.filter((level) => level.at > top && level.at <= bottom),
  });
  return rungs.flatMap((bottom, at) => {
    const top = rungs[at - 1] ?? -Infinity;
    const open = openTop(bandFrom(top, bottom));
    if (open !== undefined) return [...(at === 0 ? [] : [bandFrom(top, open)]), bandFrom(open, bottom)];
    return at === 0 ? [] : [bandFrom(top, bottom)];
  });
}

/** Where what belongs to the lower rung of a band begins, if other text stands above it: below headings and sentences. */
function openTop({ rows, box }: Band): number | undefined {
  const isOther = (row: Row, at: number) => {
    const next = rows[at + 1];
    if (next !== undefined && gapBetween(row, next) > NEAR) return true;
    return !isInside(row, box) || (row.segments.length === 1 && (isHeading(row) || isSentence(row)));
  };
  const others = rows.findLastIndex(isOther) + 1;
  const first = rows[others];
  const isSplit =
    box[1] === -Infinity || (others > 0 && rows.slice(0, others).every(({ segments }) => segments.length === 1));
  return first !== undefined && isSplit ? first.box[1] - EDGE : undefined;
}

/** Several texts side by side, and none of them a figure or a sentence. */
export function isHeads({ rows, box }: Band): boolean {
  const boxes = rows.flatMap(({ segments }) => segments.map((segment) => segment.box));
  const firstEnd = boxes.reduce((least, [, , right]) => Math.min(least, right), Infinity);
  return (
    rows.length <= MOST_HEADS &&
    rows.every((row) => row.figures === 0 && isInside(row, box) && !isSentence(row)) &&
    boxes.some(([left]) => left > firstEnd) &&
    rows.every(({ segments }) => segments.slice(1).every(({ text }) => text.length <= LONGEST_HEAD))
  );
}

function isInside({ box }: Row, frame: Box): boolean {
  return box[0] >= frame[0] - 1 && box[2] <= frame[2] + 1;
}

/** Labels to the left of the columns, and figures below these, or what is broken off a figure. */
export function isBody({ rows, box }: Band, columns: readonly Box[]): boolean {
  const edge = columns[0]?.[0] ?? -Infinity;
  const isLabel = (segment: Segment) => segment.box[2] <= edge + 1;
  const isInColumn = (segment: Segment) => columns.filter((column) => isOver(segment.box, column)).length === 1;
  const figures = rows.flatMap(figuresOf);
  const isOfFigure = (segment: Segment) => figures.some((figure) => isOver(figure.box, segment.box));
  return rows.every(
    (row) =>
      isInside(row, box) &&
      !isSentence(row) &&
      labelsOf(row).every((segment) => isLabel(segment) || (isOfFigure(segment) && isInColumn(segment))) &&
      figuresOf(row).every(isInColumn),
  );
}

/** Whether a band has but one text a line, of which something holds. */
export function isAlone(band: Band | undefined, isSo: (band: Band) => boolean): boolean {
  if (band === undefined || band.rows.length === 0) return false;
  return band.rows.every(({ segments, figures }) => segments.length === 1 && figures === 0) && isSo(band);
}

export function isCentred({ rows, box }: Band): boolean {
  return rows.every((row) => Math.abs(row.box[0] + row.box[2] - box[0] - box[2]) <= 2 * CENTRED);
}

/** A line alone above heads, and no heading. */
export function isCaption({ rows, box }: Band): boolean {
  const [only, ...others] = rows;
  return (
    only !== undefined &&
    others.length === 0 &&
    only.segments.length === 1 &&
    isInside(only, box) &&
    !isHeading(only) &&
    !isSentence(only)
  );
}

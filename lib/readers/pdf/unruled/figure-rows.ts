import type { Box } from '../../../document/model.ts';
import type { Line } from '../lines/lines.ts';
import type { Segment } from '../lines/segments.ts';
import { isFigure, segmentsOf } from '../lines/segments.ts';

/** A line in segments, on the page that all pages make, one below the other. `figures` counts those at its end that are figures. */
export interface Row extends Pick<Line, 'text' | 'size' | 'box'> {
  /** Where the page begins on which it stands. */
  readonly pageTop: number;
  readonly segments: readonly Segment[];
  readonly figures: number;
}

export function rowOf(line: Line, pageTop: number): Row {
  const segments = segmentsOf(line).map(({ text, box }) => ({ text, box: lowered(box, pageTop) }));
  const figures = segments.length - 1 - segments.findLastIndex((segment) => !isFigure(segment));
  return {
    text: line.text,
    size: line.size,
    box: lowered(line.box, pageTop),
    pageTop,
    segments,
    figures: isOfHead(segments, figures) ? 0 : figures,
  };
}

/** `增/减` written downward: a mark alone on its line, or beside single characters of other heads. */
function isOfHead(segments: readonly Segment[], figures: number): boolean {
  const [labels, marks] = [segments.slice(0, segments.length - figures), segments.slice(segments.length - figures)];
  return marks.length < 3 && marks.every(({ text }) => text === '/') && labels.every(({ text }) => text.length === 1);
}

function lowered([left, top, right, bottom]: Box, by: number): Box {
  return [left, top + by, right, bottom + by];
}

export function figuresOf({ segments, figures }: Row): readonly Segment[] {
  return segments.slice(segments.length - figures);
}

export function labelsOf({ segments, figures }: Row): readonly Segment[] {
  return segments.slice(0, segments.length - figures);
}

/** How many figures at the end of a row stand further apart than any in a sentence: by more than an em. */
export function countApart(row: Row): number {
  const figures = figuresOf(row);
  const close = figures.findLastIndex(({ box }, at) => at > 0 && box[0] - (figures[at - 1]?.box[2] ?? 0) <= row.size);
  return figures.length - Math.max(0, close);
}

/** How far the top of a row stands below the foot of another, in ems. */
export function gapBetween(above: Row, below: Row): number {
  return (below.box[1] - above.box[3]) / below.size;
}

export function isOver(one: Box, other: Box): boolean {
  return one[0] < other[2] && one[2] > other[0];
}

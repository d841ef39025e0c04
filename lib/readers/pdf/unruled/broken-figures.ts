import { boxAroundAll } from '../lines/lines.ts';
import type { Segment } from '../lines/segments.ts';
import type { Row } from './figure-rows.ts';
import { figuresOf, isOver, labelsOf } from './figure-rows.ts';

/** Figures of one row stand at least so many ems beside each other, those of two rows not at all. */
const BESIDE = 0.1;
/** A row has no more lines of figures than this, with labels between them. */
const MOST_LINES = 6;

/** The rows with the figures that a narrow column breaks in two: their halves stand above and below the line of the others. */
export function withBrokenFigures(rows: readonly Row[]): Row[] {
  const whole: Row[] = [];
  for (const row of rows) {
    const first = Math.max(0, whole.length - MOST_LINES);
    const at = whole.slice(first).findLastIndex((above) => isOneRow(above, row));
    const above = whole[first + at];
    if (at === -1 || above === undefined) whole.push(row);
    else whole[first + at] = joinRows(above, row);
  }
  return whole;
}

function isOneRow(one: Row, other: Row): boolean {
  if (one.figures === 0 || other.figures === 0) return false;
  if (labelsOf(one).length > 0 && labelsOf(other).length > 0) return false;
  const [a, b] = [figuresOf(one), figuresOf(other)];
  return (
    a.some((figure) => b.some((piece) => overlapOf(figure, piece) > BESIDE * other.size)) &&
    !a.some((figure) => b.some((piece) => isOver(figure.box, piece.box) && overlapOf(figure, piece) > 0))
  );
}

function overlapOf(one: Segment, other: Segment): number {
  return Math.min(one.box[3], other.box[3]) - Math.max(one.box[1], other.box[1]);
}

function joinRows(one: Row, other: Row): Row {
  const pieces = figuresOf(other);
  const isAdded = (piece: Segment) => one.segments.every(({ box }) => !isOver(box, piece.box));
  const segments = [
    ...labelsOf(other),
    ...one.segments.map((segment) => withPieces(segment, pieces)),
    ...pieces.filter(isAdded),
  ].toSorted((a, b) => a.box[0] - b.box[0]);
  const labels = [...labelsOf(one), ...labelsOf(other)];
  return {
    ...one,
    box: boxAroundAll([one.box, other.box]),
    text: segments.map(({ text }) => text).join(' '),
    segments,
    figures: segments.length - labels.length,
  };
}

function withPieces(segment: Segment, pieces: readonly Segment[]): Segment {
  const own = [segment, ...pieces.filter(({ box }) => isOver(box, segment.box))].toSorted(
    (a, b) => a.box[1] - b.box[1],
  );
  return { text: own.map(({ text }) => text).join(''), box: boxAroundAll(own.map(({ box }) => box)) };
}

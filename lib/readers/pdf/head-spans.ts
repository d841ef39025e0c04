import type { Box } from '../../document/model.ts';

/** Heads stand side by side where their feet are less than this share of a row apart: one may be the middle of two rows. */
const BESIDE = 0.6;
/** A point off the middle weighs as much as so many points of width. */
const OFF_CENTRE = 8;

/**
 * How far a head reaches that stands centred over several columns: as far as its middle stays the middle, and no other head
 * stands beside it. `edges` are the sides of the columns.
 */
export function spanOf(head: Box, others: readonly Box[], edges: readonly number[]): Box {
  const size = head[3] - head[1];
  const apart = BESIDE * rowOf(others, size);
  const beside = others.filter((other) => other !== head && Math.abs(other[3] - head[3]) < apart);
  const centre = (head[0] + head[2]) / 2;
  const reaches = edges.flatMap((left, from) => edges.slice(from + 1).map((right) => ({ left, right })));
  const fitting = reaches.filter(({ left, right }) => {
    const slack = Math.max(0.5 * size, 0.03 * (right - left));
    if (left > head[0] + 1 || right < head[2] - 1 || Math.abs((left + right) / 2 - centre) > slack) return false;
    return beside.every((other) => other[2] <= left + 1 || other[0] >= right - 1);
  });
  const score = ({ left, right }: (typeof reaches)[number]) =>
    right - left - OFF_CENTRE * Math.abs((left + right) / 2 - centre);
  const widest = fitting.toSorted((a, b) => score(b) - score(a))[0];
  return widest === undefined ? head : [widest.left, head[1], widest.right, head[3]];
}

/** From the foot of a head to that of the next below it, where they stand closest; two ems where none stands below another. */
function rowOf(heads: readonly Box[], size: number): number {
  const steps = heads.flatMap((head) =>
    heads
      .filter((other) => other[1] >= head[3] - 0.5 * size && other[2] > head[0] && other[0] < head[2])
      .map((other) => other[3] - head[3]),
  );
  return steps.length === 0 ? 2 * size : Math.min(...steps);
}

import type { Box } from '../../../document/model.ts';
import { boxAroundAll } from '../lines/lines.ts';
import type { Segment } from '../lines/segments.ts';
import type { Ruling } from '../ruled/rulings.ts';

/** Lines of one head follow each other within so many ems from foot to head. Heads cut in two do no harm: they stand in one column. */
const SAME_HEAD = 0.5;
/** Text reaches no further over a ruling above or below it, in points. */
export const SINKS = 1;

/** A line of the heads of a table: its parts, and the size of its text. */
export interface HeadLine {
  readonly segments: readonly Segment[];
  readonly size: number;
}

/** The heads that no other stands below. */
export function lowestHeads(lines: readonly HeadLine[], drawn: readonly Ruling[]): Box[] {
  const boxes = headBoxes(lines, drawn);
  return boxes.filter((box) => !boxes.some((other) => isUnder(other, box) && other[0] < box[2] && other[2] > box[0]));
}

/** The parts of lines that are one head: below each other, close, no ruling between, and not beside another part that is as close. */
export function headBoxes(lines: readonly HeadLine[], drawn: readonly Ruling[]): Box[] {
  const heads: { boxes: Box[] }[] = [];
  for (const { segments, size } of lines) {
    for (const { box } of segments) {
      const goesOn = heads.filter(({ boxes }) => {
        const last = boxes.at(-1);
        return (
          last !== undefined &&
          last[3] < box[3] - 1 &&
          box[1] - last[3] < SAME_HEAD * size &&
          last[2] > box[0] &&
          last[0] < box[2] &&
          rulingBetween(last, box, drawn) === undefined
        );
      });
      const [only, ...others] = goesOn;
      if (only !== undefined && others.length === 0) only.boxes.push(box);
      else heads.push({ boxes: [box] });
    }
  }
  return heads.map(({ boxes }) => boxAroundAll(boxes));
}

/** The level ruling between a text and what stands below it, as far as the two do. */
export function rulingBetween(upper: Box, lower: Box, drawn: readonly Ruling[]): Ruling | undefined {
  return drawn.find(
    ({ at, from, to }) =>
      at > upper[3] - SINKS &&
      at < lower[1] + SINKS &&
      from < Math.min(upper[2], lower[2]) &&
      to > Math.max(upper[0], lower[0]),
  );
}

/** Wholly, but for an eighth of a line: a head beside two levels stands lower than the upper one by little less than a line. */
export function isUnder(lower: Box, upper: Box): boolean {
  return lower !== upper && lower[1] >= upper[3] - (upper[3] - upper[1]) / 8;
}

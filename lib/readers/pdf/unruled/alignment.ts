import type { Box } from '../../../document/model.ts';

/** So far from the side of its cell stands what is aligned with it, in points. */
export const CELL_PADDING = 3;

export const alignments = ['left', 'centre', 'right'] as const;
export type Alignment = (typeof alignments)[number];

/** By which of its places text is aligned. */
export const placeOf: Readonly<Record<Alignment, (box: Pick<Box, 0 | 2>) => number>> = {
  left: (box) => box[0],
  centre: (box) => (box[0] + box[2]) / 2,
  right: (box) => box[2],
};

/** How far a text stands from where it would in a cell between two sides. */
export function offPlace(box: Box, [left, right]: readonly [number, number], alignment: Alignment): number {
  const place = placeOf[alignment];
  return Math.abs(place(box) - place({ 0: left + CELL_PADDING, 2: right - CELL_PADDING }));
}

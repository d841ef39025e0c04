import type { Box } from '../../../document/model.ts';
import { squeeze } from '../../../document/text.ts';
import type { Glyph } from '../drawing/marks.ts';
import type { Line } from './lines.ts';
import { boxAroundAll } from './lines.ts';

/** A part of a line that stands apart from the rest of it: in a table without lines, what one cell shows of the line. */
export interface Segment {
  readonly text: string;
  readonly box: Box;
}

/** A gap this many ems wide, or wider, parts two segments. */
const APART = 0.45;

const FIGURE = /^(?:[-+]?\d[\d,]*(?:\.\d+)?(?:件|万元|元)?|[-—/]{1,4}|无)$/u;

export function segmentsOf({ glyphs }: Line): Segment[] {
  const groups: Glyph[][] = [];
  let right = -Infinity;
  for (const glyph of glyphs.filter(({ text }) => text.trim() !== '')) {
    if (glyph.box[0] - right > APART * glyph.size) groups.push([glyph]);
    else groups.at(-1)?.push(glyph);
    right = Math.max(right, glyph.box[2]);
  }
  return groups.map((group) => ({
    text: group.map(({ text }) => text).join(''),
    box: boxAroundAll(group.map(({ box }) => box)),
  }));
}

/** A number, or what stands for none. */
export function isFigure({ text }: Segment): boolean {
  return FIGURE.test(squeeze(text));
}

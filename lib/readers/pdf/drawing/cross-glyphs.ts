import type { Box } from '../../../document/model.ts';
import { bandsOf } from './bands.ts';
import type { Glyph } from './marks.ts';

/** Glyphs overlap by as much of the narrower one, or more, where neither can be read for certain. */
const OVERLAP = 0.45;

/** The glyphs of a page, those marked that stand on one another: a person sees neither. The same one twice is bold. */
export function unsureWhereCrossed(glyphs: readonly Glyph[]): readonly Glyph[] {
  const shown = glyphs.filter(({ text, hidden }) => text.trim() !== '' && hidden === null);
  const glyphsAt = bandsOf(shown, ({ box }) => [box[1], box[3]]);
  return glyphs.map((glyph) => {
    if (glyph.hidden !== null || !/^\p{N}$/u.test(glyph.text)) return glyph;
    const near = glyphsAt((glyph.box[1] + glyph.box[3]) / 2);
    return near.some((other) => isOn(glyph, other)) ? { ...glyph, unsure: true } : glyph;
  });
}

function isOn(one: Glyph, other: Glyph): boolean {
  if (one === other || one.text === other.text || one.angle !== other.angle) return false;
  return shared(one.box, other.box, 0) > OVERLAP && shared(one.box, other.box, 1) > OVERLAP;
}

/** How much of the shorter of two extents they share, across or down. */
function shared(one: Box, other: Box, axis: 0 | 1): number {
  const [from, to] = extentOf(one, axis);
  const [otherFrom, otherTo] = extentOf(other, axis);
  const length = Math.min(to - from, otherTo - otherFrom);
  return length > 0 ? (Math.min(to, otherTo) - Math.max(from, otherFrom)) / length : 0;
}

function extentOf([left, top, right, bottom]: Box, axis: 0 | 1): readonly [from: number, to: number] {
  return axis === 0 ? [left, right] : [top, bottom];
}

import { bandsOf } from '../drawing/bands.ts';
import type { Glyph } from '../drawing/marks.ts';

const MARK = /^[\p{N}*＊※#()[\]（）［］注]$/u;
const FIGURE = /^[\p{N}.,，．%]$/u;
/** A mark is smaller than the figure beside it by this, and stands higher by that many of its ems. */
const SMALLER = 0.8;
const HIGHER = 0.2;
/** What is further off than this many ems does not touch. */
const NEAR = 0.35;
const LONGEST = 20;
/** No page that people read has as many glyphs at one height. */
const CROWDED = 1000;

/**
 * The marks of notes behind figures that stand alone, as in the cells of a table: `137` and a small raised `1` are not 1371. Within
 * text, `10²` is left as it is.
 */
export function raisedMarks(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  const small = glyphs.filter(({ text, angle }) => angle === 0 && MARK.test(text));
  if (small.length === 0) return new Set();
  const near = bandsOf(glyphs, ({ box }) => [box[1], box[3]]);
  const leftOf = (glyph: Glyph) => {
    const level = near((glyph.box[1] + glyph.box[3]) / 2);
    return level.length > CROWDED ? [] : level.filter((other) => isBeside(other, glyph));
  };
  const marks = new Set<Glyph>();
  for (const glyph of small.toSorted((one, other) => one.box[0] - other.box[0])) {
    const beside = leftOf(glyph);
    if (beside.some((other) => marks.has(other) || (isRaised(glyph, other) && standsAlone(other, leftOf))))
      marks.add(glyph);
  }
  return marks;
}

function isBeside(left: Glyph, { box, text }: Glyph): boolean {
  const gap = box[0] - left.box[2];
  return left.text.trim() !== '' && text !== '' && Math.abs(gap) < NEAR * left.size && left.box[0] < box[0];
}

function isRaised(glyph: Glyph, figure: Glyph): boolean {
  const rise = baselineOf(figure) - baselineOf(glyph);
  return FIGURE.test(figure.text) && glyph.size < SMALLER * figure.size && rise > HIGHER * figure.size;
}

function baselineOf({ box, size }: Glyph): number {
  return box[3] - 0.12 * size;
}

/** Whether nothing but the figure itself stands to the left. */
function standsAlone(figure: Glyph, leftOf: (glyph: Glyph) => readonly Glyph[]): boolean {
  let first = figure;
  for (let digits = 0; digits < LONGEST; digits += 1) {
    const [next, ...others] = leftOf(first);
    if (next === undefined) return true;
    if (others.length > 0 || !FIGURE.test(next.text) || next.size !== figure.size) return false;
    first = next;
  }
  return false;
}

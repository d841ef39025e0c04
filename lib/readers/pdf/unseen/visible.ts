import type { LossKind } from '../../../document/model.ts';
import { bandsOf } from '../drawing/bands.ts';
import type { Fill, Glyph, Hidden, PageMarks, Stroke } from '../drawing/marks.ts';
import { boxAroundAll, median } from '../lines/lines.ts';
import { runsThrough } from './crossed-text.ts';
import { raisedMarks } from './raised-marks.ts';

/** A line through a glyph stands no further from its middle than this, in points, however large the glyph. */
const REACH = 40;

/** What a reader sees, apart from what the page only carries. */
export interface Sorted {
  readonly pages: readonly PageMarks[];
  readonly unseen: readonly Unseen[];
}

/** Glyphs of a page that share their fate. */
export interface Unseen {
  readonly kind: Exclude<Fate, 'seen'>;
  readonly page: number;
  readonly glyphs: readonly Glyph[];
}

/** Sets apart the glyphs that nobody sees, those that were struck out, those of watermarks, and the marks of notes at figures. */
export function sortVisible(pages: readonly PageMarks[]): Sorted {
  const body = median(pages.flatMap(({ glyphs }) => glyphs.map(({ size }) => size)));
  const sorted = pages.map((marks) => {
    const ground = groundOf(marks);
    return { marks, byFate: Map.groupBy(marks.glyphs, (glyph) => fateOf(glyph, ground, body)) };
  });
  return {
    pages: sorted.map(({ marks, byFate }) => ({ ...marks, glyphs: (byFate.get('seen') ?? []).map(unsureUpsideDown) })),
    unseen: sorted.flatMap(({ marks: { page }, byFate }) =>
      [...byFate].flatMap(([kind, glyphs]) => (kind === 'seen' ? [] : [{ kind, page, glyphs }])),
    ),
  };
}

/** A 6 that stands on its head is a 9. */
function unsureUpsideDown(glyph: Glyph): Glyph {
  return glyph.angle === 180 && /^\d$/u.test(glyph.text) ? { ...glyph, unsure: true } : glyph;
}

type Fate = 'seen' | Extract<LossKind, 'watermark' | 'hidden-text' | 'deleted-text' | 'annotation'>;

function fateOf(glyph: Glyph, ground: Ground, body: number): Fate {
  if (glyph.text.trim() === '') return glyph.hidden === null ? 'seen' : 'hidden-text';
  const hidden = glyph.hidden ?? hiddenOnPage(glyph, ground);
  if (isWatermark(glyph, body) && (hidden === null || REACHED.includes(hidden))) return 'watermark';
  if (hidden === 'struck-out') return 'deleted-text';
  if (hidden !== null) return 'hidden-text';
  return ground.raised.has(glyph) ? 'annotation' : 'seen';
}

/** A watermark reaches below what was painted later, and beyond the edge of the page. */
const REACHED: readonly Hidden[] = ['covered', 'clipped'];

/** What the glyph alone does not tell: what was painted at a height of its page. */
interface Ground {
  readonly page: PageMarks;
  readonly fillsAt: (y: number) => readonly Fill[];
  readonly raised: ReadonlySet<Glyph>;
  /** The level lines that run through text and are as long as it. */
  readonly strikesAt: (y: number) => readonly Stroke[];
}

function groundOf(page: PageMarks): Ground {
  const glyphsAt = bandsOf(page.glyphs, ({ box }) => [box[1], box[3]]);
  const strikes = page.strokes
    .filter(({ from, to }) => Math.abs(from[1] - to[1]) <= 0.5)
    .map(fromLeft)
    .filter((stroke) => isAsLongAsText(stroke, glyphsAt(stroke.from[1])));
  return {
    page,
    raised: raisedMarks(page.glyphs),
    fillsAt: bandsOf(page.fills, ({ box }) => [box[1], box[3]]),
    strikesAt: bandsOf(strikes, ({ from }) => [from[1] - REACH, from[1] + REACH]),
  };
}

function fromLeft(stroke: Stroke): Stroke {
  return stroke.from[0] <= stroke.to[0] ? stroke : { ...stroke, from: stroke.to, to: stroke.from };
}

/** Where it stands, on what ground, below what, and what runs through it. */
function hiddenOnPage(glyph: Glyph, { page, fillsAt, strikesAt }: Ground): Hidden | null {
  const [x, y] = [(glyph.box[0] + glyph.box[2]) / 2, (glyph.box[1] + glyph.box[3]) / 2];
  if (x < 0 || y < 0 || x > page.width || y > page.height) return 'clipped';
  const fills = fillsAt(y).filter(({ box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]);
  // The colour that was painted last below it; paper is white.
  if (isLike(glyph.color, fills.at(-1)?.color ?? PAPER)) return 'white';
  return strikesAt(y).some((stroke) => strikesOut(stroke, glyph)) ? 'struck-out' : null;
}

/** A level line through the middle of a glyph, as a tracked deletion is printed. */
function strikesOut({ from, to }: Stroke, glyph: Glyph): boolean {
  const { box } = glyph;
  const covered = Math.min(to[0], box[2]) - Math.max(from[0], box[0]);
  return runsThrough(from[1], glyph) && covered > 0.6 * (box[2] - box[0]);
}

/** Whether a line is about as long as the text that it runs through; the side of a cell, drawn amiss, is longer. */
function isAsLongAsText(stroke: Stroke, glyphs: readonly Glyph[]): boolean {
  const through = glyphs.filter((glyph) => strikesOut(stroke, glyph));
  const [left, , right] = boxAroundAll(through.map(({ box }) => box));
  const em = median(through.map(({ size }) => size));
  return stroke.from[0] > left - em && stroke.to[0] < right + em;
}

/** Stamped across the page at a slant, larger than the text or pale; or far larger than the text and pale. */
function isWatermark({ angle, size, color }: Glyph, body: number): boolean {
  if (angle % 90 !== 0) return size > 1.2 * body || isPale(color);
  return size > 2.5 * body && isPale(color);
}

function isPale(color: string): boolean {
  return isAtLeast(0xa0, color);
}

const PAPER = '#ffffff';

/** To the eye. */
function isLike(one: string, other: string): boolean {
  const apart = partsOf(one).map((part, at) => Math.abs(part - (partsOf(other)[at] ?? Infinity)));
  return apart.every((difference) => difference < 0x0c) || (isAtLeast(0xf8, one) && isAtLeast(0xf8, other));
}

function partsOf(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function isAtLeast(least: number, color: string): boolean {
  return partsOf(color).every((part) => part >= least);
}

import type { Box, PagePicture, PictureText } from '../../../document/model.ts';
import type { Glyph } from '../drawing/marks.ts';
import { applyToBox } from '../drawing/matrix.ts';
import { boxAroundAll, linesOf, median } from '../lines/lines.ts';
import { unifyIdeographs } from '../lines/radicals.ts';
import type { Ruling } from '../ruled/rulings.ts';
import { rulingsOf } from '../ruled/rulings.ts';
import type { TurnedPage } from './turn-page.ts';

/** A gap this many ems wide, or wider, parts two texts: what stands in two cells is never drawn as one. */
const APART = 0.6;

/** What a reader sees on a page, drawn anew: its texts and its rulings, where the page shows them. */
export function pagePicture({ marks, back }: TurnedPage): PagePicture {
  const [left, top, right, bottom] = applyToBox(back, [0, 0, marks.width, marks.height]);
  const angle = Math.round((Math.atan2(back[1], back[0]) * 180) / Math.PI);
  const upright = linesOf(marks.glyphs.filter((glyph) => glyph.angle % 90 === 0));
  return {
    page: marks.page,
    width: right - left,
    height: bottom - top,
    texts: upright
      .flatMap(({ glyphs }) => textsOf(glyphs))
      .map((text) => ({ ...text, box: applyToBox(back, text.box), angle: (text.angle + angle + 360) % 360 })),
    rulings: rulingsOf(marks.strokes, marks.fills).map((ruling) => applyToBox(back, boxOf(ruling))),
  };
}

/** The glyphs of a line as texts, parted where gaps are. */
function textsOf(line: readonly Glyph[]): PictureText[] {
  const printed = line.filter(({ text }) => text.trim() !== '');
  const pieces = printed.reduce<Glyph[][]>((done, glyph) => {
    const piece = done.at(-1);
    const last = piece?.at(-1);
    if (piece === undefined || last === undefined || gapBetween(last, glyph) > APART * glyph.size) done.push([glyph]);
    else if (!isStruckTwice(last, glyph)) piece.push(glyph);
    return done;
  }, []);
  return pieces.map((piece) => ({
    text: unifyIdeographs(piece.map(({ text }) => text).join('')),
    box: boxAroundAll(piece.map(({ box }) => box)),
    size: median(piece.map(({ size }) => size)),
    angle: piece[0]?.angle ?? 0,
  }));
}

/** From the end of one glyph to the beginning of the next, along the line. */
function gapBetween({ box, angle }: Glyph, { box: next }: Glyph): number {
  if (angle === 90) return next[1] - box[3];
  if (angle === 180) return box[0] - next[2];
  if (angle === 270) return box[1] - next[3];
  return next[0] - box[2];
}

/** Bold type is faked by printing a character over itself. */
function isStruckTwice(a: Glyph, b: Glyph): boolean {
  return a.text === b.text && gapBetween(a, b) < -0.5 * a.size;
}

function boxOf({ upright, at, from, to }: Ruling): Box {
  return upright ? [at, from, at, to] : [from, at, to, at];
}

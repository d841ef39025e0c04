import { bandsOf } from '../drawing/bands.ts';
import type { Glyph } from '../drawing/marks.ts';
import type { Ruling } from '../ruled/rulings.ts';

/** Lines that miss each other by no more than this meet, in points. */
const REACH = 3;
/** What counts: it stands in one row or in another, and where a line runs through it nobody can say in which. */
const FIGURE = /^[\d\s.,，．%件万元/—-]*$/u;

/** Whether a level line runs through the middle of a glyph. An underline runs lower, a side of a cell beside it. */
export function runsThrough(at: number, { box, size, angle }: Glyph): boolean {
  const height = (box[3] - at) / size;
  return angle === 0 && height > 0.3 && height < 0.62;
}

/**
 * Rulings without the sides that run through the words of a cell: engines that break a page move its text down, and draw a line
 * where the text would have stood. What stands between the line above and the line below must be those words alone.
 */
export function withoutSidesThroughWords(rulings: readonly Ruling[], glyphs: readonly Glyph[]): Ruling[] {
  const printed = glyphs.filter(({ text }) => text.trim() !== '');
  const glyphsAt = bandsOf(printed, ({ box }) => [box[1], box[3]]);
  return rulings.flatMap((ruling) => {
    if (ruling.upright) return [ruling];
    const through = glyphsAt(ruling.at).filter((glyph) => isOn(ruling, glyph) && runsThrough(ruling.at, glyph));
    const sides = through.map((glyph) => sideAround(middleOf(glyph), ruling, rulings));
    return sides.filter((side) => isThroughWords(side, { rulings, printed })).reduce(cutOut, [ruling]);
  });
}

function isOn({ from, to }: Ruling, glyph: Glyph): boolean {
  const x = middleOf(glyph);
  return x > from && x < to;
}

function middleOf({ box }: Glyph): number {
  return (box[0] + box[2]) / 2;
}

/** The piece of a level line around a place, up to the upright lines that it meets. */
function sideAround(x: number, { at, from, to }: Ruling, rulings: readonly Ruling[]): Ruling {
  const met = rulings
    .filter((other) => other.upright && other.from <= at + REACH && other.to >= at - REACH)
    .map((other) => other.at);
  return {
    upright: false,
    at,
    from: Math.max(from, ...met.filter((place) => place < x)),
    to: Math.min(to, ...met.filter((place) => place > x)),
  };
}

interface Around {
  readonly rulings: readonly Ruling[];
  readonly printed: readonly Glyph[];
}

function isThroughWords({ at, from, to }: Ruling, { rulings, printed }: Around): boolean {
  const middle = (from + to) / 2;
  const levels = rulings.filter((other) => !other.upright && other.from < middle && other.to > middle);
  const above = Math.max(...levels.map((other) => other.at).filter((place) => place < at));
  const below = Math.min(...levels.map((other) => other.at).filter((place) => place > at));
  const inside = printed.filter((glyph) => {
    const [x, y] = [middleOf(glyph), (glyph.box[1] + glyph.box[3]) / 2];
    return x > from && x < to && y > above && y < below;
  });
  return inside.every((glyph) => runsThrough(at, glyph)) && !FIGURE.test(inside.map(({ text }) => text).join(''));
}

/** Level lines without a piece. */
function cutOut(lines: readonly Ruling[], { from, to }: Ruling): Ruling[] {
  return lines.flatMap((line) =>
    [
      { ...line, to: Math.min(line.to, from) },
      { ...line, from: Math.max(line.from, to) },
    ].filter((piece) => piece.to > piece.from),
  );
}

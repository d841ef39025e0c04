import type { Box } from '../../../document/model.ts';
import type { PageMarks } from '../drawing/marks.ts';
import { multiply } from '../drawing/matrix.ts';
import { linesOf } from '../lines/lines.ts';
import { segmentsOf } from '../lines/segments.ts';
import { rulingsOf } from '../ruled/rulings.ts';
import type { TurnedPage } from './turn-page.ts';

/** The empty strip between two pages on one sheet is at least this share of its width, */
const GUTTER = 0.03;
/** and its middle no further from that of the sheet than this share. */
const OFF_CENTRE = 0.02;
/** Text without a gap that fills this share of half a sheet, with so many characters, is the prose of a page of its own. */
const FULL = 0.33;
const PROSE = 15;

/** A page as it is read, with the number of the sheet that shows it. */
export interface ReadPage extends TurnedPage {
  readonly sheet: number;
}

/** The pages of all sheets in the order of reading, numbered anew: a sheet that lies on its side may show two. */
export function splitSheets(sheets: readonly TurnedPage[]): ReadPage[] {
  const cut = sheets.map((sheet) => ({ sheet, halves: halvesOf(sheet) }));
  const bySize = Map.groupBy(cut, ({ sheet: { marks } }) => `${Math.round(marks.width)} ${Math.round(marks.height)}`);
  const paired = new Set([...bySize.values()].filter(showsPairs).flat());
  return cut
    .flatMap((one) => {
      const pages = paired.has(one) || showsPairs([one]) ? one.halves : [one.sheet];
      return pages.map((half) => ({ ...half, sheet: one.sheet.marks.page }));
    })
    .map((half, at) => ({ ...half, marks: { ...half.marks, page: at + 1 } }));
}

interface CutSheet {
  readonly sheet: TurnedPage;
  /** None where something stands in the middle. */
  readonly halves: readonly TurnedPage[];
}

/** Whether each of some sheets can be cut in the middle, and there is prose at both sides: a half may hold a table alone, or nothing. */
function showsPairs(sheets: readonly CutSheet[]): boolean {
  return [0, 1].every((side) => sheets.some(({ halves }) => isPage(halves[side]))) && sheets.every(isCut);
}

function isCut({ halves }: CutSheet): boolean {
  return halves.length > 0;
}

function halvesOf(sheet: TurnedPage): TurnedPage[] {
  const { marks } = sheet;
  const middle = marks.width / 2;
  if (marks.width < 1.2 * marks.height || !hasGutter(marks)) return [];
  return [halfOf(sheet, [0, middle]), halfOf(sheet, [middle, marks.width])];
}

/** No text and no line stands in the middle. */
function hasGutter({ width, glyphs, strokes, fills }: PageMarks): boolean {
  const [from, to] = [(0.5 - GUTTER / 2 - OFF_CENTRE) * width, (0.5 + GUTTER / 2 + OFF_CENTRE) * width];
  const boxes = glyphs.filter(({ text }) => text.trim() !== '').map(({ box }) => box);
  const left = Math.max(0, ...boxes.filter((box) => box[0] + box[2] < width).map((box) => box[2]));
  const right = Math.min(width, ...boxes.filter((box) => box[0] + box[2] >= width).map((box) => box[0]));
  if (right - left < GUTTER * width || left >= width / 2 || right <= width / 2) return false;
  return !rulingsOf(strokes, fills).some((ruling) => !ruling.upright && ruling.from < from && ruling.to > to);
}

function isPage(half: TurnedPage | undefined): boolean {
  const texts = linesOf(half?.marks.glyphs ?? []).flatMap(segmentsOf);
  const wide = FULL * (half?.marks.width ?? 0);
  return texts.some(({ text, box }) => text.length >= PROSE && box[2] - box[0] > wide);
}

function halfOf({ marks, back }: TurnedPage, [from, to]: readonly [number, number]): TurnedPage {
  const holds = (x: number) => x >= from && x < to;
  const shifted = ([left, top, right, bottom]: Box): Box => [left - from, top, right - from, bottom];
  const isIn = (box: Box) => holds((box[0] + box[2]) / 2);
  return {
    back: multiply(back, [1, 0, 0, 1, from, 0]),
    marks: {
      ...marks,
      width: to - from,
      glyphs: marks.glyphs.filter(({ box }) => isIn(box)).map((glyph) => ({ ...glyph, box: shifted(glyph.box) })),
      strokes: marks.strokes
        .filter((stroke) => holds((stroke.from[0] + stroke.to[0]) / 2))
        .map((stroke) => ({
          ...stroke,
          from: [stroke.from[0] - from, stroke.from[1]],
          to: [stroke.to[0] - from, stroke.to[1]],
        })),
      fills: marks.fills.map((fill) => ({ ...fill, box: shifted(fill.box) })),
      images: marks.images.filter(isIn).map(shifted),
      drawings: marks.drawings.filter(isIn).map(shifted),
    },
  };
}

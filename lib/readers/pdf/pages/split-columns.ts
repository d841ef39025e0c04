import type { Box } from '../../../document/model.ts';
import type { PageMarks } from '../drawing/marks.ts';
import { multiply } from '../drawing/matrix.ts';
import type { ReadPage } from './split-sheet.ts';
import type { TextColumns } from './text-columns.ts';
import { textColumnsOf } from './text-columns.ts';

/** The pages numbered anew, each in parts where its text stands in two columns: what is above, one column, the other, what is below. */
export function splitColumns(pages: readonly ReadPage[]): ReadPage[] {
  const columns = textColumnsOf(pages.map(({ marks }) => marks));
  const parts = pages.flatMap((page, at) => partsOf(page, columns[at] ?? []));
  return parts.map((part, at) => ({ ...part, marks: { ...part.marks, page: at + 1 } }));
}

function partsOf(page: ReadPage, columns: readonly TextColumns[]): ReadPage[] {
  if (columns.length === 0) return [page];
  const places = columns.flatMap((each, at) => [bandAbove(each, columns[at - 1]), ...placesOf(each)]);
  const below: Place = { ...WHOLE, top: bottomOf(columns.at(-1)) };
  return [...places, below].map((place) => partOf(page, place)).filter(isShown);
}

/** What a part shows: what has its middle there. `shift` is how far it is moved to the left, `width` how wide it is then. */
interface Place {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly shift: number;
  readonly width: number | null;
}

const WHOLE: Place = { top: -Infinity, bottom: Infinity, left: -Infinity, right: Infinity, shift: 0, width: null };

function bandAbove(columns: TextColumns, before: TextColumns | undefined): Place {
  return { ...WHOLE, top: bottomOf(before), bottom: topOf(columns) };
}

/** Both columns begin at the edge of their part and are as wide: so the text of one goes on in the other. */
function placesOf(columns: TextColumns): Place[] {
  const { left, right } = columns;
  const middle = (left[2] + right[0]) / 2;
  const rows = { ...WHOLE, top: topOf(columns), bottom: bottomOf(columns) };
  const width = Math.max(left[2] - left[0], right[2] - right[0]);
  return [
    { ...rows, right: middle, shift: left[0], width },
    { ...rows, left: middle, shift: right[0], width },
  ];
}

function topOf({ left, right }: TextColumns): number {
  return Math.min(left[1], right[1]);
}

function bottomOf(columns: TextColumns | undefined): number {
  return columns === undefined ? -Infinity : Math.max(columns.left[3], columns.right[3]);
}

function partOf(page: ReadPage, place: Place): ReadPage {
  const { marks } = page;
  const shifted = ([left, top, right, bottom]: Box): Box => [left - place.shift, top, right - place.shift, bottom];
  const isIn = (box: Box) => isWithin(place, [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
  return {
    ...page,
    back: multiply(page.back, [1, 0, 0, 1, place.shift, 0]),
    marks: {
      ...marks,
      width: place.width ?? marks.width,
      glyphs: marks.glyphs.filter(({ box }) => isIn(box)).map((glyph) => ({ ...glyph, box: shifted(glyph.box) })),
      strokes: marks.strokes
        .filter(({ from, to }) => isWithin(place, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]))
        .map(({ from, to, ...rest }) => ({
          ...rest,
          from: [from[0] - place.shift, from[1]],
          to: [to[0] - place.shift, to[1]],
        })),
      fills: marks.fills.map((fill) => ({ ...fill, box: shifted(fill.box) })),
      images: marks.images.filter(isIn).map(shifted),
    },
  };
}

function isWithin({ top, bottom, left, right }: Place, [x, y]: readonly [number, number]): boolean {
  return x >= left && x < right && y >= top && y < bottom;
}

function isShown({ marks: { glyphs, strokes } }: { readonly marks: PageMarks }): boolean {
  return glyphs.length > 0 || strokes.length > 0;
}

import type { Box, Loss } from '../../../document/model.ts';
import { bandsOf } from '../drawing/bands.ts';
import type { Glyph, PageMarks } from '../drawing/marks.ts';
import { median } from '../lines/lines.ts';
import type { PageContent } from '../pages/page-content.ts';
import { centreOf } from '../pages/page-content.ts';
import { boxOfCell } from '../ruled/lattice.ts';

/** What a cell of figures is printed with. */
const FIGURE = /^[\d.,+\-/—–−]*$/u;
/** The sides of a cell are drawn no further than this within it, in points. */
const SIDE = 1.5;

/** Drawings in the cells of figures: a stroke may pass for a 1 or a minus, a picture for anything. */
export function drawnFigures(seen: readonly { readonly marks: PageMarks }[], read: readonly PageContent[]): Loss[] {
  return read.flatMap(({ page, tables }, at) => {
    const drawingsAt = bandsOf(seen[at]?.marks.drawings ?? [], ([, top, , bottom]) => [top, bottom]);
    const found = tables.flatMap(({ lattice, glyphs }) =>
      lattice.cells.flatMap((cell, index) => {
        const own = glyphs[index]?.filter(({ text }) => text.trim() !== '') ?? [];
        if (!FIGURE.test(own.map(({ text }) => text).join(''))) return [];
        const box = boxOfCell(lattice, cell);
        const near = new Set(
          Array.from({ length: 9 }, (_, step) => drawingsAt(box[1] + ((box[3] - box[1]) * step) / 8)).flat(),
        );
        return [...near].filter((drawing) => isWithin(box, drawing) && passesForCharacter(drawing, own));
      }),
    );
    const [first] = found;
    if (first === undefined) return [];
    return [
      {
        kind: 'image',
        text: `drawings in cells of figures: ${found.length}`,
        spot: { page, box: first },
        inTable: true,
      },
    ];
  });
}

function isWithin([left, top, right, bottom]: Box, drawing: Box): boolean {
  return drawing[0] > left + SIDE && drawing[1] > top + SIDE && drawing[2] < right - SIDE && drawing[3] < bottom - SIDE;
}

/** As large as a character, beside those that are there and no line below them. */
function passesForCharacter(drawing: Box, glyphs: readonly Glyph[]): boolean {
  const em = glyphs.length > 0 ? median(glyphs.map(({ size }) => size)) : 12;
  const [width, height] = [drawing[2] - drawing[0], drawing[3] - drawing[1]];
  if (height > 1.5 * em || width > 2.5 * em || Math.max(width, height) < 0.2 * em) return false;
  if (height < 0.2 * em && glyphs.every(({ box, size }) => drawing[3] > box[3] - 0.15 * size)) return false;
  return glyphs.every(({ box }) => {
    const [x, y] = centreOf(box);
    return x < drawing[0] || x > drawing[2] || y < drawing[1] || y > drawing[3];
  });
}

import type { Block, Spot } from '../../../document/model.ts';
import type { PageMarks } from '../drawing/marks.ts';
import type { Matrix } from '../drawing/matrix.ts';
import { apply, applyToBox, identity } from '../drawing/matrix.ts';

/** A page as it must be held to read it, and the way back to how it is shown. */
export interface TurnedPage {
  readonly marks: PageMarks;
  readonly back: Matrix;
}

/** Turns a page so that most of its text is upright: wide tables are often printed sideways. */
export function turnUpright(marks: PageMarks): TurnedPage {
  const angle = mainAngle(marks);
  if (angle === 0) return { marks, back: identity };
  const { there, back } = turns(angle, marks);
  const [width, height] = angle === 180 ? [marks.width, marks.height] : [marks.height, marks.width];
  return {
    back,
    marks: {
      ...marks,
      width,
      height,
      glyphs: marks.glyphs.map((glyph) => ({
        ...glyph,
        box: applyToBox(there, glyph.box),
        angle: (glyph.angle - angle + 360) % 360,
      })),
      strokes: marks.strokes.map((stroke) => ({
        ...stroke,
        from: apply(there, stroke.from),
        to: apply(there, stroke.to),
      })),
      fills: marks.fills.map((fill) => ({ ...fill, box: applyToBox(there, fill.box) })),
      images: marks.images.map((box) => applyToBox(there, box)),
      drawings: marks.drawings.map((box) => applyToBox(there, box)),
    },
  };
}

/** The quarter turn at which more than half of the visible glyphs stand. */
function mainAngle({ glyphs }: PageMarks): number {
  const shown = glyphs.filter(({ hidden, text }) => hidden === null && text.trim() !== '');
  const turned = [90, 180, 270].find(
    (angle) => shown.filter((glyph) => glyph.angle === angle).length > shown.length / 2,
  );
  return turned ?? 0;
}

/** Both ways between the page as shown and as turned against text that runs at an angle (clockwise, y downwards). */
function turns(angle: number, { width, height }: PageMarks): { readonly there: Matrix; readonly back: Matrix } {
  if (angle === 90) return { there: [0, -1, 1, 0, 0, width], back: [0, 1, -1, 0, width, 0] };
  if (angle === 270) return { there: [0, 1, -1, 0, height, 0], back: [0, -1, 1, 0, 0, height] };
  return { there: [-1, 0, 0, -1, width, height], back: [-1, 0, 0, -1, width, height] };
}

/** Where a page shows what was read from it once turned. */
export type AsShown = (spot: Spot) => Spot;

/** The way back for each page that is read, the first at 0, to the sheet that shows it. */
export function asShownOn(pages: readonly { readonly back: Matrix; readonly sheet: number }[]): AsShown {
  return (spot) => {
    const page = spot && pages[spot.page - 1];
    return page ? { page: page.sheet, box: applyToBox(page.back, spot.box) } : spot;
  };
}

/** A block with its boxes where the page shows them. */
export function placedAsShown(block: Block, asShown: AsShown): Block {
  if (block.kind === 'paragraph') return { ...block, spot: asShown(block.spot) };
  return { ...block, cells: block.cells.map((cell) => ({ ...cell, spot: asShown(cell.spot) })) };
}

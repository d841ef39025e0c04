import type { Box, PagePicture, PictureText } from '../../document/model.ts';
import type { Pointer } from '../../report/pointer.ts';
import type { Markup } from './markup.ts';
import { markup, nothing } from './markup.ts';
import type { Marks } from './marks.ts';

/** More texts or rulings than this no page of a report has. */
const MOST_MARKS = 4000;

/** A place on paper that took part in a finding. */
export interface MarkedBox {
  readonly page: number;
  readonly box: Box;
  readonly pointer: Pointer;
}

/** A page as a picture, held so that most of its text is upright. */
export function drawPage(picture: PagePicture, boxes: readonly MarkedBox[], marks: Marks): Markup {
  const { page, width, height, rulings } = picture;
  const texts = picture.texts.slice(0, MOST_MARKS);
  const angle = mainAngle(texts);
  const isSideways = angle === 90 || angle === 270;
  const [w, h] = isSideways ? [height, width] : [width, height];
  return markup`<svg viewBox="0 0 ${round(w)} ${round(h)}" role="img" aria-label="第${page}页 / page ${page}"><g transform="${
    turns(picture)[angle] ?? ''
  }">
<rect class="paper" width="${round(width)}" height="${round(height)}"/>
<path class="rulings" d="${rulings
    .slice(0, MOST_MARKS)
    .map(([x1, y1, x2, y2]) => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`)
    .join('')}"/>
${texts.map(drawText)}
${unique(boxes).map(({ box, pointer }) => drawBox(box, marks.get(pointer)?.isSuspect === true))}
</g></svg>`;
}

/** What turns a page so that text of an angle is upright. */
function turns({ width, height }: PagePicture): Readonly<Record<number, string>> {
  return {
    90: `matrix(0 -1 1 0 0 ${round(width)})`,
    180: `matrix(-1 0 0 -1 ${round(width)} ${round(height)})`,
    270: `matrix(0 1 -1 0 ${round(height)} 0)`,
  };
}

function mainAngle(texts: readonly PictureText[]): number {
  const turned = [90, 180, 270].find((angle) => texts.filter((text) => text.angle === angle).length * 2 > texts.length);
  return turned ?? 0;
}

/** As wide as it was set, whatever font shows it. */
function drawText({ text, box: [left, top, right, bottom], size, angle }: PictureText): Markup {
  const rise = 0.12 * size;
  const starts: Readonly<Record<number, readonly [x: number, y: number]>> = {
    90: [left + rise, top],
    180: [right, top + rise],
    270: [right - rise, bottom],
  };
  const [startX, startY] = starts[angle] ?? [left, bottom - rise];
  const [x, y] = [round(startX), round(startY)];
  const length = angle === 90 || angle === 270 ? bottom - top : right - left;
  const turn = angle === 0 ? nothing : markup` transform="rotate(${angle} ${x} ${y})"`;
  const fit =
    Array.from(text).length > 1 ? markup` textLength="${round(length)}" lengthAdjust="spacingAndGlyphs"` : nothing;
  return markup`<text x="${x}" y="${y}" font-size="${round(size)}"${fit}${turn}>${text}</text>\n`;
}

function drawBox([left, top, right, bottom]: Box, isSuspect: boolean): Markup {
  const place = markup`x="${round(left - 2)}" y="${round(top - 1.5)}" width="${round(right - left + 4)}" height="${round(bottom - top + 3)}"`;
  return markup`<rect class="${isSuspect ? 'box suspect' : 'box'}" ${place}/>\n`;
}

/** A figure that took part in several findings is boxed once. */
function unique(boxes: readonly MarkedBox[]): MarkedBox[] {
  return [...new Map(boxes.map((marked) => [marked.pointer, marked])).values()];
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}

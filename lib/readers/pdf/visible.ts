import type { Loss, LossKind } from '../../document/model.ts';
import type { Glyph, PageMarks } from './marks.ts';
import { boxAroundAll, linesOf } from './lines.ts';

/** Text set at such an angle is stamped across the page, not part of it. */
const isSlanted = ({ angle }: Glyph): boolean => angle % 90 !== 0;

/** What a reader sees, apart from what the page only carries. */
export interface Sorted {
  readonly pages: readonly PageMarks[];
  readonly losses: readonly Loss[];
}

/** Sets apart the glyphs that nobody sees and those of watermarks. */
export function sortVisible(pages: readonly PageMarks[]): Sorted {
  const losses = pages.flatMap(({ page, glyphs }) => [
    ...lossesOf(
      'watermark',
      page,
      glyphs.filter((glyph) => glyph.hidden === null && isSlanted(glyph)),
    ),
    ...lossesOf(
      'hidden-text',
      page,
      glyphs.filter((glyph) => glyph.hidden !== null),
    ),
  ]);
  const seen = pages.map((marks) => ({
    ...marks,
    glyphs: marks.glyphs.filter((glyph) => glyph.hidden === null && !isSlanted(glyph)),
  }));
  return { pages: seen, losses };
}

function lossesOf(kind: LossKind, page: number, glyphs: readonly Glyph[]): Loss[] {
  const text = linesOf(glyphs)
    .map((line) => line.text)
    .filter((line) => line !== '')
    .join('\n');
  if (text === '') return [];
  return [{ kind, text, spot: { page, box: boxAroundAll(glyphs.map(({ box }) => box)) }, inTable: false }];
}

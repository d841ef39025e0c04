import type { Loss } from '../../../document/model.ts';
import type { Glyph, PageMarks } from '../drawing/marks.ts';
import { boxAroundAll } from '../lines/lines.ts';
import type { PageContent } from '../pages/page-content.ts';

/**
 * The books of each page: every glyph that can be seen stands in one line or in one cell. Where they do not balance, what is
 * missing is said, and it may have been a figure.
 */
export function unplacedGlyphs(seen: readonly { readonly marks: PageMarks }[], read: readonly PageContent[]): Loss[] {
  return seen.flatMap(({ marks: { page, glyphs } }, at) => {
    const content = read[at];
    const placed = Map.groupBy(content === undefined ? [] : placedOn(content), (glyph) => glyph);
    const wrong = glyphs.filter((glyph) => glyph.text.trim() !== '' && placed.get(glyph)?.length !== 1);
    if (wrong.length === 0) return [];
    const text = `${wrong.length} glyphs of the page are not placed once: ${wrong.map((glyph) => glyph.text).join('')}`;
    const box = boxAroundAll(wrong.map((glyph) => glyph.box));
    return [{ kind: 'library-warning', text, spot: { page, box }, inTable: true }];
  });
}

function placedOn({ lines, tables }: PageContent): Glyph[] {
  return [...lines.flatMap(({ glyphs }) => glyphs), ...tables.flatMap(({ glyphs }) => glyphs.flat())];
}

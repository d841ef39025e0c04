import type { Glyph, PageMarks } from '../drawing/marks.ts';
import type { FontPrograms } from './shown-digits.ts';
import { numberOf } from './shown-digits.ts';

const COLLECTION = /\/Ordering\s*\((?:GB1|CNS1|Japan1|Korea1)\)/u;
const TO_UNICODE = /\/ToUnicode(?=\s+\d+\s+\d+\s+R)/gu;

/** Whether digits are set in fonts that are not in the file, so that a reader takes their glyphs from its own by their numbers. */
export function namesItsCollection(text: string, pages: readonly PageMarks[], programs: FontPrograms): boolean {
  if (!COLLECTION.test(text) || text.search(TO_UNICODE) < 0) return false;
  return pages.some(({ glyphs }) => glyphs.some((glyph) => isDigit(glyph) && !programs.has(glyph.font)));
}

/** The file with no word on what glyphs mean, so that their numbers in their collection tell. */
export function withoutNames(bytes: Uint8Array, text: string): Uint8Array {
  const bare = Uint8Array.from(bytes);
  for (const { index } of text.matchAll(TO_UNICODE)) bare.set(Buffer.from('/NoUnicode'), index);
  return bare;
}

/** The fonts, by their numbers in the document, that name digits otherwise than their collections do. */
export function fontsAgainstCollections(
  named: readonly PageMarks[],
  bare: readonly PageMarks[],
  programs: FontPrograms,
): ReadonlySet<string> {
  const fonts = named.flatMap(({ glyphs }, page) =>
    glyphs
      .filter((glyph, at) => !programs.has(glyph.font) && isOther(glyph, bare[page]?.glyphs[at]))
      .map(({ font }) => font),
  );
  return new Set(fonts.map(numberOf));
}

function isDigit({ text }: Glyph): boolean {
  return /^\d$/u.test(text.normalize('NFKC'));
}

function isOther(named: Glyph, bare: Glyph | undefined): boolean {
  return bare !== undefined && isDigit(named) && isDigit(bare) && named.text !== bare.text;
}

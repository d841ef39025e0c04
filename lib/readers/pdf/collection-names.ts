import type { Glyph, PageMarks } from './marks.ts';

const COLLECTION = /\/Ordering\s*\((?:GB1|CNS1|Japan1|Korea1)\)/u;
const TO_UNICODE = /\/ToUnicode(?=\s+\d+\s+\d+\s+R)/gu;

/** Whether fonts that are not in the file, and that a reader takes from its own by the numbers of their glyphs, say what these mean. */
export function namesItsCollection(text: string): boolean {
  return COLLECTION.test(text) && text.search(TO_UNICODE) >= 0;
}

/** The file with no word on what glyphs mean, so that their numbers in their collection tell. */
export function withoutNames(bytes: Uint8Array, text: string): Uint8Array {
  const bare = Uint8Array.from(bytes);
  for (const { index } of text.matchAll(TO_UNICODE)) bare.set(Buffer.from('/NoUnicode'), index);
  return bare;
}

/** The fonts, by their numbers in the document, that name digits otherwise than their collections do. */
export function fontsAgainstCollections(named: readonly PageMarks[], bare: readonly PageMarks[]): ReadonlySet<string> {
  const fonts = named.flatMap(({ glyphs }, page) =>
    glyphs.filter((glyph, at) => isOther(glyph, bare[page]?.glyphs[at])).map(({ font }) => font),
  );
  return new Set(fonts.map((font) => font.slice(font.lastIndexOf('_') + 1)));
}

function isOther(named: Glyph, bare: Glyph | undefined): boolean {
  const isDigit = ({ text }: Glyph) => /^\d$/u.test(text.normalize('NFKC'));
  return bare !== undefined && isDigit(named) && isDigit(bare) && named.text !== bare.text;
}

import type { Command, Font } from 'opentype.js/dist/opentype.mjs';
import { parse } from 'opentype.js/dist/opentype.mjs';

export type { Command };

/** How a glyph is drawn. */
export type Outline = readonly [character: string, commands: readonly Command[]];

/**
 * Fonts with cubic outlines take long to take apart, in bytes. Larger ones are not looked at: those of a PDF keep the numbers of their
 * glyphs, by which `misnamed-digits.ts` tells.
 */
const MOST_OF_CFF = 100_000;

/** How an OpenType font draws characters, one that it has no glyph for as it draws all those; none where it cannot be told. */
export function outlinesIn(program: Uint8Array, characters: readonly string[]): Outline[] {
  return inFont(program, (font) => characters.map((each) => [each, font.charToGlyph(each).path.commands]));
}

/** Those of the characters for which an OpenType font has a glyph. */
export function ownCharactersIn(program: Uint8Array, characters: readonly string[]): string[] {
  return inFont(program, (font) => characters.filter((each) => font.charToGlyph(each).index !== MISSING));
}

/** OpenType, `glyf` and `cmap`: the glyph of all characters that a font has none for. */
const MISSING = 0;

function inFont<T>(program: Uint8Array, look: (font: Font) => T[]): T[] {
  if (isCff(program) && program.length > MOST_OF_CFF) return [];
  try {
    return look(parse(Uint8Array.from(program).buffer, { lowMemory: true }));
  } catch {
    return []; // what draws nothing here is drawn by nobody
  }
}

/** OpenType, "Organization of an OpenType Font": the tag of a font with cubic outlines. */
function isCff(program: Uint8Array): boolean {
  return Buffer.from(program.subarray(0, 4)).toString('latin1') === 'OTTO';
}

import type { Command, Font } from 'opentype.js/dist/opentype.mjs';
import { parse } from 'opentype.js/dist/opentype.mjs';

export type { Command };

/** How a glyph is drawn. */
export type Outline = readonly [character: string, commands: readonly Command[]];

/**
 * Fonts with cubic outlines take as long to take apart as they have glyphs, the 65,535 of a collection up to half a second. Those with
 * more than this are not looked at: in a PDF they keep the numbers of their glyphs, by which `misnamed-digits.ts` tells.
 */
const MOST_CUBIC_GLYPHS = 5_000;

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
  try {
    if (isCubic(program) && glyphsOf(program) > MOST_CUBIC_GLYPHS) return [];
    return look(parse(Uint8Array.from(program).buffer, { lowMemory: true }));
  } catch {
    return []; // what draws nothing here is drawn by nobody
  }
}

/** OpenType, "Organization of an OpenType Font": the tag of a font with cubic outlines. */
function isCubic(program: Uint8Array): boolean {
  return Buffer.from(program.subarray(0, 4)).toString('latin1') === 'OTTO';
}

/** How many glyphs the table `maxp` counts; 0 where there is none. */
function glyphsOf(program: Uint8Array): number {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const tables = view.getUint16(4);
  const records = Array.from({ length: tables }, (_, at) => 12 + 16 * at).filter((at) => at + 16 <= program.length);
  const maxp = records.find((at) => Buffer.from(program.subarray(at, at + 4)).toString('latin1') === 'maxp');
  const start = maxp === undefined ? Infinity : view.getUint32(maxp + 8);
  return start + 6 <= program.length ? view.getUint16(start + 4) : 0;
}

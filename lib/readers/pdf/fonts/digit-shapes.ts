import type { Command } from 'opentype.js/dist/opentype.mjs';
import { parse } from 'opentype.js/dist/opentype.mjs';
import type { Loss } from '../../../document/model.ts';
import { glyphsByFont } from './decode-glyphs.ts';
import { isBelievable } from './everyday.ts';
import type { Type3Font } from './glyph-procedures.ts';
import { outlineOf, showsNoShape } from './glyph-procedures.ts';
import type { Shape } from './glyph-shape.ts';
import { COLUMNS, distanceOf, ROWS, shapeOf } from './glyph-shape.ts';
import known from './known-digits.json' with { type: 'json' };
import type { Glyph, PageMarks } from '../drawing/marks.ts';

/** What draws the glyphs of a font: an OpenType font, or procedures. */
export type FontProgram = Uint8Array | Type3Font;

/** The program of each font that pdf.js hands out, by the name that pdf.js gives the font. */
export type FontPrograms = ReadonlyMap<string, FontProgram>;

/** A digit is taken for another when it is nearer to that by so many squares. Of 210 digits none is nearer to another in the other fonts. */
const NEARER = 6;
/**
 * Fonts with cubic outlines take long to take apart, in bytes. Larger ones keep the numbers of their glyphs, by which
 * `misnamed-digits.ts` tells.
 */
const MOST_OF_CFF = 100_000;

/** The programs of the fonts that pdf.js would have a browser load (`browser-classes.ts`). */
export function programsOf(fonts: ReadonlySet<unknown>): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...fonts].flatMap((font) => {
      const { family, data } = font as { readonly family: unknown; readonly data: unknown };
      return typeof family === 'string' && data instanceof Uint8Array ? [[family, data] as const] : [];
    }),
  );
}

/** The fonts of pages that are believed, and show another digit than they name; by their numbers in the document. */
export function fontsThatMisname(pages: readonly PageMarks[], programs: FontPrograms): ReadonlySet<string> {
  const misnaming = [...glyphsByFont(pages)].filter(([font, glyphs]) => {
    const shown = new Map(glyphs.filter(isDigit).map(({ text, drawnAs }) => [drawnAs, text]));
    if (shown.size === 0) return false;
    const program = programs.get(font);
    if (showsNone(program, [...shown.keys()])) return true;
    const shapes = [...shapesOf(program, [...shown.keys()])];
    const areOthers = shapes.some(([drawnAs, shape]) => isOther(shape, Number(shown.get(drawnAs))));
    return areOthers && isBelievable(glyphs.map(({ text }) => text));
  });
  return new Set(misnaming.map(([font]) => numberOf(font)));
}

/** Whether a font draws nothing for some of its digits, or something that is not its own. */
function showsNone(program: FontProgram | undefined, digits: readonly string[]): boolean {
  if (program === undefined) return false;
  if (!(program instanceof Uint8Array)) return digits.some((glyph) => showsNoShape(program, glyph));
  return outlinesIn(program, digits).some(([, commands]) => commands.length === 0);
}

function isDigit({ text }: Glyph): boolean {
  return /^\d$/.test(text);
}

/** pdf.js puts the document, as it has opened many, before the number of a font: `g_d3_f20`. */
export function numberOf(font: string): string {
  return font.slice(font.lastIndexOf('_') + 1);
}

export function doubtDigits(page: PageMarks, misnaming: ReadonlySet<string>): PageMarks {
  if (misnaming.size === 0) return page;
  const glyphs = page.glyphs.map((glyph) =>
    isDigit(glyph) && misnaming.has(numberOf(glyph.font)) ? { ...glyph, suspect: true } : glyph,
  );
  return { ...page, glyphs };
}

export function digitLosses({ size }: ReadonlySet<string>): Loss[] {
  if (size === 0) return [];
  const text = `${String(size)} fonts show other digits than they name`;
  return [{ kind: 'glyphs-undecoded', text, spot: null, inTable: false }];
}

/** How a font draws those glyphs that it draws; none where it cannot be told. */
export function shapesOf(program: FontProgram | undefined, glyphs: readonly string[]): ReadonlyMap<string, Shape> {
  if (program === undefined) return new Map();
  const outlines = program instanceof Uint8Array ? outlinesIn(program, glyphs) : proceduresIn(program, glyphs);
  return new Map(
    outlines.map(([glyph, commands]) => [glyph, shapeOf(commands)] as const).filter(([, shape]) => shape.length > 0),
  );
}

type Outline = readonly [glyph: string, commands: readonly Command[]];

function proceduresIn(font: Type3Font, glyphs: readonly string[]): Outline[] {
  return glyphs.map((glyph) => [glyph, outlineOf(font, glyph) ?? []]);
}

function outlinesIn(program: Uint8Array, glyphs: readonly string[]): Outline[] {
  if (isCff(program) && program.length > MOST_OF_CFF) return [];
  try {
    const font = parse(Uint8Array.from(program).buffer, { lowMemory: true });
    return glyphs.map((glyph) => [glyph, font.charToGlyph(glyph).path.commands]);
  } catch {
    return []; // what draws nothing here is drawn by nobody
  }
}

/** OpenType, "Organization of an OpenType Font": the tag of a font with cubic outlines. */
function isCff(program: Uint8Array): boolean {
  return Buffer.from(program.subarray(0, 4)).toString('latin1') === 'OTTO';
}

function isOther(shape: Shape, digit: number): boolean {
  const distanceTo = (other: number) => Math.min(...fonts().map((digits) => distanceOf(shape, digits[other] ?? [])));
  const own = distanceTo(digit);
  return (
    own >= NEARER && Array.from({ length: 10 }, (_, other) => other).some((other) => distanceTo(other) + NEARER <= own)
  );
}

/** The ten digits of fonts, as `bench/learn-fonts.ts` writes them. */
const fonts = (() => {
  let all: readonly (readonly Shape[])[] | undefined;
  return () => (all ??= Object.values<readonly string[]>(known).map((digits) => digits.map(unpacked)));
})();

function unpacked(bits: string): Shape {
  const bytes = Buffer.from(bits, 'base64');
  return Array.from({ length: ROWS * COLUMNS }, (_, at) => ((bytes[at >> 3] ?? 0) & (1 << (at & 7))) !== 0);
}

export function packed(shape: Shape): string {
  const bytes = Buffer.alloc((ROWS * COLUMNS) / 8);
  for (const [at, inked] of shape.entries()) if (inked) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
  return bytes.toString('base64');
}

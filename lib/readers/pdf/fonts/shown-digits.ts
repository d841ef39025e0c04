import { isOtherDigit } from '../../fonts/digit-shapes.ts';
import type { Shape } from '../../fonts/glyph-shape.ts';
import { shapeOf } from '../../fonts/glyph-shape.ts';
import type { Outline } from '../../fonts/outlines.ts';
import { outlinesIn } from '../../fonts/outlines.ts';
import type { Glyph, PageMarks } from '../drawing/marks.ts';
import { glyphsByFont } from './decode-glyphs.ts';
import { isBelievable } from './everyday.ts';
import type { Type3Font } from './glyph-procedures.ts';
import { outlineOf, showsNoShape } from './glyph-procedures.ts';

/** What draws the glyphs of a font: an OpenType font, or procedures. */
export type FontProgram = Uint8Array | Type3Font;

/** The program of each font that pdf.js hands out, by the name that pdf.js gives the font. */
export type FontPrograms = ReadonlyMap<string, FontProgram>;

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
    const areOthers = shapes.some(([drawnAs, shape]) => isOtherDigit(shape, Number(shown.get(drawnAs))));
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

/** How a font draws those glyphs that it draws; none where it cannot be told. */
export function shapesOf(program: FontProgram | undefined, glyphs: readonly string[]): ReadonlyMap<string, Shape> {
  if (program === undefined) return new Map();
  const outlines = program instanceof Uint8Array ? outlinesIn(program, glyphs) : proceduresIn(program, glyphs);
  return new Map(
    outlines.map(([glyph, commands]) => [glyph, shapeOf(commands)] as const).filter(([, shape]) => shape.length > 0),
  );
}

function proceduresIn(font: Type3Font, glyphs: readonly string[]): Outline[] {
  return glyphs.map((glyph) => [glyph, outlineOf(font, glyph) ?? []]);
}

import type { Glyph } from '../drawing/marks.ts';
import { isBeyondAscii, isEveryday } from './everyday.ts';

/** The space of Chinese text, as wide as its characters. */
const IDEOGRAPHIC_SPACE = '\u3000';

/** A letter of Latin with a mark is no Chinese character: Ghostscript names a full-width bracket by half of its code. */
export function isWideLetter(glyph: Glyph): boolean {
  return /^[\u00c0-\u024f]$/u.test(glyph.text) && isWide(glyph);
}

export function isSpace(glyph: Glyph): boolean {
  return glyph.text === ' ' && glyph.code === 0x20 && !isNoBlank(glyph);
}

/** Something is drawn, as wide as a Chinese character; some fonts draw a narrow box for a space. */
export function isNoBlank(glyph: Glyph): boolean {
  return glyph.outline !== null && isWide(glyph);
}

/** As wide as a Chinese character. */
function isWide(glyph: Glyph): boolean {
  return widthOf(glyph) > 0.98;
}

/** Letters and digits are about half as wide as they are high; a Chinese character at the code of a letter is not. */
export function isPlainAscii(glyph: Glyph): boolean {
  const width = widthOf(glyph);
  return /^[\x20-\x7e]$/.test(glyph.text) && hasNameOfCode(glyph) && width > 0.15 && width < 0.75;
}

/**
 * Hardly what a Chinese report shows: a letter, digit or space as wide as a Chinese character, or a character that is not everyday.
 * pdf.js takes the code of a glyph that its font leaves unnamed for its character.
 */
export function isOdd(glyph: Glyph): boolean {
  if (isBlank(glyph)) return glyph.text !== IDEOGRAPHIC_SPACE && isWide(glyph);
  if (/^[a-z\d]$/i.test(glyph.text)) return isWide(glyph);
  return isBeyondAscii(glyph.text) && !isEveryday(glyph.text);
}

export function isBlank({ text }: Glyph): boolean {
  return text.trim() === '';
}

/** In ems, along the line; a letter at a slant counts as what letters are. */
function widthOf({ box: [left, top, right, bottom], size, angle }: Glyph): number {
  if (angle % 90 !== 0) return 0.5;
  return (angle % 180 === 0 ? right - left : bottom - top) / size;
}

export function hasNameOfCode(glyph: Glyph): boolean {
  return glyph.text === textOfCode(glyph);
}

export function textOfCode({ code }: Glyph): string {
  return code === null || code > 0xffff ? '' : String.fromCharCode(code);
}

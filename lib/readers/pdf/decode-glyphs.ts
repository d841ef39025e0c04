import type { Loss, Spot } from '../../document/model.ts';
import { DocumentError } from '../../errors.ts';
import { gb2312 } from './gb2312.ts';
import { recogniseFont } from './known-fonts.ts';
import type { Line } from './lines.ts';
import { boxAroundAll } from './lines.ts';
import type { Glyph, PageMarks } from './marks.ts';

/** Stands for a glyph that is shown and whose character the file does not tell. */
const UNKNOWN = '\ufffd';
/** The space of Chinese text, as wide as its characters. */
const IDEOGRAPHIC_SPACE = '\u3000';
/** The private planes of Unicode begin here (15 and 16). */
const FIRST_PRIVATE = 0xf0000;
/** A font is believed when at least this share of what it shows, ASCII apart, is everyday Chinese. */
const BELIEVED = 0.6;
/** A font that names this share of what it shows is not disbelieved for the rest. */
const NAMED = 0.9;
/** A document of which this share of the glyphs cannot be told is not read. */
const UNREADABLE = 0.3;

/**
 * Tells the characters that can be believed. A font may show the right glyphs and name the wrong characters (no ToUnicode, or a
 * wrong one): what it says is then not everyday Chinese. Where its codes, taken as UTF-16, are (UniGB-UCS2-H and its like), they
 * are read instead, and every glyph of it stays suspect. Where they are not, a known font is recognised by its outlines. A glyph
 * that is not becomes a private character, which says no more than that equal glyphs are equal; ASCII at its own code is kept.
 */
export function decodeGlyphs(pages: readonly PageMarks[]): PageMarks[] {
  const names = privateNames();
  const readers = new Map([...glyphsByFont(pages)].map(([font, glyphs]) => [font, readerFor(glyphs, names)]));
  const decoded = pages.map((page) => ({
    ...page,
    glyphs: page.glyphs.map((glyph) => readers.get(glyph.font)?.(glyph) ?? glyph),
  }));
  const shown = decoded.flatMap(({ glyphs }) =>
    glyphs.filter(({ text, hidden }) => text.trim() !== '' && hidden === null),
  );
  const emptyRuns = emptyRunsOf(pages);
  const unknown = shown.filter(({ text }) => text === UNKNOWN).length + emptyRuns;
  const all = shown.length + emptyRuns;
  if (unknown > UNREADABLE * all) {
    throw new DocumentError('text-undecodable', `${String(unknown)} of ${String(all)} glyphs name no character`);
  }
  return decoded;
}

/** Whether some font misnames its glyphs, or may leave some unnamed, so that their codes and outlines are wanted. */
export function wantsOutlines(pages: readonly PageMarks[]): boolean {
  return [...glyphsByFont(pages).values()].some(
    (glyphs) => !isBelievable(glyphs.map(({ text }) => text)) || glyphs.some(isOdd),
  );
}

export function glyphsByFont(pages: readonly PageMarks[]): ReadonlyMap<string, readonly Glyph[]> {
  return Map.groupBy(
    pages.flatMap(({ glyphs }) => glyphs),
    ({ font }) => font,
  );
}

type GlyphReader = (glyph: Glyph) => Glyph;

function readerFor(glyphs: readonly Glyph[], names: GlyphReader): GlyphReader {
  const named = glyphs.filter((glyph) => !hasNameOfCode(glyph));
  const believed = named.length >= NAMED * glyphs.length ? named : glyphs;
  if (isBelievable(believed.map(({ text }) => text))) {
    const isNamedByCode = 2 * named.length < glyphs.length;
    const isUnnamed = (glyph: Glyph) =>
      isBlank(glyph) ? isNoBlank(glyph) : !isNamedByCode && hasNameOfCode(glyph) && isOdd(glyph);
    const characters = glyphs.some(isMisnamed) ? charactersOf(glyphs) : null;
    return (glyph) => {
      if (isMisnamed(glyph)) return { ...glyph, text: characters?.get(glyph.outline ?? 0) ?? UNKNOWN };
      return { ...glyph, text: isUnnamed(glyph) ? UNKNOWN : printable(glyph.text) };
    };
  }
  if (isBelievable(glyphs.map(textOfCode))) {
    return (glyph) => ({ ...glyph, text: printable(textOfCode(glyph)), suspect: true });
  }
  const characters = charactersOf(glyphs);
  return (glyph) => {
    const text = isSpace(glyph) ? ' ' : characters?.get(glyph.outline ?? 0);
    if (text !== undefined) return { ...glyph, text };
    return isPlainAscii(glyph) ? { ...glyph, suspect: true } : names(glyph);
  };
}

function charactersOf(glyphs: readonly Glyph[]): ReadonlyMap<number, string> | null {
  return recogniseFont(new Set(glyphs.flatMap((glyph) => (isSpace(glyph) ? [] : (glyph.outline ?? [])))));
}

/** A letter of Latin with a mark is no Chinese character: Ghostscript names a full-width bracket by half of its code. */
function isMisnamed(glyph: Glyph): boolean {
  return /^[\u00c0-\u024f]$/u.test(glyph.text) && isWide(glyph);
}

function isSpace(glyph: Glyph): boolean {
  return glyph.text === ' ' && glyph.code === 0x20 && !isNoBlank(glyph);
}

/** Something is drawn, as wide as a Chinese character; some fonts draw a narrow box for a space. */
function isNoBlank(glyph: Glyph): boolean {
  return glyph.outline !== null && isWide(glyph);
}

/** As wide as a Chinese character. */
function isWide(glyph: Glyph): boolean {
  return widthOf(glyph) > 0.98;
}

/** Letters and digits are about half as wide as they are high; a Chinese character at the code of a letter is not. */
function isPlainAscii(glyph: Glyph): boolean {
  const width = widthOf(glyph);
  return /^[\x20-\x7e]$/.test(glyph.text) && hasNameOfCode(glyph) && width > 0.15 && width < 0.75;
}

/**
 * Hardly what a Chinese report shows: a letter, digit or space as wide as a Chinese character, or a character that is not everyday.
 * pdf.js takes the code of a glyph that its font leaves unnamed for its character.
 */
function isOdd(glyph: Glyph): boolean {
  if (isBlank(glyph)) return glyph.text !== IDEOGRAPHIC_SPACE && isWide(glyph);
  if (/^[a-z\d]$/i.test(glyph.text)) return isWide(glyph);
  return isBeyondAscii(glyph.text) && !isEveryday(glyph.text);
}

function isBlank({ text }: Glyph): boolean {
  return text.trim() === '';
}

/** In ems, along the line; a letter at a slant counts as what letters are. */
function widthOf({ box: [left, top, right, bottom], size, angle }: Glyph): number {
  if (angle % 90 !== 0) return 0.5;
  return (angle % 180 === 0 ? right - left : bottom - top) / size;
}

/** Gives each glyph of each font a private character, in the order in which they come. */
function privateNames(): GlyphReader {
  const names = new Map<string, string>();
  return (glyph) => {
    const key = `${glyph.font} ${String(glyph.code)} ${glyph.text}`;
    const text = names.get(key) ?? String.fromCodePoint(FIRST_PRIVATE + names.size);
    names.set(key, text);
    return { ...glyph, text, suspect: true };
  };
}

function hasNameOfCode(glyph: Glyph): boolean {
  return glyph.text === textOfCode(glyph);
}

function textOfCode({ code }: Glyph): string {
  return code === null || code > 0xffff ? '' : String.fromCharCode(code);
}

/** Whether a font that names its glyphs so can be believed. */
export function isBelievable(texts: readonly string[]): boolean {
  const beyondAscii = texts.filter(isBeyondAscii);
  return beyondAscii.filter(isEveryday).length >= BELIEVED * beyondAscii.length;
}

function isBeyondAscii(text: string): boolean {
  return text.trim() !== '' && !/^(?:(?!\p{Cc})\p{ASCII})+$/u.test(text);
}

function isEveryday(text: string): boolean {
  return everydayCharacters().has(text.normalize('NFKC')) || isCommonForm(text);
}

/** Radicals stand for everyday characters; bullets and ligatures are common in any text. */
function isCommonForm(text: string): boolean {
  return /^[\u2e80-\u2fdf\u2010-\u2026\u2500-\u25ff\u3000-\u303f\ufe10-\ufe4f\uff00-\uffef]$|^[a-zA-Z]{2,3}$/u.test(
    text,
  );
}

const everydayCharacters = (() => {
  let characters: ReadonlySet<string> | undefined;
  return () => (characters ??= new Set(gb2312().flatMap((character) => Array.from(character.normalize('NFKC')))));
})();

/** A control character or a private one is shown as something, but nobody can say as what. */
function printable(text: string): string {
  return text === '' || /(?!\s)[\p{Cc}\p{Co}\p{Cn}\ufff9-\ufffd]/u.test(text) ? UNKNOWN : text;
}

function emptyRunsOf(pages: readonly PageMarks[]): number {
  return pages.reduce((sum, page) => sum + page.emptyRuns, 0);
}

/**
 * What was not decoded of each page. A glyph of a running head or foot, as of the address of a web page, is no part of the report, where
 * most of its line tells that it is one.
 */
export function undecoded(pages: readonly PageMarks[], furniture: ReadonlySet<Line>): Loss[] {
  const apart = new Set([...furniture].flatMap(({ glyphs }) => (isMostlyDecoded(glyphs) ? glyphs : [])));
  return pages.flatMap(({ page, glyphs }) => {
    const unknown = glyphs.filter((glyph) => !apart.has(glyph) && isUnknown(glyph));
    return unknown.length === 0
      ? []
      : [lossOf(unknown.length, { page, box: boxAroundAll(unknown.map(({ box }) => box)) })];
  });
}

/** What was shown in fonts that could not be read. */
export function unreadRuns(pages: readonly PageMarks[]): Loss[] {
  return pages.flatMap(({ page, width, height, emptyRuns }) =>
    emptyRuns === 0 ? [] : [lossOf(emptyRuns, { page, box: [0, 0, width, height] })],
  );
}

function isMostlyDecoded(glyphs: readonly Glyph[]): boolean {
  return 2 * glyphs.filter(isUnknown).length < glyphs.length;
}

function isUnknown({ text, hidden }: Glyph): boolean {
  return hidden === null && (text === UNKNOWN || (text.codePointAt(0) ?? 0) >= FIRST_PRIVATE);
}

function lossOf(count: number, spot: Spot): Loss {
  return { kind: 'glyphs-undecoded', text: `${String(count)} glyphs`, spot, inTable: false };
}

import { DocumentError } from '../../../errors.ts';
import type { Glyph, PageMarks } from '../drawing/marks.ts';
import { isBelievable } from './everyday.ts';
import {
  hasNameOfCode,
  isBlank,
  isNoBlank,
  isOdd,
  isPlainAscii,
  isSpace,
  isWideLetter,
  textOfCode,
} from './glyph-traits.ts';
import { recogniseFont } from './known-fonts.ts';
import { narrowGlyphs } from './narrow-glyphs.ts';

/** Stands for a glyph that is shown and whose character the file does not tell. */
export const UNKNOWN = '\ufffd';
/** The private planes of Unicode begin here (15 and 16). */
export const FIRST_PRIVATE = 0xf0000;
/** A font that names this share of what it shows is not disbelieved for the rest. */
const NAMED = 0.9;
/** A font of so many narrow Chinese characters is made narrow: there are not so many digits and letters that it could misname. */
const MOST_MISNAMED = 62;
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
  const narrow = narrowGlyphs(pages);
  const readers = new Map(
    [...glyphsByFont(pages)].map(([font, glyphs]) => [font, readerFor({ glyphs, narrow, names })]),
  );
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

interface FontShown {
  readonly glyphs: readonly Glyph[];
  readonly narrow: ReadonlySet<Glyph>;
  readonly names: GlyphReader;
}

function readerFor({ glyphs, narrow, names }: FontShown): GlyphReader {
  const isNarrowHan = (glyph: Glyph, text: string) => /^\p{Script=Han}$/u.test(text) && narrow.has(glyph);
  const named = glyphs.filter((glyph) => !hasNameOfCode(glyph));
  const believed = named.length >= NAMED * glyphs.length ? named : glyphs;
  if (isBelievable(believed.map(({ text }) => text))) {
    const isNamedByCode = 2 * named.length < glyphs.length;
    const isUnnamed = (glyph: Glyph) =>
      isBlank(glyph) ? isNoBlank(glyph) : !isNamedByCode && hasNameOfCode(glyph) && isOdd(glyph);
    const isCondensed =
      new Set(glyphs.filter((glyph) => isNarrowHan(glyph, glyph.text)).map(({ text }) => text)).size > MOST_MISNAMED;
    const isMisnamed = (glyph: Glyph) => isWideLetter(glyph) || (!isCondensed && isNarrowHan(glyph, glyph.text));
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
    // pdf.js may hand out the outline of another glyph, where the font has none at a code: a space is none as wide as a Chinese character.
    if (text !== undefined && !isNarrowHan(glyph, text)) return { ...glyph, text };
    return isPlainAscii(glyph) ? { ...glyph, suspect: true } : names(glyph);
  };
}

function charactersOf(glyphs: readonly Glyph[]): ReadonlyMap<number, string> | null {
  return recogniseFont(new Set(glyphs.flatMap((glyph) => (isSpace(glyph) ? [] : (glyph.outline ?? [])))));
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

/** A control character or a private one is shown as something, but nobody can say as what. */
function printable(text: string): string {
  return text === '' || /(?!\s)[\p{Cc}\p{Co}\p{Cn}\ufff9-\ufffd]/u.test(text) ? UNKNOWN : text;
}

function emptyRunsOf(pages: readonly PageMarks[]): number {
  return pages.reduce((sum, page) => sum + page.emptyRuns, 0);
}

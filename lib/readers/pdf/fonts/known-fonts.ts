import { createHash } from 'node:crypto';
import { gb2312 } from '../../../characters/gb2312.ts';
import known from './known-outlines.json' with { type: 'json' };

/** Bytes of a digest: among 7,500 glyphs of a font another's is found by chance once in 570,000 times. */
export const DIGEST_BYTES = 4;
/** A font is taken for a known one when at least this share of its outlines are that font's. */
const SAME = 0.9;

/** A digest of an outline, as pdf.js hands out its path; null where nothing is drawn. */
export function digestOf(path: unknown): number | null {
  if (!ArrayBuffer.isView(path) || path.byteLength === 0) return null;
  const bytes = new Uint8Array(path.buffer, path.byteOffset, path.byteLength);
  return createHash('sha256').update(bytes).digest().readUInt32BE();
}

/** What the digests of a font in `known-outlines.json` stand for, in their order. Of two that look the same, the first is meant. */
export function charactersOfFonts(): readonly string[] {
  const ascii = Array.from({ length: 0x7e - 0x20 }, (_, at) => String.fromCharCode(0x21 + at));
  const [han = [], others = []] = [true, false].map((wanted) =>
    gb2312().filter((character) => /\p{Script=Han}/u.test(character) === wanted),
  );
  return [...han, ...ascii, ...others];
}

/**
 * Recognises a font that does not name its glyphs by their outlines: a program that takes the names off a font leaves these as the
 * font has them. Gives the character of each outline; null where the font is none of those known.
 */
export function recogniseFont(outlines: ReadonlySet<number>): ReadonlyMap<number, string> | null {
  const matches = fonts().map((characters) => ({
    characters,
    count: [...outlines].filter((outline) => characters.has(outline)).length,
  }));
  const best = matches.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 && best.count >= SAME * outlines.size ? best.characters : null;
}

const fonts = (() => {
  let all: readonly ReadonlyMap<number, string>[] | undefined;
  return () => (all ??= knownFonts());
})();

function knownFonts(): readonly ReadonlyMap<number, string>[] {
  const characters = charactersOfFonts();
  return Object.values(known).map((digests) => {
    const bytes = Buffer.from(digests, 'base64');
    const pairs = characters.map((character, at) => [bytes.readUInt32BE(at * DIGEST_BYTES), character] as const);
    return new Map(pairs.filter(([digest]) => digest !== 0).toReversed());
  });
}

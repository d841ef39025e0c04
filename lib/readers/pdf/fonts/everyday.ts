import { plainGb2312 } from '../../../characters/gb2312.ts';

/** A font is believed when at least this share of what it shows, ASCII apart, is everyday Chinese. */
const BELIEVED = 0.6;

/** Whether a font that names its glyphs so can be believed. */
export function isBelievable(texts: readonly string[]): boolean {
  const beyondAscii = texts.filter(isBeyondAscii);
  return beyondAscii.filter(isEveryday).length >= BELIEVED * beyondAscii.length;
}

export function isBeyondAscii(text: string): boolean {
  return text.trim() !== '' && !/^(?:(?!\p{Cc})\p{ASCII})+$/u.test(text);
}

export function isEveryday(text: string): boolean {
  return plainGb2312().has(text.normalize('NFKC')) || isCommonForm(text);
}

/** Radicals stand for everyday characters; bullets and ligatures are common in any text. */
function isCommonForm(text: string): boolean {
  return /^[\u2e80-\u2fdf\u2010-\u2026\u2500-\u25ff\u3000-\u303f\ufe10-\ufe4f\uff00-\uffef]$|^[a-zA-Z]{2,3}$/u.test(
    text,
  );
}

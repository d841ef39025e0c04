import type { Line } from './lines.ts';

/**
 * What may not be torn apart at the end of a line (Unicode Standard Annex 14): a word, a number or a character, with the
 * quotation marks that tie it to its neighbours and the closing punctuation that clings to it.
 */
const UNIT = String.raw`(?:[\p{Script=Latin}\p{N}.,:%/+-]+|[^\p{Script=Latin}\p{N}.,:%/+-])`;
const CHUNK = new RegExp(
  String.raw`^[\p{Ps}“”‘’]*${UNIT}(?:[“”‘’]+${UNIT})*[“”‘’\p{Pe}，。、；：！？,.;:!?%]*[\p{Script=Latin}\p{N}]*`,
  'u',
);
/** Two characters between which the end of a line stood for a space. */
const WORDS_MEET = /[\p{Script=Latin}\p{N},.;:)]$/u;
const WORD_STARTS = /^[\p{Script=Latin}\p{N}(]/u;

/**
 * Whether a line was full, so that the next one goes on where it ends: what stands first on the next line had no room left,
 * or no more than `spare` ems of it. `right` is where lines end at the latest.
 */
export function isFull(line: Line, next: Line, right: number, spare = 0.15): boolean {
  const chunk = CHUNK.exec(next.text)?.[0] ?? '';
  const glyphs = next.glyphs.filter(({ text }) => text.trim() !== '').slice(0, Array.from(chunk).length);
  const width = glyphs.reduce((sum, { box, size }) => sum + (box[2] - box[0] || size), 0);
  return line.box[2] + width > right - spare * line.size;
}

/** Two lines as one text. The end of a line stands for a space between words, never between Chinese characters or within a number. */
export function joinTexts(first: string, second: string, broken: boolean): string {
  if (!broken) return `${first}\n${second}`;
  const bothWords =
    WORDS_MEET.test(first) && WORD_STARTS.test(second) && !(/\p{N}$/u.test(first) && /^\p{N}/u.test(second));
  return bothWords ? `${first} ${second}` : first + second;
}

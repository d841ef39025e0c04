import { squeeze } from '../document/text.ts';
import { parseNumeral } from './numeral.ts';
import { OUTCOME } from './outcomes.ts';

const NUMBERED = /[\u2460-\u2473]/gu; // ①; folded to a digit it would join the number after it
const DATE =
  /[一二][〇零一二三四五六七八九]{3}(?=年)|(?<=年)[一二三四五六七八九十]{1,2}(?=月)|(?<=月)[一二三四五六七八九十]{1,3}(?=日)/gu;

/** The numerals of bank notes, only before what is counted: `队伍` and `大陆` are words. */
const FORMAL = /[零壹贰叁肆伍陆柒捌玖拾佰仟]+(?=[件宗条起份例元])/gu;
const PLAIN = new Map(
  Array.from('壹贰叁肆伍陆柒捌玖拾佰仟', (formal, at) => [formal, '一二三四五六七八九十百千'.charAt(at)]),
);

/** A word or a row of the form, not a sentence that is quoted: `“予以公开”5件`. */
const QUOTED_WORD = new RegExp(`[“"](?<word>[^“”"]{1,9}|[^“”"、,;。]{0,8}(?:${OUTCOME}))[”"]`, 'gu');

/** A sentence as it is read: squeezed, its words out of their quotation marks, its dates in Arabic and its counts in common numerals. */
export function fold(sentence: string): string {
  return squeeze(sentence.replace(NUMBERED, ';'))
    .replace(QUOTED_WORD, '$<word>')
    .replace(FORMAL, (numeral) => numeral.replaceAll(/./gu, (formal) => PLAIN.get(formal) ?? formal))
    .replace(DATE, (numeral) => {
      const value = numeral.length === 4 ? digits(numeral) : parseNumeral(numeral);
      return value === null ? numeral : String(value);
    });
}

function digits(year: string): number {
  return Number(Array.from(year, (digit) => parseNumeral(digit)).join(''));
}

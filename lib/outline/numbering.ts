import { squeeze } from '../document/text.ts';

/** How an author numbers: `一、`, `（一）`, `一是`, `第一部分`, `1.`, `（1）`, or a numeral whose brackets were lost (`一主动公开`). */
export type NumberStyle = 'chinese' | 'bracketed' | 'listed' | 'part' | 'digit' | 'bracketed-digit' | 'bare' | 'none';

export interface Numbered {
  readonly style: NumberStyle;
  /** Null where there is no number. */
  readonly number: number | null;
  /** What stands after the number, as it is compared: see `squeeze`. */
  readonly words: string;
}

const NUMERALS = '一二三四五六七八九十';
const LEGAL = '壹贰叁肆伍陆柒捌玖拾';
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const CHINESE = `(?<number>[${NUMERALS}]{1,3})`;
const DIGITS = String.raw`(?<number>\d{1,2})`;

const styles: readonly (readonly [NumberStyle, RegExp])[] = [
  ['bracketed', new RegExp(String.raw`^\(?${CHINESE}\)[、.,:]?`, 'u')],
  ['chinese', new RegExp(`^${CHINESE}[、.,:?]`, 'u')], // LibreOffice writes ? for 、 in the numbers of an RTF
  ['chinese', new RegExp(`^(?<number>[${LEGAL}]{1,3})[、.,:]`, 'u')],
  ['chinese', /^(?<number>[IVX]{1,4})[、.,:]/u],
  ['listed', new RegExp(`^${CHINESE}是`, 'u')],
  ['part', new RegExp(`^第${CHINESE}(?:(?:部分|章|节)[、:.]?|[、,])`, 'u')],
  ['bracketed-digit', new RegExp(String.raw`^\(?${DIGITS}\)[、.,:]?`, 'u')],
  ['digit', new RegExp(String.raw`^${DIGITS}[、.](?!\d)`, 'u')],
  ['digit', new RegExp(String.raw`^\d{1,2}\.${DIGITS}[、.]?(?=\p{Script=Han})`, 'u')],
  ['bare', new RegExp(String.raw`^(?<number>[${NUMERALS}])(?=\p{Script=Han})`, 'u')],
];

/** `①` stands for `（1）`: compatibility forms alone would leave a digit without its circle. */
const CIRCLED = /^\s*[\u2460-\u2473]/u;

/** Reads the number at the start of a line. */
export function parseNumbering(line: string): Numbered {
  const text = squeeze(line.replace(CIRCLED, (mark) => `(${squeeze(mark)})`)).replace(/^[-•●·*]+/u, '');
  for (const [style, pattern] of styles) {
    const match = pattern.exec(text);
    if (match !== null)
      return { style, number: numberOf(match.groups?.['number'] ?? ''), words: text.slice(match[0].length) };
  }
  return { style: 'none', number: null, words: text };
}

function numberOf(numeral: string): number {
  if (/^\d/u.test(numeral)) return Number(numeral);
  if (ROMAN.includes(numeral)) return ROMAN.indexOf(numeral) + 1;
  const plain = numeral.replace(/./gu, (sign) => NUMERALS.charAt(LEGAL.indexOf(sign)) || sign);
  return numberIn(plain);
}

function numberIn(numeral: string): number {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? Math.max(1, NUMERALS.indexOf(tens || '一') + 1) : 0;
  return ten * 10 + (ones === '' ? 0 : NUMERALS.indexOf(ones) + 1);
}

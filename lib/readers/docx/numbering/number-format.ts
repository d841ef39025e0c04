import type { NumberScript } from './chinese-number.ts';
import { digitByDigit, spelledNumber } from './chinese-number.ts';

/** A number as a list prints it; `format` is a value of ST_NumberFormat (ECMA-376 part 1, 17.18.59). Decimal where it is not known. */
export function formatNumber(value: number, format: string): string {
  return (FORMATS[format] ?? String)(value);
}

const plain: NumberScript = {
  digits: '零一二三四五六七八九',
  units: '十百千',
  myriad: '万',
  ones: { ten: false, hundred: true },
};
const legal: NumberScript = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: '拾佰仟',
  myriad: '万',
  ones: { ten: true, hundred: true },
};
const traditional: NumberScript = { ...plain, myriad: '萬' };
const traditionalLegal: NumberScript = { ...legal, digits: '零壹貳參肆伍陸柒捌玖', myriad: '萬' };
const japanese: NumberScript = { ...plain, digits: '〇一二三四五六七八九', ones: { ten: false, hundred: false } };

const CIRCLE = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: signs('①', 20),
  decimalEnclosedCircleChinese: signs('①', 20),
  decimalEnclosedParen: signs('⑴', 20),
  decimalEnclosedFullstop: signs('⒈', 20),
  ideographEnclosedCircle: signs('㊀', 10),
  chineseCounting: below100(plain),
  taiwaneseCounting: below100(plain),
  chineseCountingThousand: (value) => spelledNumber(value, plain),
  taiwaneseCountingThousand: (value) => spelledNumber(value, traditional),
  japaneseCounting: (value) => spelledNumber(value, japanese).replaceAll('〇', '') || '〇',
  chineseLegalSimplified: (value) => spelledNumber(value, legal),
  ideographLegalTraditional: (value) => spelledNumber(value, traditionalLegal),
  japaneseLegal: (value) => spelledNumber(value, { ...traditionalLegal, digits: '零壱弐参四伍六七八九' }),
  ideographDigital: (value) => digitByDigit(value, CIRCLE),
  japaneseDigitalTenThousand: (value) => digitByDigit(value, CIRCLE),
  taiwaneseDigital: (value) => digitByDigit(value, '○一二三四五六七八九'),
  koreanDigital2: (value) => digitByDigit(value, '零一二三四五六七八九'),
  ideographTraditional: within(STEMS),
  ideographZodiac: within(BRANCHES),
  ideographZodiacTraditional: (value) =>
    value < 1 || value > 60 ? String(value) : STEMS.charAt((value - 1) % 10) + BRANCHES.charAt((value - 1) % 12),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  ordinal: (value) => `${value}${ordinalEnding(value)}`,
  numberInDash: (value) => `- ${value} -`,
};

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

/** Characters of which each stands for a number, from 1 on; decimal past the last. */
function signs(first: string, last: number): (value: number) => string {
  return (value) =>
    value < 1 || value > last ? String(value) : String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1);
}

function within(characters: string): (value: number) => string {
  return (value) => characters.charAt(value - 1) || String(value);
}

/** These spell numbers up to 99 only; then they go digit by digit. */
function below100(script: NumberScript): (value: number) => string {
  return (value) => (value < 100 ? spelledNumber(value, script) : digitByDigit(value, '○一二三四五六七八九'));
}

/** a to z, then aa, bb to zz, then aaa. */
function letters(value: number): string {
  const letter = LETTERS.charAt((value - 1) % LETTERS.length);
  return value < 1 || value > 780 ? String(value) : letter.repeat(Math.ceil(value / LETTERS.length));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]; // prettier-ignore

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const [worth, sign] = ROMAN.find(([each]) => each <= value) ?? [value, ''];
  return sign + (value > worth ? roman(value - worth) : '');
}

function ordinalEnding(value: number): string {
  if (Math.floor(value / 10) % 10 === 1) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

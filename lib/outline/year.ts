const CHINESE_ZERO = /[〇○零Ｏ]/gu;
const DIGITS = '〇一二三四五六七八九';
const YEAR = /(?<year>20\d{2}|二[〇一二三四五六七八九]{3})年度?/u;

/** The first year that a squeezed text names (`2023年`, `二〇二三年度`), and from where to where it does. */
export function parseYear(text: string): { readonly year: number; readonly from: number; readonly to: number } | null {
  const match = YEAR.exec(text.replace(CHINESE_ZERO, '〇'));
  const digits = match?.groups?.['year'];
  if (match === null || digits === undefined) return null;
  const year = Number(digits.replace(/\D/gu, (numeral) => String(DIGITS.indexOf(numeral))));
  return { year, from: match.index, to: match.index + match[0].length };
}

const CHINESE = '零〇一二两三四五六七八九十百千万亿';

/** A number as a pattern over squeezed text: `16`, `1,234`, `1.2万`, `一百零三`. Never a part of a longer one, nor an ordinal. */
export const NUMERAL =
  String.raw`(?<![\d.第${CHINESE}]|\d,)` +
  String.raw`(?:(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?[万亿]?|[${CHINESE}]+)` +
  String.raw`(?![\d${CHINESE}]|\.\d)`;

const DIGITS = new Map(Array.from('零一二三四五六七八九', (digit, value) => [digit, value]));
DIGITS.set('〇', 0).set('两', 2);

const SCALES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** From here on a double does not hold every whole number; nobody counts so far. */
const TOO_LARGE = 2 ** 53;

/**
 * Reads a number in Arabic or Chinese numerals. Null where it is no single number, or too large for one.
 *
 *     '1,234'     →  1234
 *     '1.2万'     →  12000
 *     '一百零三'  →  103
 *     '一百二'    →  120
 *     '二〇三'    →  203
 *     '三五'      →  null, three or five
 */
export function parseNumeral(text: string): number | null {
  const value = valueOf(text);
  return value !== null && value < TOO_LARGE ? value : null;
}

function valueOf(text: string): number | null {
  if (/^\d/u.test(text)) return parseArabic(text);
  return /[十百千万亿]/u.test(text) ? parseScaled(text) : parsePlaces(text);
}

/** `1.15e4` is 11500 exactly, where 1.15 × 10000 is not. */
function parseArabic(text: string): number {
  return Number(text.replaceAll(',', '').replace('万', 'e4').replace('亿', 'e8'));
}

function parsePlaces(text: string): number | null {
  if (text.length > 1 && !/[零〇]/u.test(text)) return null;
  return Number(Array.from(text, (digit) => DIGITS.get(digit)).join(''));
}

function parseScaled(text: string): number | null {
  if (/^[百千万亿]|[一二两三四五六七八九]{2}/u.test(text)) return null;
  let total = 0;
  let belowTenThousand = 0;
  let digit = 0;
  for (const mark of text) {
    const scale = SCALES.get(mark);
    if (scale === undefined) {
      digit = DIGITS.get(mark) ?? 0;
    } else if (scale < 10_000) {
      belowTenThousand += (digit === 0 && mark === '十' ? 1 : digit) * scale;
      digit = 0;
    } else {
      total = (total + belowTenThousand + digit) * scale;
      belowTenThousand = digit = 0;
    }
  }
  return total + belowTenThousand + digit * unsaidScale(text);
}

/** `一百二` is 120: the last digit counts tens of what stands before it. */
function unsaidScale(text: string): number {
  const scale = SCALES.get(text.at(-2) ?? '') ?? 1;
  return scale > 10 ? scale / 10 : 1;
}

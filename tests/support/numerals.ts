const DIGITS = '零一二三四五六七八九';

/** 1362 → `1,362` */
export function withSeparators(value: number): string {
  return value.toLocaleString('en-US');
}

/** 1362 → `１３６２` */
export function inFullWidth(value: number): string {
  return String(value).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

/** 1362 → `一千三百六十二`, up to 99,999,999. */
export function inChinese(value: number): string {
  if (value === 0) return '零';
  const above = Math.floor(value / 10_000);
  const below = value % 10_000;
  const gap = above > 0 && below > 0 && below < 1000 ? '零' : '';
  return `${above > 0 ? `${belowTenThousand(above)}万` : ''}${gap}${belowTenThousand(below)}`.replace(/^一十/u, '十');
}

function belowTenThousand(value: number): string {
  const written = [1000, 100, 10, 1]
    .map((scale, at) => {
      const digit = Math.floor(value / scale) % 10;
      return digit === 0 ? '零' : DIGITS.charAt(digit) + '千百十'.charAt(at);
    })
    .join('');
  return written.replace(/零+/gu, '零').replace(/^零|零$/gu, '');
}

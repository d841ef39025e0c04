import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NUMERAL, parseNumeral } from '../../lib/claims/numeral.ts';
import { inChinese, withSeparators } from '../support/numerals.ts';

test.each([
  ['16', 16],
  ['1,362', 1362],
  ['1.2万', 12_000],
  ['1.15万', 11_500],
  ['十二', 12],
  ['两', 2],
  ['二十', 20],
  ['一百零三', 103],
  ['一百二', 120],
  ['一百十二', 112],
  ['一百一十二', 112],
  ['二十五', 25],
  ['一亿', 100_000_000],
  ['1.2亿', 120_000_000],
  ['三亿零五十', 300_000_050],
  ['一千零五十', 1050],
  ['三万', 30_000],
  ['一万二千', 12_000],
  ['一万二', 12_000],
  ['二〇三', 203],
  ['零', 0],
])('%s is %d', (numeral, value) => {
  expect(parseNumeral(numeral)).toBe(value);
});

test.each(['三五', '两三', '七八百', '百', '千百'])('%s is no single number', (numeral) => {
  expect(parseNumeral(numeral)).toBeNull();
});

test.each(['9'.repeat(17), '1'.repeat(400), `${'9'.repeat(12)}亿`, `一${'亿'.repeat(60)}`])(
  '%s is more than anybody counts',
  (numeral) => {
    expect(parseNumeral(numeral)).toBeNull();
  },
);

const forms = [String, withSeparators, inChinese] as const;

test.each(forms)('a number reads back from how it is written: %o', (write) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
      expect(parseNumeral(write(value))).toBe(value);
    }),
  );
});

test.each(forms)('a number is found whole in a sentence: %o', (write) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
      expect(new RegExp(NUMERAL, 'u').exec(`共收到申请${write(value)}件`)?.[0]).toBe(write(value));
    }),
  );
});

test('an ordinal is no number', () => {
  expect(new RegExp(NUMERAL, 'u').test('第16条、第二十条')).toBe(false);
});

test('a part of a longer number is no number', () => {
  expect(new RegExp(`${NUMERAL}6件`, 'u').test('16件')).toBe(false);
  expect(new RegExp(`${NUMERAL}万件`, 'u').test('1.2万件')).toBe(false);
  expect(new RegExp(`^${NUMERAL}五`, 'u').test('三五')).toBe(false);
});

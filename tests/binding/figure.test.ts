import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPrintedFigure, parseFigure, saysYuan } from '../../lib/binding/figure.ts';

describe('a printed number is read', () => {
  test.each([
    ['0', 0],
    [' 16 ', 16],
    ['1 6', 16],
    ['１，２３４', 1234],
    ['1,362', 1362],
    ['1，362', 1362],
    ['11398889', 11398889],
    ['16件', 16],
    ['3 件次', 3],
    ['1.5万件', 15000],
    ['22（其中修订16件）', 22],
    ['22(含上年1件)', 22],
    ['-15', -15],
    ['－15', -15],
    ['−15', -15],
    ['+5', 5],
  ])('%j is %d', (raw, value) => {
    expect(parseFigure(raw, 'count')).toBe(value);
  });

  test.each([
    ['0.0000', 0],
    ['0.5万元', 0.5],
    ['75394432.52元', 7539.443252],
    ['251000元', 25.1],
    ['2.3亿元', 23000],
    ['24252.311082', 24252.311082],
  ])('as money, %j is %d 万元', (raw, value) => {
    expect(parseFigure(raw, 'money')).toBe(value);
  });

  test.each([
    ['减15', -15],
    ['减少3', -3],
    ['增5', 5],
    ['-0', 0],
  ])('as a change, %j is %d', (raw, value) => {
    expect(parseFigure(raw, 'change')).toBe(value);
  });

  test('a bare figure below a head that says 元 is 元', () => {
    expect(saysYuan('本年收费金额（单位：元）')).toBe(true);
    expect(saysYuan('本年收费金额（单位：万元）')).toBe(false);
    expect(parseFigure('251000', 'yuan')).toBe(25.1);
    expect(parseFigure('25.1万元', 'yuan')).toBe(25.1);
  });
});

describe('what is no number is null', () => {
  test.each([
    ...['', ' ', '/', '-', '—', '——', '无', '空', '不适用'],
    ...['约20', '2O', '? 0', '20余', '减15', '十二', '〇', '⑫', '²', '½', '٣', '1,36', '1.2.3', '(16)', '0.', '.5'],
    ...['1234567890123456', '0.1234567890123456', '1'.repeat(400)],
    ...['00', '007', '12\n3', '12.\n3', '1.\t163', '12\t3', '1,\n163', '1、2', '5元', '3%', '1-2'],
  ])('%j', (raw) => {
    expect(parseFigure(raw, 'count')).toBeNull();
  });
});

test.each([
  ['0', true],
  ['16件', true],
  ['/', true],
  ['——', true],
  ['无', true],
  ['', false],
  ['总计', false],
  ['约20', false],
])('%j is printed as a figure or a mark of absence: %s', (raw, printed) => {
  expect(isPrintedFigure(raw)).toBe(printed);
});

const wide = (text: string) =>
  text.replace(/[\u0021-\u007e]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
const grouped = (text: string) => text.replace(/\B(?=(?:\d{3})+$)/gu, ',');
const forms: readonly ((text: string) => string)[] = [
  (text) => text,
  wide,
  grouped,
  (text) => wide(grouped(text)),
  (text) => `  ${text}\n`,
  (text) => `${text}件`,
  (text) => `${text}（其中1件为上年结转）`,
];

test('a count reads back from every form in which it is printed', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.constantFrom(...forms), (count, print) => {
      expect(parseFigure(print(String(count)), 'count')).toBe(count);
    }),
  );
});

test('money in 元 is the same as in 万元, to the last digit', () => {
  fc.assert(
    fc.property(fc.nat(1e8), fc.integer({ min: 1, max: 9999 }), (whole, part) => {
      const digits = String(part).padStart(4, '0');
      const yuan = `${whole}${digits}`.replace(/^0+(?=\d)/u, '');
      expect(parseFigure(`${yuan}元`, 'money')).toBe(parseFigure(`${whole}.${digits}`, 'money'));
    }),
  );
});

test('no text throws, and only digits give a number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
      const value = parseFigure(raw, 'money');
      expect(value === null || /[0-9\uff10-\uff19]/u.test(raw)).toBe(true);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFigure } from '../../lib/binding/figure.ts';
import { printedNumber } from '../../lib/report/printed-number.ts';

test('every figure that is read is a printed number', () => {
  const digits = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }).map(String);
  fc.assert(
    fc.property(digits, fc.constantFrom('', '万', '万元', '亿元', '元'), (number, unit) => {
      expect(printedNumber.safeParse(parseFigure(`${number}${unit}`, 'money')).success).toBe(true);
    }),
  );
});

test.each([1e19, -1e19, Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NaN])('%d is none', (number) => {
  expect(printedNumber.safeParse(number).success).toBe(false);
});

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BYTE_ORDER_MARK, csvHeads, csvLines } from '../../lib/collection/csv.ts';
import type { Row } from '../../lib/collection/table.ts';

function read(csv: string): readonly (readonly string[])[] {
  return parse(csv, { bom: true, record_delimiter: '\r\n' });
}

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('=1+1', '-3', '@a', '\t1', '"', 'a,b', 'a\r\nb'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);

test('what is written reads back, apart from the apostrophe before what looks like a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const same = rows.map((row) => row.slice(0, 2));
      const cells = read(BYTE_ORDER_MARK + csvLines(same));
      expect(cells.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, '')))).toEqual(
        same.map((row) =>
          row.map((each) => (each === null ? '' : String(each).replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, ''))),
        ),
      );
    }),
  );
});

test('no text begins a formula, and no number is touched', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (row) => {
      const [cells = []] = read(csvLines([[...row, '末']]));
      row.forEach((each, index) => {
        if (typeof each === 'string') expect(cells[index]).not.toMatch(/^[=+\-@\t\r]/u);
        if (typeof each === 'number') expect(cells[index]).toBe(String(each));
      });
    }),
  );
});

test.each<[string, Row, string]>([
  ['blank is empty, zero is 0', [null, 0, '', -3], ',0,,-3'],
  ['quotes, commas and line breaks', ['说“是”', 'a"b', 'a,b', 'a\nb'], '说“是”,"a""b","a,b","a\nb"'],
  ['formulas', ['=HYPERLINK("x")', '+1', '-1', '@A1', '\t1', '\r1'], `"'=HYPERLINK(""x"")",'+1,'-1,'@A1,'\t1,"'\r1"`],
])('%s', (_, row, line) => {
  expect(csvLines([row])).toBe(`${line}\r\n`);
});

test('the first head is for people, the second for programs', () => {
  expect(
    csvHeads([
      { label: '年度', name: 'year', kind: 'integer' },
      { label: '单位', name: 'agency', kind: 'text' },
    ]),
  ).toBe('年度,单位\r\nyear,agency\r\n');
});

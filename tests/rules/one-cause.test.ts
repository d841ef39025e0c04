import { expect, test } from 'vitest';
import type { Report } from '../../lib/report/schema.ts';
import { checkReport } from '../../lib/rules/check-report.ts';
import type { Size } from '../support/figures.ts';
import { blank, marked, sampleReport, zerosEmpty } from '../support/report.ts';

function loudOf(report: Report): unknown[] {
  return checkReport(report, null)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, suspect }) => (suspect === null ? rule : { rule, suspect }));
}

const lines = {
  'a column of applicants': /^\/requests\/.*\/naturalPerson$/,
  'a row of answers': /^\/requests\/outcomes\/granted\//,
  'what came in': /^\/requests\/newlyReceived\/(?!total$)/,
  'the column of totals': /^\/requests\/.*\/total$/,
  'the row of totals': /^\/requests\/outcomes\/total\//,
  'all but the totals': /^\/requests\/.*\/(?!total$)\w+$/,
};

const cases = Object.entries(lines).flatMap(([name, cells]) =>
  (['small', 'county'] as const).flatMap((size) => [
    { name, size, filledIn: 'with its zeros', report: sampleReport(blank(cells), { size }) },
    { name, size, filledIn: 'without zeros', report: emptied(size, blank(cells)) },
    { name, size, filledIn: 'and struck out, without zeros', report: emptied(size, marked(cells)) },
  ]),
);

function emptied(size: Size, cells: Parameters<typeof sampleReport>[0]): Report {
  return sampleReport({ ...zerosEmpty(size), ...cells }, { size });
}

test.each(cases)('$name left empty in a $size table $filledIn is one finding', ({ report }) => {
  expect(loudOf(report)).toHaveLength(1);
});

test.each([
  '/requests/outcomes/granted/total',
  '/requests/outcomes/total/naturalPerson',
  '/requests/outcomes/total/total',
  '/requests/newlyReceived/total',
] as const)('a total that alone stands empty is one finding, and is the one to look at: %s', (total) => {
  expect(loudOf(sampleReport({ [total]: null }))).toEqual([{ rule: 'total-blank', suspect: total }]);
  expect(loudOf(emptied('county', { [total]: null }))).toEqual([{ rule: 'total-blank', suspect: total }]);
});

test('a wrong figure beside a column that was left empty is still named', () => {
  const report = sampleReport({
    ...marked(/^\/requests\/.*\/researchInstitution$/),
    '/requests/outcomes/granted/naturalPerson': 60,
  });
  expect(loudOf(report)).toEqual(
    ['outcomes-sum-to-total', 'applicants-sum-to-total'].map((rule) => ({
      rule,
      suspect: '/requests/outcomes/granted/naturalPerson',
    })),
  );
});

test.each([
  ['total', 'upheld'],
  ['upheld', 'total'],
])('of table 四 too, where no 0 is printed: %s left empty', (empty, printed) => {
  const group = '/reviewAndLitigation/administrativeReview';
  const report = sampleReport({
    ...blank(/^\/reviewAndLitigation\//),
    [`${group}/${empty}`]: null,
    [`${group}/${printed}`]: 2,
  });
  const suspect = `${group}/total`;
  expect(loudOf(report)).toEqual([empty === 'total' ? { rule: 'total-blank', suspect } : 'total-blank']);
});

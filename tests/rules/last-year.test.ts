import { expect, test } from 'vitest';
import { withLastYear } from '../../lib/rules/last-year.ts';
import { passed, skipped } from '../../lib/rules/verdict.ts';
import { sampleReport } from '../support/report.ts';

const report = sampleReport();
const judge = (previous: typeof report | null, of = report) => [...withLastYear(of, previous, () => [passed('/year')])];

test('a report is judged by that of the year before', () => {
  expect(judge({ ...report, year: 2022 })).toEqual([passed('/year')]);
});

test('without one, or with that of another year, there is one case that cannot be judged', () => {
  const others = [null, report, { ...report, year: 2021 }, { ...report, year: null }];
  expect(others.map((previous) => judge(previous))).toEqual(others.map(() => [skipped()]));
  expect(judge({ ...report, year: 2022 }, { ...report, year: null })).toEqual([skipped()]);
});

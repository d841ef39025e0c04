import { expect, test } from 'vitest';
import type { Pointer } from '../../lib/report/pointer.ts';
import type { Report } from '../../lib/report/schema.ts';
import { checkReport } from '../../lib/rules/check-report.ts';
import type { Printed } from '../support/report.ts';
import { claim, reportOf, withClaims } from '../support/report.ts';

/**
 * The figures that one agency published from 2021 to 2025, as far as they are known; the rest of its form is missing here. What is
 * checked is which of its identities hold, from year to year and within a year.
 */
const series = [
  { year: 2021, documents: [69, 3, 665], requests: [70, 0, 69, 1], cases: ['1,0,2,0,3', '12,0,0,0,12', '0,0,0,0,0'] },
  { year: 2022, documents: [88, 55, 698], requests: [74, 1, 75, 0], cases: ['0,1,1,0,2', '1,0,0,0,1', '0,0,0,0,0'] },
  { year: 2023, documents: [77, 132, 470], requests: [81, 0, 81, 0], cases: ['1,1,0,0,2', '4,0,0,1,5', '1,0,1,0,2'] },
  {
    year: 2024,
    documents: [62, 33, 440],
    requests: [218, 0, 218, 0],
    cases: ['2,1,3,1,7', '0,0,0,0,0', '13,2,4,0,19'],
  },
  {
    year: 2025,
    documents: [58, 45, 546],
    requests: [154, 0, 148, 6],
    cases: ['25,3,8,0,36', '3,3,0,0,6', '3,0,0,0,3'],
  },
] as const;

const DOCUMENTS = ['issued', 'repealed', 'inForce'].map(
  (key): Pointer => `/proactiveDisclosure/normativeDocuments/${key}`,
);
const CREATED = ['created', 'published', 'totalPublished'].map(
  (key): Pointer => `/proactiveDisclosure/normativeDocuments/${key}`,
);
const REQUESTS: readonly Pointer[] = [
  '/requests/newlyReceived/total',
  '/requests/carriedOver/total',
  '/requests/outcomes/total/total',
  '/requests/carriedForward/total',
];
const GROUPS: readonly Pointer[] = [
  '/reviewAndLitigation/administrativeReview',
  '/reviewAndLitigation/litigation/direct',
  '/reviewAndLitigation/litigation/afterReview',
];
const RESULTS = ['upheld', 'corrected', 'other', 'pending', 'total'];

type Figures = Readonly<Record<Pointer, Printed>>;

function zipped(pointers: readonly Pointer[], figures: readonly number[]): Figures {
  return Object.fromEntries(pointers.map((pointer, index) => [pointer, figures[index]]));
}

function casesOf(groups: readonly string[]): Figures {
  return Object.assign(
    {},
    ...groups.map((group, index) =>
      zipped(
        RESULTS.map((result): Pointer => `${GROUPS[index] ?? '/'}/${result}`),
        group.split(',').map(Number),
      ),
    ),
  ) as Figures;
}

const agency = '青石县人民政府';
const reports: readonly Report[] = series.map(({ year, documents, requests, cases }) => ({
  ...reportOf(
    { ...zipped(DOCUMENTS, documents), ...zipped(REQUESTS, requests), ...casesOf(cases) },
    { edition: '2021', agency },
  ),
  year,
}));

function failuresOf(rule: string) {
  return reports.flatMap((report, index) =>
    checkReport(report, reports[index - 1] ?? null)
      .findings.filter((finding) => finding.rule === rule)
      .map(({ expected, actual }) => ({ year: report.year, expected, actual })),
  );
}

function reportFor(year: number): Report {
  const report = reports.find((each) => each.year === year);
  if (report === undefined) throw new Error(`no report for ${year}`);
  return report;
}

function resultOn(report: Report, rule: string) {
  return checkReport(report, null).rules.find((result) => result.rule === rule);
}

test.each(['requests-balance', 'review-sum-to-total', 'carried-over-matches-last-year', 'in-force-not-below-issued'])(
  '%s holds in every year',
  (rule) => {
    expect(failuresOf(rule)).toEqual([]);
  },
);

test('what is in force follows from the year before in 2022, and in no later year', () => {
  expect(failuresOf('in-force-follows-last-year')).toEqual([
    { year: 2023, expected: 643, actual: 470 },
    { year: 2024, expected: 499, actual: 440 },
    { year: 2025, expected: 453, actual: 546 },
  ]);
});

test('2022 follows from 2021 in what was carried over and in what is in force', () => {
  const { rules } = checkReport(reportFor(2022), reportFor(2021));
  const outcomeOf = (id: string) => rules.find(({ rule }) => rule === id)?.outcome;
  expect(outcomeOf('carried-over-matches-last-year')).toBe('passed');
  expect(outcomeOf('in-force-follows-last-year')).toBe('passed');
});

test('“75 received” in 2022 is 74 new ones and one carried over', () => {
  const report = withClaims(
    reportFor(2022),
    claim('requestsReceived', 75, { confirms: '/requests/newlyReceived/total' }),
  );
  expect(resultOn(report, 'claim-requests-received')).toMatchObject({ outcome: 'passed' });
});

test('“393 in force” in 2023 is not what table 二 counts', () => {
  const report = withClaims(
    reportFor(2023),
    claim('normativeDocumentsInForce', 393, { confirms: '/proactiveDisclosure/normativeDocuments/inForce' }),
  );
  const findings = checkReport(report, null).findings.filter(({ rule }) => rule === 'claim-normative-documents');
  expect(findings.map(({ expected, actual }) => ({ expected, actual }))).toEqual([{ expected: 470, actual: 393 }]);
});

test('the money of 2019 is printed in yuan, which is said', () => {
  const amount = '/proactiveDisclosure/procurement/amount';
  const report = reportOf(
    { ...zipped(CREATED, [89, 89, 89]), [amount]: { raw: '75394432.52元', value: 7539.443252 } },
    { edition: '2019', agency },
  );
  const findings = checkReport(report, null).findings.filter(({ rule }) => rule === 'amount-unit');
  expect(findings.map(({ at, expected }) => ({ at, expected }))).toEqual([{ at: [amount], expected: 7539.443252 }]);
});

test('the rows of 2020 make 27 where 21 is printed, while the column balances', () => {
  const report = reportOf(
    {
      ...zipped(CREATED, [77, 77, 166]),
      ...zipped(REQUESTS, [21, 0, 21, 0]),
      '/requests/outcomes/granted/total': 27,
    },
    { edition: '2019', agency },
  );
  expect(resultOn(report, 'requests-balance')).toMatchObject({ failed: 0, skipped: 6 });
  const findings = checkReport(report, null).findings.filter(({ rule }) => rule === 'outcomes-sum-to-total');
  expect(findings.map(({ expected, actual }) => ({ expected, actual }))).toEqual([{ expected: 27, actual: 21 }]);
  expect(resultOn(report, 'published-not-above-total')).toMatchObject({ outcome: 'passed' });
});

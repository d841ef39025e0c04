import { describe, expect, test } from 'vitest';
import { coverageRows, filedOf } from '../../lib/collection/coverage-rows.ts';
import { figureRows, figuresTable } from '../../lib/collection/figure-rows.ts';
import { findingRows, findingsTable } from '../../lib/collection/finding-rows.ts';
import { reportRow, reportsTable } from '../../lib/collection/report-rows.ts';
import type { Row, TableShape, Value } from '../../lib/collection/table.ts';
import { yearsTable } from '../../lib/collection/year-rows.ts';
import { leavesOf } from '../../lib/report/pointer.ts';
import { filingOf, unreadableFiling, withIdentity } from '../support/filings.ts';
import { mixedReport, sampleReport } from '../support/report.ts';

/** A row by the second heads. */
function byName({ columns }: TableShape, row: Row | undefined): Readonly<Record<string, Value>> {
  return Object.fromEntries(columns.map(({ name }, index) => [name, row?.[index] ?? null]));
}

const samples = {
  'the form of 2021': sampleReport({}, { size: 'city' }),
  'the form of 2019': sampleReport({}, { edition: '2019', size: 'county' }),
  'a report that mixes both': mixedReport(),
};

test.each([reportsTable, figuresTable, findingsTable])('no two columns of $name share a head', ({ columns }) => {
  expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  expect(new Set(columns.map(({ label }) => label)).size).toBe(columns.length);
});

describe.each(Object.entries(samples))('%s', (_, report) => {
  const figures = (['proactiveDisclosure', 'requests', 'reviewAndLitigation'] as const).flatMap((table) => [
    ...leavesOf(report[table], `/${table}`),
  ]);

  test('has each figure once in its row, and all else empty', () => {
    const row = byName(reportsTable, reportRow(filingOf(report)));
    const filled = Object.entries(row).filter(([name, value]) => name.startsWith('/') && value !== null);
    expect(Object.fromEntries(filled)).toEqual(Object.fromEntries(figures));
  });

  test('has a row of each figure', () => {
    const rows = figureRows(filingOf(report)).map((row) => byName(figuresTable, row));
    expect(Object.fromEntries(rows.map(({ pointer, value }) => [pointer, value]))).toEqual(Object.fromEntries(figures));
  });
});

test('zero is 0 and blank is empty', () => {
  const filing = filingOf(sampleReport({ '/requests/carriedOver/other': null, '/requests/carriedForward/other': 0 }));
  const row = byName(reportsTable, reportRow(filing));
  expect([row['/requests/carriedOver/other'], row['/requests/carriedForward/other']]).toEqual([null, 0]);
});

test('what is printed stands beside what it was read as', () => {
  const printed = { raw: '约20', value: null };
  const rows = figureRows(
    filingOf(sampleReport({ '/requests/carriedOver/other': printed, '/requests/carriedOver/total': undefined })),
  );
  const at = (pointer: string) =>
    rows.map((row) => byName(figuresTable, row)).find((row) => row['pointer'] === pointer);
  expect(at('/requests/carriedOver/other')).toMatchObject({ raw: '约20', value: null, printed: '无法辨认' });
  expect(at('/requests/carriedOver/total')).toMatchObject({ raw: null, value: null, printed: '缺此格' });
});

test('a document that could not be read has a row, a reason and no figures', () => {
  const filing = unreadableFiling('扫描件.pdf');
  expect(byName(reportsTable, reportRow(filing))).toMatchObject({
    status: '无法读取',
    source: '扫描件.pdf',
    '/requests/carriedOver/total': null,
  });
  expect(figureRows(filing)).toEqual([]);
  expect(findingRows(filing).map((row) => byName(findingsTable, row))).toMatchObject([
    { severity: '无法读取', rule: 'no-text-layer' },
  ]);
});

test('findings stand with the figures that took part', () => {
  const rows = findingRows(filingOf(sampleReport({ '/requests/newlyReceived/naturalPerson': 13 })));
  const found = rows.map((row) => byName(findingsTable, row)).find(({ rule }) => rule === 'requests-balance');
  expect(found).toMatchObject({ severity: '错误', expected: '14', actual: '15' });
  expect(String(found?.['at']).split(' ')).toContain('/requests/newlyReceived/naturalPerson');
});

describe('coverage', () => {
  const of = (agency: string, year: number) =>
    filedOf(filingOf(withIdentity(sampleReport(), { agency, year }), `${agency}${year}`));
  const shown = (rows: readonly Row[]) =>
    rows.map(([agency, year, word, count]) => `${agency} ${year} ${word} ${count}`);

  test('says year by year who has filed, who has not, who filed twice', () => {
    const filed = [of('乙局', 2023), of('甲局', 2022), of('丙局', 2023), of('丙 局', 2023)];
    expect(shown(coverageRows(filed, ['甲局', '乙局', '甲局']))).toEqual([
      '甲局 2022 已报送 1',
      '乙局 2022 未报送 0',
      '甲局 2023 未报送 0',
      '乙局 2023 已报送 1',
      '丙局 2023 重复报送（不在名单） 2',
    ]);
  });

  test('without a list, nobody is missing', () => {
    expect(shown(coverageRows([of('乙局', 2023), of('甲局', 2022)], []))).toEqual([
      '甲局 2022 已报送 1',
      '乙局 2023 已报送 1',
    ]);
  });

  test('a document without an agency or a year stands by itself', () => {
    expect(coverageRows([filedOf(unreadableFiling('扫描件.pdf'))], ['甲局'])).toEqual([
      [null, null, '单位或年度不明', 1, '无法读取', '扫描件.pdf'],
    ]);
  });
});

describe('the years of an agency', () => {
  const older = withIdentity(sampleReport({}, { edition: '2019', size: 'city' }), { year: 2020 });
  const newer = withIdentity(sampleReport({}, { size: 'city' }), { year: 2021 });
  const latest = withIdentity(sampleReport({ '/requests/carriedOver/other': null }, { size: 'city' }), { year: 2023 });
  const { shape, rows } = yearsTable(
    [latest, newer, older, withIdentity(newer, { agency: '别的局' })],
    older.agency?.name ?? '',
  );

  test('stand side by side, with the change where the year before is there', () => {
    expect(shape.columns.map(({ name }) => name)).toEqual(['label', 'pointer', '2020', '2021', 'change-2021', '2023']);
  });

  test('compare what both editions count in the same way: 161 + 15 + 3 figures', () => {
    expect(rows).toHaveLength(179);
    expect(rows.filter(([, , one, other, change]) => one !== other || change !== 0)).toEqual([]);
  });

  test('（六）其他处理 of 2021 is the sum of its three rows', () => {
    const row = rows.find(([, pointer]) => pointer === '/requests/outcomes/otherHandling/naturalPerson');
    expect(row?.slice(2)).toEqual([361, 361, 0, 361]);
  });

  test('a blank stays one', () => {
    expect(rows.find(([, pointer]) => pointer === '/requests/carriedOver/other')?.[5]).toBeNull();
  });
});

import type { Filing } from './filing.ts';
import { statusNames } from './filing.ts';
import { nameKey } from './name-key.ts';
import type { Row, TableShape } from './table.ts';
import { integer, text } from './table.ts';

/** Who has filed for each year, who has not, who filed twice. */
export const coverageTable: TableShape = {
  name: 'coverage',
  title: '报送情况',
  columns: [
    text('单位', 'agency'),
    integer('年度', 'year'),
    text('报送', 'coverage'),
    integer('份数', 'filings'),
    text('状态', 'status'),
    text('位置', 'places'),
  ],
};

/** The little of a filing that coverage needs; a collection of any size keeps that of all. */
export type Filed = Pick<Filing, 'place'> & {
  readonly agency: string | null;
  readonly year: number | null;
  readonly status: Filing['judgement']['status'];
};

export function filedOf({ place, judgement: { report, status } }: Filing): Filed {
  return { place, agency: report.agency, year: report.year, status };
}

/**
 * By year, those who are expected in the order of the list, then others by name. Without a list, nobody is missing. What names no agency
 * or no year comes last, each document by itself.
 */
export function coverageRows(filed: readonly Filed[], expected: readonly string[]): Row[] {
  const years = [...new Set(filed.flatMap(({ year }) => year ?? []))].toSorted((one, other) => one - other);
  const unknown = filed.filter(({ agency, year }) => agency === null || year === null);
  return [
    ...years.flatMap((year) =>
      rowsOfYear(
        filed.filter((one) => one.year === year),
        year,
        expected,
      ),
    ),
    ...unknown.map(({ agency, year, status, place }) => [
      agency,
      year,
      '单位或年度不明',
      1,
      statusNames[status],
      place,
    ]),
  ];
}

function rowsOfYear(filed: readonly Filed[], year: number, expected: readonly string[]): Row[] {
  const byAgency = Map.groupBy(
    filed.filter(({ agency }) => agency !== null),
    ({ agency }) => nameKey(agency ?? ''),
  );
  const listed = new Map(expected.map((name) => [nameKey(name), name]));
  const others = [...byAgency].filter(([key]) => !listed.has(key)).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [
    ...[...listed].map(([key, name]) => rowOf(name, year, byAgency.get(key) ?? [], '')),
    ...others.map(([key, each]) =>
      rowOf(each[0]?.agency ?? key, year, each, expected.length > 0 ? '（不在名单）' : ''),
    ),
  ];
}

function rowOf(agency: string, year: number, filed: readonly Filed[], note: string): Row {
  const coverage = filed.length === 0 ? '未报送' : filed.length === 1 ? '已报送' : '重复报送';
  const statuses = filed.map(({ status }) => statusNames[status]).join('；');
  const places = filed.map(({ place }) => place).join('；');
  return [
    agency,
    year,
    `${coverage}${note}`,
    filed.length,
    statuses === '' ? null : statuses,
    places === '' ? null : places,
  ];
}

import type { Report } from '../report/schema.ts';
import { nameKey } from './name-key.ts';
import { series, valueOf } from './series.ts';
import type { Column, Row, TableShape } from './table.ts';
import { decimal, text } from './table.ts';

export interface YearsTable {
  readonly shape: TableShape;
  readonly rows: readonly Row[];
}

/** One agency through the years: a row a figure, a column a year, and how much more or less than the year before, where that is there. */
export function yearsTable(reports: readonly Report[], agency: string): YearsTable {
  const byYear = reportsByYear(reports, agency);
  const years = [...byYear.keys()];
  const columns = years.flatMap((year): Column[] => [
    decimal(`${year}年`, String(year)),
    ...(byYear.has(year - 1) ? [decimal(`${year}年比${year - 1}年增减`, `change-${year}`)] : []),
  ]);
  return {
    shape: {
      name: 'years',
      title: '历年对比',
      columns: [text('指标', 'label'), text('路径（2019年版）', 'pointer'), ...columns],
    },
    rows: series.map((each) => [
      each.label,
      each.pointer,
      ...years.flatMap((year) => figuresOf(byYear, year, (report) => valueOf(each, report))),
    ]),
  };
}

/** Of two reports for the same year, the first that was found counts; coverage says that there are two. */
function reportsByYear(reports: readonly Report[], agency: string): ReadonlyMap<number, Report> {
  const own = reports.filter((report) => report.agency !== null && nameKey(report.agency.name) === nameKey(agency));
  const entries = own.flatMap((report) => (report.year === null ? [] : [[report.year, report] as const]));
  return new Map(entries.toReversed().toSorted(([one], [other]) => one - other));
}

function figuresOf(byYear: ReadonlyMap<number, Report>, year: number, valueIn: (report: Report) => number | null) {
  const [before, now] = [byYear.get(year - 1), byYear.get(year)];
  const value = now === undefined ? null : valueIn(now);
  if (before === undefined) return [value];
  const earlier = valueIn(before);
  return [value, value === null || earlier === null ? null : value - earlier];
}

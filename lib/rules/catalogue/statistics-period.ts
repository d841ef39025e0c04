import { claimsOf } from '../claims.ts';
import type { Rule } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';

export const statisticsPeriod: Rule = {
  id: 'statistics-period',
  severity: 'warning',
  title: {
    zh: '统计期限为当年1月1日至12月31日',
    en: 'a stated period is 1 January to 31 December of one year',
  },
  basis: 'DB51/T 2660—2019：报告期为上一年度1月1日至12月31日',
  example: '“统计期限为2023年1月1日至2023年12月30日”',
  since: '1.0.0',
  check: (report) =>
    claimsOf(report, 'statisticsPeriod').map(({ claim, pointer }) => {
      const dateOf = (label: string) => claim.parts.find((part) => part.label === label)?.value;
      const [from, to] = [dateOf('from'), dateOf('to')];
      if (from === undefined || to === undefined) return skipped(pointer);
      // The year itself is for year-consistent.
      if (from % 10_000 === 101 && to === from - 101 + 1231) return passed(pointer);
      const year = report.year ?? Math.floor(to / 10_000);
      const expected = `${year}0101-${year}1231`;
      return failed({
        at: [pointer],
        message: {
          zh: `统计期限应为${year}年1月1日至${year}年12月31日，文中为：“${claim.text}”`,
          en: `the statistics run from ${from} to ${to}, not over the whole of ${year}`,
        },
        expected,
        actual: `${from}-${to}`,
      });
    }),
};

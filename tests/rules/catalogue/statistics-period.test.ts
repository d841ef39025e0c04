import type { Report } from '../../../lib/report/schema.ts';
import { statisticsPeriod } from '../../../lib/rules/catalogue/statistics-period.ts';
import { claim, parts, sampleReport, withClaims } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const period = (from: number, to: number): Report =>
  withClaims(sampleReport(), claim('statisticsPeriod', null, { parts: parts({ from, to }) }));

testRule(statisticsPeriod, {
  passes: {
    'a whole year': sampleReport(),
    'a whole year that is not the one of the title, which is for year-consistent': period(20220101, 20221231),
  },
  fails: {
    'a period that begins a day late, in a report without a year': {
      report: { ...period(20220102, 20221231), year: null },
      at: ['/claims/0'],
      expected: '20220101-20221231',
      actual: '20220102-20221231',
    },
    'a period that ends a day early': {
      report: period(20230101, 20231230),
      at: ['/claims/0'],
      expected: '20230101-20231231',
      actual: '20230101-20231230',
      zh: '统计期限应为2023年1月1日至2023年12月31日，文中为：“文中写有若干。”',
      en: 'the statistics run from 20230101 to 20231230, not over the whole of 2023',
    },
    'a period over two years': {
      report: period(20220101, 20231231),
      at: ['/claims/0'],
      zh: '统计期限应为2023年1月1日至2023年12月31日，文中为：“文中写有若干。”',
      en: 'the statistics run from 20220101 to 20231231, not over the whole of 2023',
    },
  },
  skips: {
    'a period without an end': withClaims(sampleReport(), claim('statisticsPeriod', null)),
  },
  silent: {
    'a report that states no period': withClaims(sampleReport()),
  },
});

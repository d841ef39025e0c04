import type { Report } from '../../../lib/report/schema.ts';
import { itemsFollowLastYear } from '../../../lib/rules/catalogue/items-follow-last-year.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/proactiveDisclosure/licensing/previousYearItems';
const lastYearWith = (changes: Parameters<typeof sampleReport>[0]): Report => ({
  ...sampleReport({ '/proactiveDisclosure/penalties/change': 0, ...changes }, { edition: '2019' }),
  year: 2019,
});
const lastYear = lastYearWith({});
const thisYear = (items: number | null): Report => sampleReport({ [AT]: items }, { edition: '2019' });

testRule(itemsFollowLastYear, {
  passes: { 'items after last year’s change': { report: thisYear(55), previous: lastYear } },
  fails: {
    'items before last year’s change': {
      report: thisYear(60),
      previous: lastYear,
      at: [AT],
      expected: 55,
      actual: 60,
      zh: '表二“行政许可”行：上一年度报告的上一年项目数量60，本年增/减-5，本年度报告的“上一年项目数量”应为55，填60',
      en: `table 2 row "行政许可": last year's report leaves 55 items, this one starts from 60`,
    },
  },
  skips: {
    'no report of last year': thisYear(55),
    'an empty cell': { report: thisYear(null), previous: lastYear },
    'an empty cell of last year': { report: thisYear(60), previous: lastYearWith({ [AT]: null }) },
    'a change of last year that is empty': {
      report: thisYear(55),
      previous: lastYearWith({ '/proactiveDisclosure/licensing/change': null }),
    },
  },
  silent: {
    'the form of 2021': { report: sampleReport(), previous: { ...sampleReport(), year: 2022 } },
  },
});

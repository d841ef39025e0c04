import type { Report } from '../../../lib/report/schema.ts';
import { carriedOverMatchesLastYear } from '../../../lib/rules/catalogue/carried-over-matches-last-year.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const lastYear = (changes: Parameters<typeof sampleReport>[0] = {}): Report => ({
  ...sampleReport(changes),
  year: 2022,
});
const FORWARD = '/requests/carriedForward';
/** What this year's sample says was carried over. */
const carriedForward: Parameters<typeof sampleReport>[0] = {
  [`${FORWARD}/naturalPerson`]: 1,
  [`${FORWARD}/commercialEnterprise`]: 0,
  [`${FORWARD}/total`]: 1,
};

testRule(carriedOverMatchesLastYear, {
  passes: { 'what was carried forward': { report: sampleReport(), previous: lastYear(carriedForward) } },
  fails: {
    'a request that got lost: one finding, not another for the total': {
      report: sampleReport(),
      previous: lastYear({ ...carriedForward, [`${FORWARD}/other`]: 1, [`${FORWARD}/total`]: 2 }),
      at: ['/requests/carriedOver/other'],
      expected: 1,
      actual: 0,
      zh: '表三“二、上年结转政府信息公开申请数量”行“法人或其他组织·其他”列填0，上一年度报告的“四、结转下年度继续办理”为1，两者不一致',
      en: `table 3 row "二、上年结转政府信息公开申请数量" column "法人或其他组织·其他" is 0, last year's report carried 1 forward`,
    },
    'a total that alone differs': {
      report: sampleReport(),
      previous: lastYear({ ...carriedForward, [`${FORWARD}/total`]: 3 }),
      at: ['/requests/carriedOver/total'],
      expected: 3,
      actual: 1,
      zh: '表三“二、上年结转政府信息公开申请数量”行“总计”列填1，上一年度报告的“四、结转下年度继续办理”为3，两者不一致',
      en: `table 3 row "二、上年结转政府信息公开申请数量" column "总计" is 1, last year's report carried 3 forward`,
    },
  },
  skips: {
    'no report of last year': sampleReport(),
    'a report of another year': { report: sampleReport(), previous: { ...lastYear(carriedForward), year: 2021 } },
    'an empty cell': {
      report: sampleReport({ '/requests/carriedOver/other': null }),
      previous: lastYear(carriedForward),
    },
    'an empty cell of last year': {
      report: sampleReport(),
      previous: lastYear({ ...carriedForward, [`${FORWARD}/other`]: null }),
    },
  },
});

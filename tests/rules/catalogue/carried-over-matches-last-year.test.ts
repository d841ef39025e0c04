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
      at: '/requests/carriedOver/other',
      expected: 1,
      actual: 0,
    },
    'a total that alone differs': {
      report: sampleReport(),
      previous: lastYear({ ...carriedForward, [`${FORWARD}/total`]: 3 }),
      at: '/requests/carriedOver/total',
      expected: 3,
      actual: 1,
    },
  },
  skips: {
    'no report of last year': sampleReport(),
    'a report of another year': { report: sampleReport(), previous: { ...lastYear(carriedForward), year: 2021 } },
    'an empty cell': { report: sampleReport(), previous: lastYear({ ...carriedForward, [`${FORWARD}/other`]: null }) },
  },
});

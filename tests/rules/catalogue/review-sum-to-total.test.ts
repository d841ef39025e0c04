import { reviewSumToTotal } from '../../../lib/rules/catalogue/review-sum-to-total.ts';
import { blankTable, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/reviewAndLitigation/litigation/direct/total';

testRule(reviewSumToTotal, {
  passes: { 'totals of their results': sampleReport({}, { size: 'city' }) },
  fails: { 'a total below its results': { report: sampleReport({ [AT]: 1 }), at: AT, expected: 2, actual: 1 } },
  skips: {
    'an empty total': sampleReport({ [AT]: null }),
    'a table that is not there': sampleReport(blankTable('reviewAndLitigation')),
  },
});

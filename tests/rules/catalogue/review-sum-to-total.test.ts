import { reviewSumToTotal } from '../../../lib/rules/catalogue/review-sum-to-total.ts';
import { blankTable, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/reviewAndLitigation/litigation/direct/total';

testRule(reviewSumToTotal, {
  passes: { 'totals of their results': sampleReport({}, { size: 'city' }) },
  fails: {
    'a total below its results': {
      report: sampleReport({ [AT]: 1 }),
      at: [
        '/reviewAndLitigation/litigation/direct/upheld',
        '/reviewAndLitigation/litigation/direct/corrected',
        '/reviewAndLitigation/litigation/direct/other',
        '/reviewAndLitigation/litigation/direct/pending',
        '/reviewAndLitigation/litigation/direct/total',
      ],
      expected: 2,
      actual: 1,
      zh: '表四“行政诉讼·未经复议直接起诉”：维持、纠正、其他、尚未审结合计2，“总计”填1，相差1',
      en: 'table 4 "行政诉讼·未经复议直接起诉": the results make 2, the total says 1, a difference of 1',
    },
  },
  skips: {
    'an empty total': sampleReport({ [AT]: null }),
    'a table that is not there': sampleReport(blankTable('reviewAndLitigation')),
  },
});

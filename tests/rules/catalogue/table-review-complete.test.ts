import { tableReviewComplete } from '../../../lib/rules/catalogue/table-review-complete.ts';
import { blankTable, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(tableReviewComplete, {
  passes: {
    'every cell of the form of 2021': sampleReport(),
    'every cell of the form of 2019': sampleReport({}, { edition: '2019' }),
    'an empty cell, which is there': sampleReport({ '/reviewAndLitigation/administrativeReview/pending': null }),
  },
  fails: {
    'a table that is not there': {
      report: sampleReport(blankTable('reviewAndLitigation')),
      at: ['/reviewAndLitigation'],
      zh: '“四、政府信息公开行政复议、行政诉讼情况”下没有找到表四',
      en: 'table 4 is missing',
    },
    'a cell that is not there': {
      report: sampleReport({ '/reviewAndLitigation/administrativeReview/pending': undefined }),
      at: ['/reviewAndLitigation/administrativeReview/pending'],
      zh: '表四缺少“行政复议·尚未审结”列',
      en: 'table 4 lacks column "行政复议·尚未审结"',
    },
  },
  skips: {
    'a table that the reader did not recognise': {
      ...sampleReport(blankTable('reviewAndLitigation')),
      losses: [{ kind: 'table-unbound', text: '', spot: null, inTable: true }],
    },
  },
});

import type { Claim, Report } from '../../../lib/report/schema.ts';
import { claimNoReview } from '../../../lib/rules/catalogue/claim-no-review.ts';
import { blank, claim, sampleReport, withClaims } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const saying = (...claims: readonly Claim[]): Report => withClaims(sampleReport(), ...claims);

testRule(claimNoReview, {
  passes: {
    'none of either, and none counted': withClaims(
      sampleReport({}, { size: 'zero' }),
      claim('reviews', 0),
      claim('lawsuits', 0),
    ),
    'none of one kind': saying(claim('lawsuits', 0, { confirms: '/reviewAndLitigation/litigation/afterReview/total' })),
  },
  fails: {
    'none of one kind, and two counted': {
      report: saying(claim('lawsuits', 0, { confirms: '/reviewAndLitigation/litigation/direct/total' })),
      at: [
        '/claims/0',
        '/reviewAndLitigation/litigation/direct/upheld',
        '/reviewAndLitigation/litigation/direct/total',
      ],
      expected: 0,
      actual: 2,
    },
    'no review, and two counted': {
      report: saying(claim('reviews', 0)),
      at: [
        '/claims/0',
        '/reviewAndLitigation/administrativeReview/upheld',
        '/reviewAndLitigation/administrativeReview/pending',
        '/reviewAndLitigation/administrativeReview/total',
      ],
      expected: 0,
      zh: '文字写明没有发生：“文中写有0”，表中却有：表四“行政复议·结果维持”列填1、表四“行政复议·尚未审结”列填1、表四“行政复议·总计”列填2',
      en: 'the text says that there was none ("文中写有0。"), the tables count 1 in table 4 column "行政复议·结果维持", 1 in table 4 column "行政复议·尚未审结", 2 in table 4 column "行政复议·总计"',
    },
    'no lawsuit, and two counted': {
      report: saying(claim('lawsuits', 0)),
      at: [
        '/claims/0',
        '/reviewAndLitigation/litigation/direct/upheld',
        '/reviewAndLitigation/litigation/direct/total',
      ],
      expected: 0,
      zh: '文字写明没有发生：“文中写有0”，表中却有：表四“行政诉讼·未经复议直接起诉·结果维持”列填2、表四“行政诉讼·未经复议直接起诉·总计”列填2',
      en: 'the text says that there was none ("文中写有0。"), the tables count 2 in table 4 column "行政诉讼·未经复议直接起诉·结果维持", 2 in table 4 column "行政诉讼·未经复议直接起诉·总计"',
    },
  },
  skips: {
    'a cell that is empty, and none counted in the others': withClaims(
      sampleReport({ '/reviewAndLitigation/administrativeReview/other': null }, { size: 'zero' }),
      claim('reviews', 0),
    ),
    'an empty table': withClaims(sampleReport(blank(/^\/reviewAndLitigation/)), claim('reviews', 0)),
  },
  silent: {
    some: saying(claim('reviews', 2)),
  },
});

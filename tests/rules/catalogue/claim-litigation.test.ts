import type { Claim, Report } from '../../../lib/report/schema.ts';
import { claimLitigation } from '../../../lib/rules/catalogue/claim-litigation.ts';
import { claim, sampleReport, withClaims } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const saying = (...claims: readonly Claim[]): Report => withClaims(sampleReport(), ...claims);

testRule(claimLitigation, {
  passes: {
    'both kinds': saying(claim('lawsuits', 2)),
    'one kind': saying(claim('lawsuits', 2, { confirms: '/reviewAndLitigation/litigation/direct/total' })),
  },
  fails: {
    'another number': {
      report: saying(claim('lawsuits', 3)),
      at: [
        '/claims/0',
        '/reviewAndLitigation/litigation/direct/total',
        '/reviewAndLitigation/litigation/afterReview/total',
        '/reviewAndLitigation/litigation/direct/pending',
        '/reviewAndLitigation/litigation/afterReview/pending',
      ],
      expected: 2,
      actual: 3,
      zh: '文字表述“文中写有3”为3件，表四两类行政诉讼总计之和为2，两者不一致，相差1',
      en: 'the text "文中写有3。" says 3, both kinds of lawsuits in table 4 is 2, a difference of 1',
    },
    'another number of one kind': {
      report: saying(claim('lawsuits', 2, { confirms: '/reviewAndLitigation/litigation/afterReview/total' })),
      at: [
        '/claims/0',
        '/reviewAndLitigation/litigation/afterReview/total',
        '/reviewAndLitigation/litigation/afterReview/pending',
      ],
      expected: 0,
      actual: 2,
      zh: '文字表述“文中写有2”为2件，表四“行政诉讼·复议后起诉·总计”列为0，两者不一致，相差2',
      en: 'the text "文中写有2。" says 2, table 4 column "行政诉讼·复议后起诉·总计" is 0, a difference of 2',
    },
  },
  skips: {
    'one of both kinds without a total': withClaims(
      sampleReport({ '/reviewAndLitigation/litigation/direct/total': null }),
      claim('lawsuits', 2),
    ),
  },
  silent: {
    'a report that says nothing of them': saying(),
    'none, which is for another rule': saying(claim('lawsuits', 0)),
    'a claim without a figure': saying(claim('lawsuits', null)),
  },
});

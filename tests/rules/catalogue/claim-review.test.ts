import type { Claim, Report } from '../../../lib/report/schema.ts';
import { claimReview } from '../../../lib/rules/catalogue/claim-review.ts';
import { claim, sampleReport, withClaims } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const saying = (...claims: readonly Claim[]): Report => withClaims(sampleReport(), ...claims);

testRule(claimReview, {
  passes: { all: saying(claim('reviews', 2)), 'those concluded': saying(claim('reviews', 1)) },
  fails: {
    'another number': {
      report: saying(claim('reviews', 3)),
      at: [
        '/claims/0',
        '/reviewAndLitigation/administrativeReview/total',
        '/reviewAndLitigation/administrativeReview/pending',
      ],
      expected: 2,
      actual: 3,
      zh: '文字表述“文中写有3”为3件，表四“行政复议·总计”列为2，两者不一致，相差1',
      en: 'the text "文中写有3。" says 3, table 4 column "行政复议·总计" is 2, a difference of 1',
    },
  },
  skips: {
    'a total that is empty': withClaims(
      sampleReport({ '/reviewAndLitigation/administrativeReview/total': null }),
      claim('reviews', 2),
    ),
  },
  silent: {
    'a report that says nothing of them': saying(),
    'a claim without a figure': saying(claim('reviews', null)),
    'none, which is for another rule': saying(claim('reviews', 0)),
  },
});

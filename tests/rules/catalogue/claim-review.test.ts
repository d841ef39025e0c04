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
      at: '/reviewAndLitigation/administrativeReview/total',
      expected: 2,
      actual: 3,
    },
  },
  skips: {
    'a report that says nothing of them': saying(),
    'none, which is for another rule': saying(claim('reviews', 0)),
  },
});

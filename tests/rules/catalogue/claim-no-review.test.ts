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
    'no review, and two counted': {
      report: saying(claim('reviews', 0)),
      at: '/reviewAndLitigation/administrativeReview/upheld',
      expected: 0,
    },
    'no lawsuit, and two counted': {
      report: saying(claim('lawsuits', 0)),
      at: '/reviewAndLitigation/litigation/direct/total',
      expected: 0,
    },
  },
  skips: {
    some: saying(claim('reviews', 2)),
    'an empty table': withClaims(sampleReport(blank(/^\/reviewAndLitigation/)), claim('reviews', 0)),
  },
});

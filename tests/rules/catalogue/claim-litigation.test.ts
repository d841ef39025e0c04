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
      at: '/reviewAndLitigation/litigation/direct/total',
      expected: 2,
      actual: 3,
    },
    'another number of one kind': {
      report: saying(claim('lawsuits', 2, { confirms: '/reviewAndLitigation/litigation/afterReview/total' })),
      at: '/reviewAndLitigation/litigation/afterReview/total',
      expected: 0,
      actual: 2,
    },
  },
  skips: {
    'a report that says nothing of them': saying(),
    'none, which is for another rule': saying(claim('lawsuits', 0)),
  },
});

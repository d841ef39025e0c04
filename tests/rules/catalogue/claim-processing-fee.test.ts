import type { Claim, Report } from '../../../lib/report/schema.ts';
import { claimProcessingFee } from '../../../lib/rules/catalogue/claim-processing-fee.ts';
import { claim, sampleReport, withClaims } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const saying = (...claims: readonly Claim[]): Report => withClaims(sampleReport(), ...claims);

testRule(claimProcessingFee, {
  passes: {
    none: saying(claim('processingFee', 0)),
    'twice the same': saying(claim('processingFee', 710), claim('processingFee', 710)),
    'an amount that was rounded': withClaims(
      sampleReport({ '/proactiveDisclosure/fees/amount': 0.07 }),
      claim('processingFee', 710),
    ),
  },
  fails: {
    'two amounts': {
      report: saying(claim('processingFee', 710), claim('processingFee', 170)),
      at: '/claims/1',
      expected: 710,
      actual: 170,
    },
    'more than all fees': {
      report: withClaims(sampleReport({ '/proactiveDisclosure/fees/amount': 0 }), claim('processingFee', 380)),
      at: '/proactiveDisclosure/fees/amount',
      expected: 0,
      actual: 380,
    },
  },
  skips: {
    'a report that does not say': saying(),
    'the form of 2019, which has no amount': withClaims(
      sampleReport({}, { edition: '2019' }),
      claim('processingFee', 380),
    ),
  },
});

import type { Claim, Report } from '../../../lib/report/schema.ts';
import { claimNormativeDocuments } from '../../../lib/rules/catalogue/claim-normative-documents.ts';
import { claim, mixedReport, sampleReport, withClaims } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const saying = (...claims: readonly Claim[]): Report => withClaims(sampleReport(), ...claims);

testRule(claimNormativeDocuments, {
  passes: {
    'what table 二 says': saying(
      claim('normativeDocumentsIssued', 5, { confirms: '/proactiveDisclosure/normativeDocuments/issued' }),
    ),
  },
  fails: {
    'something else': {
      report: saying(
        claim('normativeDocumentsIssued', 4, { confirms: '/proactiveDisclosure/normativeDocuments/issued' }),
      ),
      at: '/proactiveDisclosure/normativeDocuments/issued',
      expected: 5,
      actual: 4,
    },
    'something else of those in force': {
      report: saying(
        claim('normativeDocumentsInForce', 26, { confirms: '/proactiveDisclosure/normativeDocuments/inForce' }),
      ),
      at: '/claims/0',
      expected: 27,
      actual: 26,
    },
  },
  skips: {
    'a report that says nothing of them': saying(),
    'a figure that the form has not': saying(claim('normativeDocumentsRepealed', 4)),
    'a figure that another form has': withClaims(
      mixedReport(),
      claim('normativeDocumentsRepealed', 4, { confirms: '/proactiveDisclosure/normativeDocuments/repealed' }),
    ),
  },
});

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
      at: ['/claims/0', '/proactiveDisclosure/normativeDocuments/issued'],
      expected: 5,
      actual: 4,
      zh: '文字表述“文中写有4”为4件，表二“行政规范性文件”行“本年制发件数”列为5，两者不一致，相差1',
      en: 'the text "文中写有4。" says 4, table 2 row "行政规范性文件" column "本年制发件数" is 5, a difference of 1',
    },
    'something else of those in force': {
      report: saying(
        claim('normativeDocumentsInForce', 26, { confirms: '/proactiveDisclosure/normativeDocuments/inForce' }),
      ),
      at: ['/claims/0', '/proactiveDisclosure/normativeDocuments/inForce'],
      expected: 27,
      actual: 26,
      zh: '文字表述“文中写有26”为26件，表二“行政规范性文件”行“现行有效件数”列为27，两者不一致，相差1',
      en: 'the text "文中写有26。" says 26, table 2 row "行政规范性文件" column "现行有效件数" is 27, a difference of 1',
    },
  },
  skips: {
    'a claim without a figure': saying(
      claim('normativeDocumentsIssued', null, { confirms: '/proactiveDisclosure/normativeDocuments/issued' }),
    ),
    'a figure that the form has not': saying(claim('normativeDocumentsRepealed', 4)),
    'a figure that another form has': withClaims(
      mixedReport(),
      claim('normativeDocumentsRepealed', 4, { confirms: '/proactiveDisclosure/normativeDocuments/repealed' }),
    ),
  },
  silent: {
    'a report that says nothing of them': saying(),
  },
});

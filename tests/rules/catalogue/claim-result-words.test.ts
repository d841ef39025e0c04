import type { Claim, Report } from '../../../lib/report/schema.ts';
import { claimResultWords } from '../../../lib/rules/catalogue/claim-result-words.ts';
import { claim, sampleReport, withClaims } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const saying = (...claims: readonly Claim[]): Report => withClaims(sampleReport(), ...claims);

testRule(claimResultWords, {
  passes: {
    'all upheld, and no other result': saying(
      claim('resultWords', null, { confirms: '/reviewAndLitigation/administrativeReview/corrected' }),
    ),
  },
  fails: {
    'all concluded, and one pending': {
      report: saying(claim('resultWords', null, { confirms: '/reviewAndLitigation/administrativeReview/pending' })),
      at: ['/claims/0', '/reviewAndLitigation/administrativeReview/pending'],
      expected: 0,
      actual: 1,
      zh: '文字表述“文中写有若干”与表四不符：表四“行政复议·尚未审结”列填1',
      en: '"文中写有若干。" does not agree with table 4: table 4 column "行政复议·尚未审结" is 1',
    },
  },
  skips: {
    'words that name no figure': saying(claim('resultWords', null)),
    'an empty cell': withClaims(
      sampleReport({ '/reviewAndLitigation/administrativeReview/corrected': null }),
      claim('resultWords', null, { confirms: '/reviewAndLitigation/administrativeReview/corrected' }),
    ),
  },
  silent: {
    'a report without such words': saying(),
  },
});

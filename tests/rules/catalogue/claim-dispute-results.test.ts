import type { Claim, Report } from '../../../lib/report/schema.ts';
import { claimDisputeResults } from '../../../lib/rules/catalogue/claim-dispute-results.ts';
import { claim, parts, sampleReport, withClaims } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const REVIEW = '/reviewAndLitigation/administrativeReview';
const DIRECT = '/reviewAndLitigation/litigation/direct';
const AFTER = '/reviewAndLitigation/litigation/afterReview';

const saying = (...claims: readonly Claim[]): Report =>
  withClaims(
    sampleReport({
      [`${REVIEW}/upheld`]: 5,
      [`${REVIEW}/total`]: 7,
      [`${DIRECT}/upheld`]: 3,
      [`${AFTER}/upheld`]: 1,
      [`${DIRECT}/pending`]: 1,
      [`${AFTER}/pending`]: 0,
    }),
    ...claims,
  );

testRule(claimDisputeResults, {
  passes: {
    'the result that table 四 counts': saying(claim('disputesByResult', 5, { confirms: `${REVIEW}/upheld` })),
    'lawsuits upheld over both ways to court': saying(
      claim('disputesByResult', 4, { parts: parts({ 结果维持: 4 }) }),
      claim('disputesByResult', 1, { parts: parts({ 尚未审结: 1 }) }),
    ),
  },
  fails: {
    'another number of one group': {
      report: saying(claim('disputesByResult', 4, { text: '行政复议维持4件。', confirms: `${REVIEW}/upheld` })),
      at: ['/claims/0', `${REVIEW}/upheld`],
      expected: 5,
      actual: 4,
      zh: '文字表述“行政复议维持4件”为4件，表四“行政复议·结果维持”列为5，两者不一致，相差1',
      en: `the text "行政复议维持4件。" says 4, table 4 column "行政复议·结果维持" is 5, a difference of 1`,
    },
    'another number of lawsuits': {
      report: saying(claim('disputesByResult', 3, { text: '行政诉讼维持3件。', parts: parts({ 结果维持: 3 }) })),
      at: ['/claims/0', `${DIRECT}/upheld`, `${AFTER}/upheld`],
      expected: 4,
      actual: 3,
      zh: '文字表述“行政诉讼维持3件”为3件，表四两类行政诉讼“结果维持”之和为4，两者不一致，相差1',
      en: `the text "行政诉讼维持3件。" says 3, "结果维持" of both kinds of lawsuits in table 4 is 4, a difference of 1`,
    },
  },
  skips: {
    'an empty cell': withClaims(
      sampleReport({ [`${REVIEW}/upheld`]: null }),
      claim('disputesByResult', 5, { confirms: `${REVIEW}/upheld` }),
    ),
    'a claim without a figure': saying(claim('disputesByResult', null, { confirms: `${REVIEW}/upheld` })),
    'a result that is no column of the form': saying(claim('disputesByResult', 1, { parts: parts({ 撤回: 1 }) })),
  },
  silent: {
    'a report that says nothing of it': saying(),
  },
});

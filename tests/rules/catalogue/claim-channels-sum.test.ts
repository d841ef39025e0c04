import type { Claim, Report } from '../../../lib/report/schema.ts';
import { claimChannelsSum } from '../../../lib/rules/catalogue/claim-channels-sum.ts';
import { claim, parts, sampleReport, withClaims } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const saying = (...claims: readonly Claim[]): Report => withClaims(sampleReport(), ...claims);

testRule(claimChannelsSum, {
  passes: {
    'channels that make the whole': saying(claim('requestsByChannel', 16, { parts: parts({ 网上: 4, 信函: 12 }) })),
    'channels that make what table 三 counts': saying(
      claim('requestsByChannel', null, { parts: parts({ 网上: 10, 当面: 6 }) }),
    ),
  },
  fails: {
    'a request by no channel': {
      report: saying(claim('requestsByChannel', 16, { parts: parts({ 网上: 4, 信函: 11 }) })),
      at: '/claims/0',
      expected: 16,
      actual: 15,
    },
    'channels that make something else than table 三': {
      report: saying(claim('requestsByChannel', null, { parts: parts({ 网上: 4, 信函: 11 }) })),
      at: '/requests/newlyReceived/total',
      expected: 16,
      actual: 15,
    },
  },
  skips: {
    'a report that names no channels': saying(),
    'a whole without parts': saying(claim('requestsByChannel', 16)),
  },
});

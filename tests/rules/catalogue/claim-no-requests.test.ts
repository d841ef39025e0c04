import type { Claim, Report } from '../../../lib/report/schema.ts';
import { claimNoRequests } from '../../../lib/rules/catalogue/claim-no-requests.ts';
import { claim, sampleReport, withClaims } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const saying = (...claims: readonly Claim[]): Report => withClaims(sampleReport(), ...claims);

testRule(claimNoRequests, {
  passes: { 'none, and none counted': withClaims(sampleReport({}, { size: 'zero' }), claim('requestsReceived', 0)) },
  fails: {
    'none, and sixteen counted': {
      report: saying(claim('requestsReceived', 0)),
      at: ['/claims/0', '/requests/newlyReceived/total'],
      expected: 0,
      actual: 16,
      zh: '文字写明未收到申请：“文中写有0”，表三“一、本年新收政府信息公开申请数量”行“总计”列却填16',
      en: 'the text says that no request came in ("文中写有0。"), table 3 counts 16',
    },
  },
  skips: {
    'an empty cell': withClaims(sampleReport({ '/requests/newlyReceived/total': null }), claim('requestsReceived', 0)),
  },
  silent: {
    some: saying(claim('requestsReceived', 3)),
  },
});

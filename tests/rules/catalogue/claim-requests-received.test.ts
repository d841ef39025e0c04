import type { Claim, Report } from '../../../lib/report/schema.ts';
import { claimRequestsReceived } from '../../../lib/rules/catalogue/claim-requests-received.ts';
import { blank, claim, parts, sampleReport, withClaims, zerosEmpty } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const saying = (...claims: readonly Claim[]): Report => withClaims(sampleReport(), ...claims);

const noneCarriedOver = {
  ...zerosEmpty('small'),
  ...blank(/^\/requests\/carriedOver\//),
  '/requests/newlyReceived/naturalPerson': 15,
  '/requests/newlyReceived/total': 17,
};

testRule(claimRequestsReceived, {
  passes: {
    'what came in': saying(claim('requestsReceived', 16, { confirms: '/requests/newlyReceived/total' })),
    'what came in with what was carried over': saying(
      claim('requestsReceived', 17, { confirms: '/requests/newlyReceived/total' }),
    ),
    'both, said apart': saying(claim('requestsReceived', 17, { parts: parts({ 新收: 16, 上年结转: 1 }) })),
    'what came in and nothing more, where every 0 is left empty': withClaims(
      sampleReport(noneCarriedOver),
      claim('requestsReceived', 17, { parts: parts({ 上年结转: 0 }) }),
    ),
    'what was carried over': saying(claim('requestsCarriedOver', 1, { confirms: '/requests/carriedOver/total' })),
  },
  fails: {
    'another number': {
      report: saying(claim('requestsReceived', 15, { confirms: '/requests/newlyReceived/total' })),
      at: ['/claims/0', '/requests/newlyReceived/total', '/requests/carriedOver/total'],
      expected: 16,
      actual: 15,
      zh: '文字表述“文中写有15”为15件，表三“一、本年新收政府信息公开申请数量”行“总计”列为16，两者不一致，相差1',
      en: 'the text "文中写有15。" says 15, table 3 row "一、本年新收政府信息公开申请数量" column "总计" is 16, a difference of 1',
    },
    'a whole that says it has both, and has not': {
      report: saying(claim('requestsReceived', 16, { parts: parts({ 上年结转: 1 }) })),
      at: ['/claims/0', '/requests/newlyReceived/total', '/requests/carriedOver/total'],
      expected: 17,
      actual: 16,
      zh: '文字表述“文中写有16”为16件，表三“一、本年新收”加“二、上年结转”为17，两者不一致，相差1',
      en: 'the text "文中写有16。" says 16, items 1 and 2 of table 3 together is 17, a difference of 1',
    },
    'another number carried over': {
      report: saying(claim('requestsCarriedOver', 2)),
      at: ['/claims/0', '/requests/carriedOver/total'],
      expected: 1,
      actual: 2,
      zh: '文字表述“文中写有2”为2件，表三“二、上年结转政府信息公开申请数量”行“总计”列为1，两者不一致，相差1',
      en: 'the text "文中写有2。" says 2, table 3 row "二、上年结转政府信息公开申请数量" column "总计" is 1, a difference of 1',
    },
    'another number, where what was carried over is left empty as every 0 is': {
      report: withClaims(
        sampleReport(noneCarriedOver),
        claim('requestsReceived', 15, { confirms: '/requests/newlyReceived/total' }),
      ),
      at: '/requests/carriedOver/total',
      expected: 17,
      actual: 15,
    },
    'a whole that is right, and another number of new ones': {
      report: saying(claim('requestsReceived', 17, { parts: parts({ 新收: 15, 上年结转: 2 }) })),
      at: ['/claims/0', '/requests/newlyReceived/total'],
      expected: 16,
      actual: 15,
    },
    'another number in all, where what was carried over is left empty as every 0 is': {
      report: withClaims(
        sampleReport(noneCarriedOver),
        claim('requestsReceived', 18, { parts: parts({ 上年结转: 1 }) }),
      ),
      at: '/requests/carriedOver/total',
      expected: 17,
      actual: 18,
    },
  },
  skips: {
    'nothing printed where it should stand': withClaims(sampleReport(noneCarriedOver), claim('requestsCarriedOver', 2)),
    'an empty cell in a table that prints its zeros': withClaims(
      sampleReport({ '/requests/carriedOver/total': null }),
      claim('requestsReceived', 15, { confirms: '/requests/newlyReceived/total' }),
    ),
    'what cannot be read in a table that leaves its zeros empty': withClaims(
      sampleReport({ ...noneCarriedOver, '/requests/carriedOver/total': { raw: '约1', value: null } }),
      claim('requestsReceived', 15, { confirms: '/requests/newlyReceived/total' }),
    ),
    'an empty cell': withClaims(
      sampleReport({ '/requests/newlyReceived/total': null }),
      claim('requestsReceived', 15, { confirms: '/requests/newlyReceived/total' }),
    ),
  },
  silent: {
    'a report that says nothing of it': saying(),
    'none, which is for another rule': saying(claim('requestsReceived', 0)),
    'a claim without a figure': saying(claim('requestsReceived', null)),
  },
});

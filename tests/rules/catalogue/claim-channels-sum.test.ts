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
      at: ['/claims/0'],
      expected: 16,
      actual: 15,
      zh: '文字表述“文中写有16”：网上4、信函11，合计15，与总数16不符，相差1',
      en: 'the parts in "文中写有16。" make 15, not 16',
    },
    'channels that make something else than table 三': {
      report: saying(claim('requestsByChannel', null, { parts: parts({ 网上: 4, 信函: 11 }) })),
      at: ['/claims/0', '/requests/newlyReceived/total', '/requests/carriedOver/total'],
      expected: 16,
      actual: 15,
      zh: '文字表述“文中写有若干”为15件，表三“一、本年新收政府信息公开申请数量”行“总计”列为16，两者不一致，相差1',
      en: 'the text "文中写有若干。" says 15, table 3 row "一、本年新收政府信息公开申请数量" column "总计" is 16, a difference of 1',
    },
  },
  skips: {
    'neither channels nor the whole': saying(claim('requestsByChannel', null)),
    'a whole without parts': saying(claim('requestsByChannel', 16)),
  },
  silent: {
    'a report that names no channels': saying(),
  },
});

import type { Claim, Report } from '../../../lib/report/schema.ts';
import { claimOutcomes } from '../../../lib/rules/catalogue/claim-outcomes.ts';
import { claim, parts, sampleReport, withClaims } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const saying = (...claims: readonly Claim[]): Report => withClaims(sampleReport(), ...claims);

testRule(claimOutcomes, {
  passes: {
    'what was answered, carried forward, granted, refused, and asked by whom': saying(
      claim('requestsConcluded', 15, { confirms: '/requests/outcomes/total/total' }),
      claim('requestsCarriedForward', 2, { confirms: '/requests/carriedForward/total' }),
      claim('requestsByOutcome', 7, { confirms: '/requests/outcomes/granted/total' }),
      claim('requestsByOutcome', 5, { parts: parts({ 无法提供: 5 }) }),
      claim('requestsByOutcome', 1, { parts: parts({ 不予公开: 1 }) }),
      claim('requestsByApplicant', 14, { confirms: '/requests/newlyReceived/naturalPerson' }),
      claim('requestsByApplicant', 2, { parts: parts({ 法人或其他组织: 2 }) }),
    ),
    'applicants with those carried over': saying(
      claim('requestsByApplicant', 15, { confirms: '/requests/newlyReceived/naturalPerson' }),
    ),
  },
  fails: {
    'another number answered': {
      report: saying(claim('requestsConcluded', 16, { confirms: '/requests/outcomes/total/total' })),
      at: ['/claims/0', '/requests/outcomes/total/total'],
      expected: 15,
      actual: 16,
      zh: '文字表述“文中写有16”为16件，表三“（七）总计”行“总计”列为15，两者不一致，相差1',
      en: 'the text "文中写有16。" says 16, table 3 row "（七）总计" column "总计" is 15, a difference of 1',
    },
    'another number of a group of answers': {
      report: saying(claim('requestsByOutcome', 4, { parts: parts({ 无法提供: 4 }) })),
      at: [
        '/claims/0',
        '/requests/outcomes/unavailable/notHeld/total',
        '/requests/outcomes/unavailable/creationRequired/total',
        '/requests/outcomes/unavailable/stillUnclear/total',
      ],
      expected: 5,
      actual: 4,
      zh: '文字表述“文中写有4”为4件，表三“无法提供”各行总计为5，两者不一致，相差1',
      en: 'the text "文中写有4。" says 4, the rows of "无法提供" in table 3 is 5, a difference of 1',
    },
    'another number of organizations': {
      report: saying(claim('requestsByApplicant', 3, { parts: parts({ 法人或其他组织: 3 }) })),
      at: '/requests/newlyReceived/commercialEnterprise',
      expected: 2,
      actual: 3,
      zh: '文字表述“文中写有3”为3件，表三“一、本年新收”行“法人或其他组织”各列合计为2，两者不一致，相差1',
      en: 'the text "文中写有3。" says 3, item 1 of table 3 over all columns of "法人或其他组织" is 2, a difference of 1',
    },
  },
  skips: {
    'a claim without a figure': saying(
      claim('requestsConcluded', null, { confirms: '/requests/outcomes/total/total' }),
    ),
    'a group that the form has not': saying(claim('requestsByOutcome', 4, { parts: parts({ 不属于政府信息: 4 }) })),
    'an empty cell': withClaims(
      sampleReport({ '/requests/carriedForward/total': null }),
      claim('requestsCarriedForward', 3, { confirms: '/requests/carriedForward/total' }),
    ),
  },
  silent: {
    'a report that says nothing of it': saying(),
  },
});

import { expect, test } from 'vitest';
import { judge } from '../../../lib/rules/check-report.ts';
import type { Claim, Report } from '../../../lib/report/schema.ts';
import { claimPercentages } from '../../../lib/rules/catalogue/claim-percentages.ts';
import { claim, parts, sampleReport, withClaims } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const saying = (...claims: readonly Claim[]): Report => withClaims(sampleReport(), ...claims);

testRule(claimPercentages, {
  passes: {
    'two decimals': saying(claim('outcomeShare', 46.67, { confirms: '/requests/outcomes/granted/total' })),
    'two decimals, cut instead of rounded': saying(
      claim('outcomeShare', 46.66, { confirms: '/requests/outcomes/granted/total' }),
    ),
    'one decimal': saying(claim('outcomeShare', 46.7, { confirms: '/requests/outcomes/granted/total' })),
    none: saying(claim('outcomeShare', 47, { confirms: '/requests/outcomes/granted/total' })),
    'a group': saying(claim('outcomeShare', 33.33, { parts: parts({ 无法提供: 33.33 }) })),
  },
  fails: {
    'another share': {
      report: saying(claim('outcomeShare', 46.76, { confirms: '/requests/outcomes/granted/total' })),
      at: ['/claims/0', '/requests/outcomes/granted/total', '/requests/outcomes/total/total'],
      expected: 46.67,
      actual: 46.76,
      zh: '文字表述“文中写有46.76”的占比46.76%与表三不符，按表三计算为46.67%',
      en: 'the share of 46.76% in "文中写有46.76。" is 46.67% by table 3',
    },
    'another share, without decimals': {
      report: saying(claim('outcomeShare', 46, { confirms: '/requests/outcomes/granted/total' })),
      at: ['/claims/0', '/requests/outcomes/granted/total', '/requests/outcomes/total/total'],
      expected: 46.67,
      zh: '文字表述“文中写有46”的占比46%与表三不符，按表三计算为46.67%',
      en: 'the share of 46% in "文中写有46。" is 46.67% by table 3',
    },
  },
  skips: {
    'a figure that is missing': withClaims(
      sampleReport({ '/requests/outcomes/granted/total': null }),
      claim('outcomeShare', 46.67, { confirms: '/requests/outcomes/granted/total' }),
    ),
    'a total that is missing': withClaims(
      sampleReport({ '/requests/outcomes/total/total': null }),
      claim('outcomeShare', 46.67, { confirms: '/requests/outcomes/granted/total' }),
    ),
    'a group that is none of the form': saying(claim('outcomeShare', 46.67, { parts: parts({ 另行答复: 46.67 }) })),
    'no share': saying(claim('outcomeShare', null, { confirms: '/requests/outcomes/granted/total' })),
    'no answers to have a share of': withClaims(
      sampleReport({}, { size: 'zero' }),
      claim('outcomeShare', 0, { confirms: '/requests/outcomes/granted/total' }),
    ),
  },
  silent: {
    'a report that states no share': saying(),
  },
});

test.each([
  [46.65, 1],
  [46.66, 0],
  [46.68, 0],
  [46.69, 1],
  [46.6, 1],
  [46.7, 0],
  [46.8, 1],
  [46, 1],
  [47, 0],
  [48, 1],
])('7 of 15 as %d %%: findings %d', (share, findings) => {
  const report = saying(claim('outcomeShare', share, { confirms: '/requests/outcomes/granted/total' }));
  expect(judge([claimPercentages], report, null).findings).toHaveLength(findings);
});

import type { Claim, Report } from '../../../lib/report/schema.ts';
import { claimItemsSum } from '../../../lib/rules/catalogue/claim-items-sum.ts';
import { claim, parts, sampleReport, withClaims } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const saying = (...claims: readonly Claim[]): Report => withClaims(sampleReport(), ...claims);

testRule(claimItemsSum, {
  passes: {
    'categories that make the whole': saying(
      claim('itemsDisclosed', 53, { parts: parts({ 机构职能类: 18, 应急管理类: 35 }) }),
    ),
  },
  fails: {
    'categories that do not': {
      report: saying(claim('itemsDisclosed', 53, { parts: parts({ 机构职能类: 18, 应急管理类: 32 }) })),
      at: ['/claims/0'],
      expected: 53,
      actual: 50,
      zh: '文字表述“文中写有53”：机构职能类18、应急管理类32，合计50，与总数53不符，相差3',
      en: 'the parts in "文中写有53。" make 50, not 53',
    },
  },
  skips: {
    'categories without the whole': saying(claim('itemsDisclosed', null, { parts: parts({ 机构职能类: 18 }) })),
  },
  silent: {
    'a report that names no categories': saying(),
  },
});

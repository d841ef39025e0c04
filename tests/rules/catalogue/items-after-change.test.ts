import { itemsAfterChange } from '../../../lib/rules/catalogue/items-after-change.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/proactiveDisclosure/penalties/change';

testRule(itemsAfterChange, {
  passes: { 'some items went': sampleReport({}, { edition: '2019' }) },
  fails: {
    'more went than there were': {
      report: sampleReport({ [AT]: -36 }, { edition: '2019' }),
      at: ['/proactiveDisclosure/penalties/previousYearItems', '/proactiveDisclosure/penalties/change'],
      expected: -35,
      actual: -36,
      zh: '表二“行政处罚”行：上一年项目数量35，本年增/减-36，相加后为负数',
      en: 'table 2 row "行政处罚": 35 items, a change of -36 leaves less than none',
    },
  },
  skips: {
    ...Object.fromEntries(
      ['previousYearItems', 'change'].map((field) => [
        `${field} left empty`,
        sampleReport({ [`/proactiveDisclosure/penalties/${field}`]: null }, { edition: '2019' }),
      ]),
    ),
  },
  silent: {
    'the form of 2021': sampleReport(),
  },
});

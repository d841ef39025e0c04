import { countWhole } from '../../../lib/rules/catalogue/count-whole.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/proactiveDisclosure/penalties/decisions';

testRule(countWhole, {
  passes: {
    'whole counts and an amount': sampleReport(),
    'a change below 0': sampleReport({ '/proactiveDisclosure/licensing/change': -12 }, { edition: '2019' }),
  },
  fails: {
    'a count below 0': {
      report: sampleReport({ [AT]: -3 }),
      at: [AT],
      actual: -3,
      zh: '表二“行政处罚”行“本年处理决定数量”列填-3，应为不小于0的整数',
      en: 'table 2 row "行政处罚" column "本年处理决定数量" is -3, not a whole number from 0 on',
    },
    'half a decision': {
      report: sampleReport({ [AT]: 2.5 }),
      at: [AT],
      actual: 2.5,
      zh: '表二“行政处罚”行“本年处理决定数量”列填2.5，应为不小于0的整数',
      en: 'table 2 row "行政处罚" column "本年处理决定数量" is 2.5, not a whole number from 0 on',
    },
    'an amount below 0': {
      report: sampleReport({ '/proactiveDisclosure/fees/amount': -1.5 }),
      at: ['/proactiveDisclosure/fees/amount'],
      zh: '表二“行政事业性收费”行“本年收费金额（单位：万元）”列填-1.5，应为不小于0的金额',
      en: 'table 2 row "行政事业性收费" column "本年收费金额（单位：万元）" is -1.5, not an amount from 0 on',
    },
    'half a change': {
      report: sampleReport({ '/proactiveDisclosure/licensing/change': -1.5 }, { edition: '2019' }),
      at: ['/proactiveDisclosure/licensing/change'],
      zh: '表二“行政许可”行“本年增/减”列填-1.5，应为整数',
      en: 'table 2 row "行政许可" column "本年增/减" is -1.5, not a whole number',
    },
    'a number too large to be exact': { report: sampleReport({ [AT]: 9e18 }), at: AT },
  },
  skips: { 'an empty cell': sampleReport({ [AT]: null }) },
});

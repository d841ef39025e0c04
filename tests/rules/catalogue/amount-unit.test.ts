import { amountUnit } from '../../../lib/rules/catalogue/amount-unit.ts';
import { blankTable, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/proactiveDisclosure/fees/amount';

testRule(amountUnit, {
  passes: {
    'a count with another unit, which is no money': sampleReport({
      '/proactiveDisclosure/licensing/decisions': { raw: '312元', value: 312 },
    }),
    'an amount in the unit of the column': sampleReport({ [AT]: { raw: '5.62万元', value: 5.62 } }),
  },
  fails: {
    yuan: {
      report: sampleReport({ [AT]: { raw: '251000元', value: 25.1 } }),
      at: [AT],
      expected: 25.1,
      actual: '251000元',
      zh: '表二“行政事业性收费”行“本年收费金额（单位：万元）”列应以万元填写，填的是“251000元”，已换算为25.1万元',
      en: 'table 2 row "行政事业性收费" column "本年收费金额（单位：万元）" is in 万元, but "251000元" is printed; it was read as 25.1',
    },
  },
  skips: {
    'a table that is not there': sampleReport(blankTable('proactiveDisclosure')),
    'an empty cell': sampleReport({ [AT]: null }),
  },
});

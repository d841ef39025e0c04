import { amountUnit } from '../../../lib/rules/catalogue/amount-unit.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/proactiveDisclosure/fees/amount';

testRule(amountUnit, {
  passes: { 'an amount in the unit of the column': sampleReport({ [AT]: { raw: '5.62万元', value: 5.62 } }) },
  fails: {
    yuan: {
      report: sampleReport({ [AT]: { raw: '251000元', value: 25.1 } }),
      at: AT,
      expected: 25.1,
      actual: '251000元',
    },
  },
  skips: { 'an empty cell': sampleReport({ [AT]: null }) },
});

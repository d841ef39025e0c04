import { itemsAfterChange } from '../../../lib/rules/catalogue/items-after-change.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/proactiveDisclosure/penalties/change';

testRule(itemsAfterChange, {
  passes: { 'some items went': sampleReport({}, { edition: '2019' }) },
  fails: {
    'more went than there were': {
      report: sampleReport({ [AT]: -36 }, { edition: '2019' }),
      at: AT,
      expected: -35,
      actual: -36,
    },
  },
  skips: { 'the form of 2021': sampleReport(), 'an empty cell': sampleReport({ [AT]: null }, { edition: '2019' }) },
});

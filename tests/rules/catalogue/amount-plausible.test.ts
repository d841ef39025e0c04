import { amountPlausible } from '../../../lib/rules/catalogue/amount-plausible.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/proactiveDisclosure/fees/amount';

testRule(amountPlausible, {
  passes: { 'what a county charges': sampleReport({}, { size: 'county' }) },
  fails: {
    'yuan in a column of 万元': { report: sampleReport({ [AT]: 251000 }, { size: 'zero' }), at: AT, actual: 251000 },
  },
  skips: {
    'a city, which may charge that much': sampleReport({}, { size: 'city' }),
    'an empty cell': sampleReport({ [AT]: null }),
    'the form of 2019, which counts items': sampleReport({}, { edition: '2019' }),
  },
});

import { expect, test } from 'vitest';
import { amountPlausible } from '../../../lib/rules/catalogue/amount-plausible.ts';
import { judge } from '../../../lib/rules/check-report.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/proactiveDisclosure/fees/amount';

testRule(amountPlausible, {
  passes: {
    'what a county charges': sampleReport({}, { size: 'county' }),
    'just less than too much': sampleReport({ [AT]: 99_999.99 }),
  },
  fails: {
    'yuan in a column of 万元': {
      report: sampleReport({ [AT]: 251000 }, { size: 'zero' }),
      at: [AT],
      actual: 251000,
      zh: '表二“行政事业性收费”填251000万元，即25.1亿元，请核实是否误以元为单位',
      en: 'fees of 251000 万元 are a great deal for such an agency: were they meant in yuan?',
    },
    'ten thousand times ten thousand': {
      report: sampleReport({ [AT]: 100_000 }),
      at: [AT],
      actual: 100_000,
      zh: '表二“行政事业性收费”填100000万元，即10亿元，请核实是否误以元为单位',
      en: 'fees of 100000 万元 are a great deal for such an agency: were they meant in yuan?',
    },
  },
  skips: {
    'a city, which may charge that much': sampleReport({}, { size: 'city' }),
    'an agency without a name': { ...sampleReport(), agency: null },
    'an empty cell': sampleReport({ [AT]: null }),
    'the form of 2019, which counts items': sampleReport({}, { edition: '2019' }),
  },
});

test.each([
  [153774.14, '15.377414亿元'],
  [9e18, '900000000000000亿元'],
])('%d 万元 are said exactly', (amount, said) => {
  const [finding] = judge([amountPlausible], sampleReport({ [AT]: amount }), null).findings;
  expect(finding?.message.zh).toContain(said);
});

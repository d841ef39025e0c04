import { editionMatchesYear } from '../../../lib/rules/catalogue/edition-matches-year.ts';
import { blankTable, mixedReport, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(editionMatchesYear, {
  passes: {
    'the form of 2021 for 2023': sampleReport(),
    'the form of 2019 for 2020': sampleReport({}, { edition: '2019' }),
  },
  fails: {
    'the form of 2019 for 2022': {
      report: { ...sampleReport({}, { edition: '2019' }), year: 2022 },
      at: '/edition',
      expected: '2021',
      actual: '2019',
    },
    'the form of 2021 for 2020': {
      report: { ...sampleReport(), year: 2020 },
      at: '/edition',
      expected: '2019',
      actual: '2021',
    },
    'table 二 of 2019 above table 三 of 2021': {
      report: mixedReport(),
      at: '/edition',
      expected: '2021',
      actual: '2019+2021',
    },
  },
  skips: {
    'a report without a year': { ...sampleReport(), year: null },
    'a report without tables': sampleReport({ ...blankTable('proactiveDisclosure'), ...blankTable('requests') }),
  },
});

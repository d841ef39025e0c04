import { editionMatchesYear } from '../../../lib/rules/catalogue/edition-matches-year.ts';
import { blankTable, mixedReport, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(editionMatchesYear, {
  passes: {
    'the form of 2021 for 2023': sampleReport(),
    'the form of 2019 for 2019': { ...sampleReport({}, { edition: '2019' }), year: 2019 },
    'the form of 2021 for 2021': { ...sampleReport(), year: 2021 },
    'table 三 alone': sampleReport(blankTable('proactiveDisclosure')),
    'the form of 2019 for 2020': sampleReport({}, { edition: '2019' }),
  },
  fails: {
    'table 三 alone, of another form': {
      report: { ...sampleReport(blankTable('proactiveDisclosure')), year: 2020 },
      at: ['/edition'],
      actual: '2021',
    },
    'table 二 alone, of another form': {
      report: { ...sampleReport(blankTable('requests')), year: 2020 },
      at: ['/edition'],
      actual: '2021',
    },
    'the form of 2019 for 2022': {
      report: { ...sampleReport({}, { edition: '2019' }), year: 2022 },
      at: ['/edition'],
      expected: '2021',
      actual: '2019',
      zh: '2022年度报告应使用2021年格式，实际使用了2019年格式',
      en: 'a report for 2022 follows the form of 2021, not that of 2019',
    },
    'the form of 2021 for 2020': {
      report: { ...sampleReport(), year: 2020 },
      at: ['/edition'],
      expected: '2019',
      actual: '2021',
      zh: '2020年度报告应使用2019年格式，实际使用了2021年格式',
      en: 'a report for 2020 follows the form of 2019, not that of 2021',
    },
    'table 二 of 2019 above table 三 of 2021': {
      report: mixedReport(),
      at: ['/edition'],
      expected: '2021',
      actual: '2019+2021',
      zh: '表格混用了2019年和2021年两种格式',
      en: 'the tables mix the forms of 2019 and 2021',
    },
  },
  skips: {
    'a report of before the forms': { ...sampleReport(), year: 2018 },
    'a report without a year': { ...sampleReport(), year: null },
    'a report without tables': sampleReport({ ...blankTable('proactiveDisclosure'), ...blankTable('requests') }),
  },
});

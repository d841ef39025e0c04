import { outcomesSumToTotal } from '../../../lib/rules/catalogue/outcomes-sum-to-total.ts';
import { missing, sampleReport, zerosEmpty } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(outcomesSumToTotal, {
  passes: {
    'a total of its rows': sampleReport(),
    'the form of 2019, with （六）其他处理 in one row': sampleReport({}, { edition: '2019', size: 'county' }),
    'a table that leaves its zeros empty': sampleReport(zerosEmpty('small')),
  },
  fails: {
    'a total below its rows': {
      report: sampleReport({ '/requests/outcomes/total/total': 14 }),
      at: '/requests/outcomes/total/total',
      expected: 15,
      actual: 14,
    },
    'parts that are above the total, whatever the empty one holds': {
      report: sampleReport({
        '/requests/outcomes/denied/stateSecret/naturalPerson': null,
        '/requests/outcomes/granted/naturalPerson': 9,
      }),
      at: '/requests/outcomes/total/naturalPerson',
      expected: 16,
      actual: 13,
    },
  },
  skips: {
    'an empty total': sampleReport({ '/requests/outcomes/total/other': null }),
    'a row that is not there': sampleReport(missing(/\/denied\/stateSecret\//)),
  },
});

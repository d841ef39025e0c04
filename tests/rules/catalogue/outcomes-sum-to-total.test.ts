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
      zh: '表三“总计”列：“三、本年度办理结果”（一）至（六）各行合计15，“（七）总计”填14，相差1',
      en: 'table 3 column "总计": the rows of item 3 make 15, its total says 14, a difference of 1',
    },
    'parts that are above the total, whatever the empty one holds': {
      report: sampleReport({
        '/requests/outcomes/denied/stateSecret/naturalPerson': null,
        '/requests/outcomes/granted/naturalPerson': 9,
      }),
      at: '/requests/outcomes/total/naturalPerson',
      expected: 16,
      actual: 13,
      zh: '表三“自然人”列：“三、本年度办理结果”（一）至（六）各行合计16，“（七）总计”填13，相差3',
      en: 'table 3 column "自然人": the rows of item 3 make 16, its total says 13, a difference of 3',
    },
  },
  skips: {
    'an empty total': sampleReport({ '/requests/outcomes/total/other': null }),
    'a row that is not there': sampleReport(missing(/\/denied\/stateSecret\//)),
  },
});

import { requestsBalance } from '../../../lib/rules/catalogue/requests-balance.ts';
import { marked, missing, sampleReport, zerosEmpty } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(requestsBalance, {
  passes: { 'requests in and out': sampleReport(), 'none at all': sampleReport({}, { size: 'zero' }) },
  fails: {
    'a request neither answered nor carried forward': {
      report: sampleReport({ '/requests/newlyReceived/naturalPerson': 3 }, { size: 'zero' }),
      at: [
        '/requests/newlyReceived/naturalPerson',
        '/requests/carriedOver/naturalPerson',
        '/requests/outcomes/total/naturalPerson',
        '/requests/carriedForward/naturalPerson',
      ],
      expected: 3,
      actual: 0,
      zh: '表三“自然人”列：一、二两项之和（3）与三（七）、四两项之和（0）不相等，相差3',
      en: 'table 3 column "自然人": items 1 and 2 make 3, items 3 (7) and 4 make 0, a difference of 3',
    },
    'more answered than came in, whatever the empty cell holds': {
      report: sampleReport({
        '/requests/carriedForward/naturalPerson': null,
        '/requests/outcomes/total/naturalPerson': 16,
      }),
      at: [
        '/requests/newlyReceived/naturalPerson',
        '/requests/carriedOver/naturalPerson',
        '/requests/outcomes/total/naturalPerson',
        '/requests/carriedForward/naturalPerson',
      ],
      expected: 15,
      actual: 16,
      zh: '表三“自然人”列：一、二两项之和（15）与三（七）、四两项之和（16）不相等，相差1',
      en: 'table 3 column "自然人": items 1 and 2 make 15, items 3 (7) and 4 make 16, a difference of 1',
    },
    'thirds and tenths that are no count, without a rounding error': {
      report: sampleReport({
        '/requests/newlyReceived/other': 0.1,
        '/requests/carriedOver/other': 0.2,
        '/requests/outcomes/total/other': 0.4,
      }),
      at: [
        '/requests/newlyReceived/other',
        '/requests/carriedOver/other',
        '/requests/outcomes/total/other',
        '/requests/carriedForward/other',
      ],
      expected: 0.3,
      actual: 0.4,
      zh: '表三“法人或其他组织·其他”列：一、二两项之和（0.3）与三（七）、四两项之和（0.4）不相等，相差0.1',
      en: 'table 3 column "法人或其他组织·其他": items 1 and 2 make 0.3, items 3 (7) and 4 make 0.4, a difference of 0.1',
    },
    'a request lost where a mark says that there is none': {
      report: sampleReport({
        '/requests/outcomes/total/commercialEnterprise': 1,
        ...marked(/carried.*\/commercialEnterprise$/u),
      }),
      at: '/requests/outcomes/total/commercialEnterprise',
      severity: 'warning',
      expected: 2,
      actual: 1,
    },
    'a request lost in a table that leaves its zeros empty': {
      report: sampleReport({ ...zerosEmpty('small'), '/requests/outcomes/total/commercialEnterprise': 1 }),
      at: '/requests/outcomes/total/commercialEnterprise',
      severity: 'warning',
      expected: 2,
      actual: 1,
    },
  },
  skips: {
    'a column with nothing but marks that there is none': sampleReport(marked(/\/other$/u)),
    'figures beyond what can be counted': sampleReport({ '/requests/newlyReceived/total': 2 ** 53 }),
    'a column with an empty cell': sampleReport({ '/requests/carriedOver/other': null }),
    'a column that is not there': sampleReport(missing(/^\/requests\/.*\/other$/)),
  },
});

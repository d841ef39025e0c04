import { figureLegible } from '../../../lib/rules/catalogue/figure-legible.ts';
import { blankTable, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/requests/newlyReceived/naturalPerson';

testRule(figureLegible, {
  passes: {
    numbers: sampleReport(),
    'nothing, and marks of absence': sampleReport({
      [AT]: null,
      '/requests/carriedOver/other': { raw: '／', value: null },
      '/requests/carriedOver/total': { raw: '——', value: null },
    }),
  },
  fails: {
    'an estimate': { report: sampleReport({ [AT]: { raw: '约20', value: null } }), at: AT, actual: '约20' },
    'two of them in one table, one finding': {
      report: sampleReport({
        [AT]: { raw: '2O', value: null },
        '/requests/carriedOver/other': { raw: '若干', value: null },
      }),
      at: '/requests/carriedOver/other',
      actual: null,
    },
  },
  skips: { 'a table that is not there': sampleReport(blankTable('requests')) },
});

import { tableRequestsComplete } from '../../../lib/rules/catalogue/table-requests-complete.ts';
import { blankTable, missing, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(tableRequestsComplete, {
  passes: {
    'every cell of the form of 2021': sampleReport(),
    'every cell of the form of 2019': sampleReport({}, { edition: '2019' }),
    'an empty cell, which is there': sampleReport({ '/requests/carriedForward/other': null }),
  },
  fails: {
    'a table that is not there': { report: sampleReport(blankTable('requests')), at: '/requests' },
    'a cell that is not there': {
      report: sampleReport({ '/requests/carriedForward/other': undefined }),
      at: '/requests/carriedForward/other',
    },
    'a row that is not there': {
      report: sampleReport(missing(/\/denied\/stateSecret\//)),
      at: '/requests/outcomes/denied/stateSecret/other',
    },
    'a column that is not there': {
      report: sampleReport(missing(/^\/requests\/.*\/other$/)),
      at: '/requests/newlyReceived/other',
    },
    'two rows and a cell that are not there': {
      report: sampleReport({
        ...missing(/\/denied\/(?:stateSecret|enforcementFiles)\//),
        '/requests/carriedForward/other': undefined,
      }),
      findings: [{ at: '/requests/outcomes/denied/enforcementFiles/total' }, { at: '/requests/carriedForward/other' }],
    },
  },
  skips: {
    'a table that the reader did not recognise': {
      ...sampleReport(blankTable('requests')),
      losses: [{ kind: 'table-unbound', text: '', spot: null, inTable: true }],
    },
  },
});

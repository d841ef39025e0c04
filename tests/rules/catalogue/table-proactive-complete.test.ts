import { tableProactiveComplete } from '../../../lib/rules/catalogue/table-proactive-complete.ts';
import { blankTable, missing, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(tableProactiveComplete, {
  passes: {
    'every cell of the form of 2021': sampleReport(),
    'every cell of the form of 2019': sampleReport({}, { edition: '2019' }),
    'an empty cell, which is there': sampleReport({ '/proactiveDisclosure/penalties/decisions': null }),
  },
  fails: {
    'a table that is not there': {
      report: sampleReport(blankTable('proactiveDisclosure')),
      at: '/proactiveDisclosure',
    },
    'a cell that is not there': {
      report: sampleReport({ '/proactiveDisclosure/penalties/decisions': undefined }),
      at: '/proactiveDisclosure/penalties/decisions',
    },
    'a block that is not there': {
      report: sampleReport(missing(/\/normativeDocuments\//)),
      at: '/proactiveDisclosure/normativeDocuments/inForce',
    },
  },
  skips: {
    'a table that the reader did not recognise': {
      ...sampleReport(blankTable('proactiveDisclosure')),
      losses: [{ kind: 'table-unbound', text: '', spot: null, inTable: true }],
    },
  },
});

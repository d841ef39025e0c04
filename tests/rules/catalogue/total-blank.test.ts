import { totalBlank } from '../../../lib/rules/catalogue/total-blank.ts';
import { blank, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(totalBlank, {
  passes: {
    'totals and parts': sampleReport(),
    'empty parts of a total of 0': sampleReport({
      ...blank(/\/denied\/stateSecret\//),
      '/requests/outcomes/denied/stateSecret/total': 0,
    }),
    'an empty total of zeros, which blank-policy counts': sampleReport({
      '/requests/outcomes/denied/stateSecret/total': null,
    }),
  },
  fails: {
    'a column of totals left empty': {
      report: sampleReport(blank(/^\/requests\/.*\/total$/)),
      at: '/requests/outcomes/granted/total',
    },
    'the row of totals left empty': {
      report: sampleReport(blank(/outcomes\/total\/(?!total)/)),
      at: '/requests/outcomes/total/naturalPerson',
    },
    'a total without its parts': {
      report: sampleReport({ ...blank(/administrativeReview/), '/reviewAndLitigation/administrativeReview/total': 2 }),
      at: '/reviewAndLitigation/administrativeReview/total',
    },
  },
  skips: { 'tables left empty': sampleReport(blank(/^\/(?:requests|reviewAndLitigation)/)) },
});

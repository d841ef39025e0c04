import { applicantsSumToTotal } from '../../../lib/rules/catalogue/applicants-sum-to-total.ts';
import { missing, sampleReport, zerosEmpty } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(applicantsSumToTotal, {
  passes: {
    'a total of its columns': sampleReport({}, { size: 'city' }),
    'a table that leaves its zeros empty': sampleReport(zerosEmpty('small')),
  },
  fails: {
    'an applicant too many': {
      report: sampleReport({ '/requests/carriedOver/other': 1 }),
      at: '/requests/carriedOver/total',
      expected: 2,
      actual: 1,
    },
    'a row that leaves its zeros empty': {
      report: sampleReport({ ...zerosEmpty('small'), '/requests/carriedOver/total': 5 }),
      at: '/requests/carriedOver/total',
      severity: 'warning',
      expected: 1,
      actual: 5,
    },
  },
  skips: {
    'an empty total': sampleReport({ '/requests/carriedOver/total': null }),
    'a column that is not there': sampleReport(missing(/^\/requests\/.*\/researchInstitution$/)),
  },
});

import { inForceNotBelowIssued } from '../../../lib/rules/catalogue/in-force-not-below-issued.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/proactiveDisclosure/normativeDocuments/inForce';

testRule(inForceNotBelowIssued, {
  passes: { 'more in force than came': sampleReport() },
  fails: {
    'fewer in force than stayed of those issued': { report: sampleReport({ [AT]: 3 }), at: AT, expected: 4, actual: 3 },
  },
  skips: { 'an empty cell': sampleReport({ [AT]: null }), 'the form of 2019': sampleReport({}, { edition: '2019' }) },
});

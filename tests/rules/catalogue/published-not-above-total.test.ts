import { publishedNotAboveTotal } from '../../../lib/rules/catalogue/published-not-above-total.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/proactiveDisclosure/normativeDocuments/totalPublished';

testRule(publishedNotAboveTotal, {
  passes: { 'fewer new than in all': sampleReport({}, { edition: '2019' }) },
  fails: {
    'more new than in all': { report: sampleReport({ [AT]: 4 }, { edition: '2019' }), at: AT, expected: 5, actual: 4 },
  },
  skips: { 'the form of 2021': sampleReport(), 'an empty cell': sampleReport({ [AT]: null }, { edition: '2019' }) },
});

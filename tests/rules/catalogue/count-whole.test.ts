import { countWhole } from '../../../lib/rules/catalogue/count-whole.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/proactiveDisclosure/penalties/decisions';

testRule(countWhole, {
  passes: {
    'whole counts and an amount': sampleReport(),
    'a change below 0': sampleReport({ '/proactiveDisclosure/licensing/change': -12 }, { edition: '2019' }),
  },
  fails: {
    'a count below 0': { report: sampleReport({ [AT]: -3 }), at: AT, actual: -3 },
    'half a decision': { report: sampleReport({ [AT]: 2.5 }), at: AT, actual: 2.5 },
    'an amount below 0': {
      report: sampleReport({ '/proactiveDisclosure/fees/amount': -1.5 }),
      at: '/proactiveDisclosure/fees/amount',
    },
    'a number too large to be exact': { report: sampleReport({ [AT]: 1e20 }), at: AT },
  },
  skips: { 'an empty cell': sampleReport({ [AT]: null }) },
});

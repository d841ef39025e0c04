import { readingCertain } from '../../../lib/rules/catalogue/reading-certain.ts';
import { sampleReport, withDoubts } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const LICENSING = '/proactiveDisclosure/licensing/decisions';
const GRANTED = '/requests/outcomes/granted/naturalPerson';

testRule(readingCertain, {
  passes: {
    'figures read without doubt': sampleReport(),
    'a stitched row of table 三 that adds up both ways': withDoubts(
      sampleReport(),
      ['/requests/outcomes/granted/naturalPerson', '/requests/newlyReceived/total'],
      ['row-stitched'],
    ),
  },
  fails: {
    'two figures of table 二 without rulings': {
      report: withDoubts(sampleReport(), [LICENSING, '/proactiveDisclosure/fees/amount'], ['columns-by-alignment']),
      at: LICENSING,
      actual: 2,
    },
    'a stitched row that does not add up': {
      report: withDoubts(sampleReport({ [GRANTED]: 60 }), [GRANTED], ['row-stitched']),
      at: GRANTED,
      severity: 'info',
    },
    'a row of table 三 whose head was matched by likeness, for another may have the same sums': {
      report: withDoubts(sampleReport(), [GRANTED], ['label-loose']),
      at: GRANTED,
    },
  },
  skips: 'never',
});

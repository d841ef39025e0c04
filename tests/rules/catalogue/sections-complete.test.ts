import { sectionsComplete } from '../../../lib/rules/catalogue/sections-complete.ts';
import { sampleReport, withSection } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const { sections } = sampleReport();

testRule(sectionsComplete, {
  passes: { 'the six sections in order': sampleReport() },
  fails: {
    'a report without section five': {
      report: withSection(sampleReport(), 'problemsAndImprovements', { heading: null, paragraphs: [] }),
      at: '/sections/4',
      expected: 6,
      actual: 5,
    },
    'two sections that changed places': {
      report: { ...sampleReport(), sections: [0, 1, 3, 2, 4, 5].flatMap((index) => sections.slice(index, index + 1)) },
      at: '/sections/2',
    },
  },
  skips: 'never',
});

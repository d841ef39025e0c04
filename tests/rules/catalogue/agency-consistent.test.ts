import { agencyConsistent } from '../../../lib/rules/catalogue/agency-consistent.ts';
import { sampleReport, withParagraph } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const town = sampleReport({}, { size: 'zero' });

testRule(agencyConsistent, {
  passes: {
    'one name throughout': town,
    'a longer word that begins alike': withParagraph(
      town,
      'overview',
      '柳溪乡村振兴示范带信息及时公开，我乡村民可查阅。',
    ),
  },
  fails: {
    'a town that calls itself a township': {
      report: withParagraph(town, 'overview', '柳溪乡高度重视政务公开。'),
      at: '/agency/name',
      expected: '柳溪镇',
      actual: '柳溪乡',
    },
    'a town that speaks of “我乡”': {
      report: withParagraph(town, 'otherMatters', '我乡无其他事项。'),
      at: '/sections/5/paragraphs/1',
    },
  },
  skips: { 'an agency that is neither': sampleReport() },
});

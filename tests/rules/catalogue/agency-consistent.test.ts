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
    'a name that begins alike': withParagraph(town, 'overview', '通过公众号“柳溪乡音”、柳溪乡贤会公开信息。'),
  },
  fails: {
    'a township that calls itself a town, in two paragraphs': {
      report: withParagraph(
        withParagraph({ ...town, agency: { name: '白沙乡' } }, 'overview', '白沙镇主动公开信息。'),
        'otherMatters',
        '我镇无其他事项。',
      ),
      at: ['/agency/name', '/sections/0/paragraphs/1', '/sections/5/paragraphs/1'],
      expected: '白沙乡',
      actual: '白沙镇',
      zh: '单位名称为“白沙乡”，正文却写作“白沙镇”（2段）',
      en: 'the agency is 白沙乡, the text calls it 白沙镇 (paragraphs: 2)',
    },
    'a town that calls itself a township': {
      report: withParagraph(town, 'overview', '柳溪乡高度重视政务公开。'),
      at: ['/agency/name', '/sections/0/paragraphs/1'],
      expected: '柳溪镇',
      actual: '柳溪乡',
      zh: '单位名称为“青石县柳溪镇人民政府”，正文却写作“柳溪乡”（1段）',
      en: 'the agency is 青石县柳溪镇人民政府, the text calls it 柳溪乡 (paragraphs: 1)',
    },
    'a town that speaks of “我乡”': {
      report: withParagraph(town, 'otherMatters', '我乡无其他事项。'),
      at: ['/agency/name', '/sections/5/paragraphs/1'],
      zh: '单位名称为“青石县柳溪镇人民政府”，正文却写作“我乡”（1段）',
      en: 'the agency is 青石县柳溪镇人民政府, the text calls it 我乡 (paragraphs: 1)',
    },
  },
  skips: { 'an agency that is neither': sampleReport(), 'an agency without a name': { ...town, agency: null } },
});

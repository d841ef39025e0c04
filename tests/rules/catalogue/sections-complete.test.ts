import { sectionsComplete } from '../../../lib/rules/catalogue/sections-complete.ts';
import { sampleReport, withSection } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const { sections } = sampleReport();

testRule(sectionsComplete, {
  passes: { 'the six sections in order': sampleReport() },
  fails: {
    'a report without two sections': {
      report: withSection(withSection(sampleReport(), 'requests', { heading: null }), 'overview', { heading: null }),
      at: ['/sections/0', '/sections/2'],
      expected: 6,
      actual: 4,
      zh: '缺少2个法定部分：一、总体情况、三、收到和处理政府信息公开申请情况',
      en: 'missing of the six sections: section 1, section 3',
    },
    'a report without section five': {
      report: withSection(sampleReport(), 'problemsAndImprovements', { heading: null, paragraphs: [] }),
      at: ['/sections/4'],
      expected: 6,
      actual: 5,
      zh: '缺少1个法定部分：五、存在的主要问题及改进情况',
      en: 'missing of the six sections: section 5',
    },
    'a section that is not there, wherever it is listed, and two that changed places': {
      report: {
        ...sampleReport(),
        sections: [1, 3, 2, 4, 5, 0].flatMap((index) =>
          sections.slice(index, index + 1).map((each) => (index === 0 ? { ...each, heading: null } : each)),
        ),
      },
      findings: [{ at: ['/sections/5'] }, { at: ['/sections/1', '/sections/2'] }],
    },
    'two sections that changed places': {
      report: { ...sampleReport(), sections: [0, 1, 3, 2, 4, 5].flatMap((index) => sections.slice(index, index + 1)) },
      at: ['/sections/2', '/sections/3'],
      expected: 'overview,proactiveDisclosure,requests,reviewAndLitigation,problemsAndImprovements,otherMatters',
      actual: 'overview,proactiveDisclosure,reviewAndLitigation,requests,problemsAndImprovements,otherMatters',
      zh: '各部分的顺序与规定格式不符：应为一、总体情况→二、主动公开政府信息情况→三、收到和处理政府信息公开申请情况→四、政府信息公开行政复议、行政诉讼情况→五、存在的主要问题及改进情况→六、其他需要报告的事项，实为一、总体情况→二、主动公开政府信息情况→四、政府信息公开行政复议、行政诉讼情况→三、收到和处理政府信息公开申请情况→五、存在的主要问题及改进情况→六、其他需要报告的事项',
      en: `the sections stand in another order than the form's: section 1, section 2, section 4, section 3, section 5, section 6`,
    },
  },
  skips: 'never',
});

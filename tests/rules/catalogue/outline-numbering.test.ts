import { expect, test } from 'vitest';
import type { Report } from '../../../lib/report/schema.ts';
import { judge } from '../../../lib/rules/check-report.ts';
import { outlineNumbering } from '../../../lib/rules/catalogue/outline-numbering.ts';
import { sampleReport, withSection } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const subsections = (...headings: readonly string[]): Report =>
  withSection(sampleReport(), 'overview', {
    subsections: headings.map((heading) => ({ id: 'other', heading, paragraphs: ['已完成。'] })),
  });

const numbered = {
  'subsections in digits': subsections('1.主动公开', '2.依申请公开', '3.监督保障'),
  'two digits': subsections(...Array.from({ length: 12 }, (_, index) => `${index + 1}．事项`)),
  'in words': subsections('一是主动公开', '二是依申请公开'),
  'in half brackets': subsections('1)主动公开', '2）依申请公开'),
  'past twenty': subsections(
    ...Array.from('一二三四五六七八九', (digit) => `${digit}、事项`),
    '十、事项',
    ...Array.from('一二三四五六七八九', (digit) => `十${digit}、事项`),
    '二十、事项',
    '二十一、事项',
  ),
  'more than ten': subsections(
    ...Array.from('一二三四五六七八九', (digit) => `${digit}、事项`),
    '十、事项',
    '十一、事项',
    '十二、事项',
  ),
};

testRule(outlineNumbering, {
  passes: {
    'sections and subsections in order': sampleReport(),
    ...numbered,
    'points of section one that are numbered as sections are': withSection(sampleReport(), 'overview', {
      paragraphs: ['一、统一思想', '二、拓宽渠道', '三、强化监督'],
    }),
    'a number that a point of the section before has': withSection(
      withSection(sampleReport(), 'problemsAndImprovements', {
        heading: '五、存在的主要问题',
        paragraphs: ['解读形式单一。', '六、改进措施', '丰富解读形式。'],
      }),
      'otherMatters',
      { heading: '七、其他需要报告的事项' },
    ),
  },
  fails: {
    'a number left out': {
      report: subsections('（一）主动公开', '（二）依申请公开', '（四）平台建设'),
      at: ['/sections/0/subsections/2/heading'],
      expected: 3,
      actual: 4,
      zh: '序号不连续：“（四）平台建设”的序号应为3',
      en: 'the heading numbered 4 should be number 3',
    },
    'a number twice': {
      report: subsections('（一）主动公开', '（一）依申请公开'),
      at: ['/sections/0/subsections/1/heading'],
      expected: 2,
      actual: 1,
      zh: '序号不连续：“（一）依申请公开”的序号应为2',
      en: 'the heading numbered 1 should be number 2',
    },
    'a section with the number of another': {
      report: withSection(sampleReport(), 'otherMatters', { heading: '五、其他需要报告的事项' }),
      at: ['/sections/5/heading'],
      expected: 6,
      actual: 5,
      zh: '序号不连续：“五、其他需要报告的事项”的序号应为6',
      en: 'the heading numbered 5 should be number 6',
    },
  },
  skips: {
    'numbers that do not begin their headings': subsections('推进（一）主动公开', '推进（二）依申请公开'),
    'one heading alone': subsections('（二）主动公开'),
    'a heading without its number among others': subsections('（一）主动公开', '依申请公开', '（三）平台建设'),
    'figures that are no numbers of headings': subsections('1.5万条信息', '2.3万次访问'),
    'headings without numbers': subsections('主动公开', '依申请公开'),
    'a section missing, which is for sections-complete': withSection(sampleReport(), 'requests', { heading: null }),
  },
});

test.each(Object.entries(numbered))('sections and subsections are both judged: %s', (_, report) => {
  expect(judge([outlineNumbering], report, null).rules).toMatchObject([{ cases: 2, failed: 0, skipped: 0 }]);
});

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

const NUMERALS = '一二三四五六';

/** Each section under its own words, or under others: a number is written before them. */
const sections = (numberOf: (numeral: string, index: number) => string): Report => {
  const report = sampleReport();
  const named = report.sections.map((section, index) => ({
    ...section,
    heading: `${numberOf(NUMERALS.charAt(index), index)}${section.heading?.slice('一、'.length) ?? ''}`,
  }));
  return { ...report, sections: named };
};

const without = (...lost: readonly number[]) =>
  sections((numeral, index) => (lost.includes(index) ? '' : `${numeral}、`));

const numbered = {
  'sections as parts': sections((numeral) => `第${numeral}部分 `),
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
    'a section that alone has no number': {
      report: without(2),
      at: ['/sections/2/heading'],
      expected: 3,
      actual: null,
      zh: '序号不连续：“收到和处理政府信息公开申请情况”没有序号，应为3',
      en: 'the heading "收到和处理政府信息公开申请情况" has no number and should be number 3',
    },
    'a number lost of those that a program counted': {
      report: sections((_, index) => ['一、', '二、', '', '三、', '四、', '五、'][index] ?? ''),
      at: ['/sections/2/heading'],
      expected: 3,
      actual: null,
    },
    'the last section without a number': { report: without(5), at: ['/sections/5/heading'], expected: 6, actual: null },
    'a section before one that has a point numbered as the next': {
      report: withSection(without(0), 'overview', { heading: '总体情况', paragraphs: ['一、统一思想'] }),
      at: ['/sections/0/heading'],
      expected: 1,
      actual: null,
    },
    'a part without its number': {
      report: sections((numeral, index) => (index === 3 ? '' : `第${numeral}部分 `)),
      at: ['/sections/3/heading'],
      expected: 4,
      actual: null,
    },
    'a part that alone has no number before it': {
      report: sections((numeral, index) => (index === 5 ? '第六部分 ' : `${numeral}、第${numeral}部分 `)),
      at: ['/sections/5/heading'],
      expected: 6,
      actual: null,
      zh: '序号不连续：“第六部分 其他需要报告的事项”没有序号，应为6',
    },
    'two sections without numbers': {
      report: without(1, 4),
      at: ['/sections/1/heading', '/sections/4/heading'],
      expected: 2,
      actual: null,
      zh: '序号不连续：“主动公开政府信息情况”“存在的主要问题及改进情况”没有序号，应为2、5',
      en: 'the headings "主动公开政府信息情况", "存在的主要问题及改进情况" have no number and should be number 2, 5',
    },
    'a subsection without a number among others': {
      report: subsections('（一）主动公开', '依申请公开', '（三）平台建设'),
      at: ['/sections/0/subsections/1/heading'],
      expected: 2,
      actual: null,
    },
  },
  skips: {
    'numbers that do not begin their headings': subsections('推进（一）主动公开', '推进（二）依申请公开'),
    'one heading alone': subsections('（二）主动公开'),
    'half of the sections without numbers': without(0, 2, 4),
    'one of two subsections without a number': subsections('（一）主动公开', '依申请公开'),
    'a number that lost its mark': subsections('（一）主动公开', '二依申请公开', '（三）平台建设'),
    'a number in another way': subsections('（一）主动公开', '贰、依申请公开', '（三）平台建设'),
    'figures that are no numbers of headings': subsections('1.5万条信息', '2.3万次访问'),
    'headings without numbers': subsections('主动公开', '依申请公开'),
    'a section missing, which is for sections-complete': withSection(sampleReport(), 'requests', { heading: null }),
  },
});

test.each(Object.entries(numbered))('sections and subsections are both judged: %s', (_, report) => {
  expect(judge([outlineNumbering], report, null).rules).toMatchObject([{ cases: 2, failed: 0, skipped: 0 }]);
});

import { expect, test } from 'vitest';
import { judge } from '../../../lib/rules/check-report.ts';
import type { Report } from '../../../lib/report/schema.ts';
import { overviewThemes } from '../../../lib/rules/catalogue/overview-themes.ts';
import { sampleReport, withSection } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const overview = (text: string): Report =>
  withSection(sampleReport(), 'overview', { paragraphs: [text], subsections: [] });

testRule(overviewThemes, {
  passes: {
    'five subsections': sampleReport(),
    'the themes in other words': overview('发布信息320条，办结申请2件，规范审核流程，用好微信公众号，开展培训。'),
  },
  fails: {
    'nothing on requests and platforms': {
      report: overview('公开政策文件，加强信息审核，接受社会监督。'),
      at: ['/sections/0'],
      expected: 5,
      actual: 3,
      zh: '“一、总体情况”没有谈到依申请公开、平台建设',
      en: 'section 1 does not speak of requests, platforms',
    },
  },
  skips: {
    'the form of 2019, whose notice names no themes': sampleReport({}, { edition: '2019' }),
    'no section one': withSection(sampleReport(), 'overview', { heading: null, paragraphs: [], subsections: [] }),
  },
});

test.each([
  [
    '主动公开',
    [
      '主动公开',
      '公开各类政府信息',
      '发布工作动态等信息',
      '信息及时发布',
      '信息全面公开',
      '公开内容',
      '公开事项',
      '公开栏',
      '公开重点',
      '解读',
    ],
  ],
  ['依申请公开', ['申请']],
  ['政府信息管理', ['管理', '审核', '审查', '三审', '保密', '目录', '台账', '制度', '归档', '清理', '规范']],
  [
    '平台建设',
    [
      ...['平台', '网站', '门户', '公众号', '新媒体', '微信', '微博', '客户端', '专栏', '专区'],
      ...['公开栏', '公示栏', '渠道', '载体', '阵地'],
    ],
  ],
  [
    '监督保障',
    [
      ...['监督', '考核', '评议', '责任', '问责', '培训', '检查', '督查', '督导', '督办', '保障', '领导', '投诉'],
      ...['评估', '机制', '队伍'],
    ],
  ],
])('%s is spoken of in any of its words', (theme, words) => {
  const missed = words.filter((word) =>
    judge([overviewThemes], overview(`我局${word}。`), null).findings.some(({ message }) => message.zh.includes(theme)),
  );
  expect(missed).toEqual([]);
});

test('words that stand far apart are of no theme together', () => {
  const [finding] = judge(
    [overviewThemes],
    overview('公开会议一次，与会各方共同研究了下一阶段的信息。'),
    null,
  ).findings;
  expect(finding?.message.zh).toContain('主动公开');
});

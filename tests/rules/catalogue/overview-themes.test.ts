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

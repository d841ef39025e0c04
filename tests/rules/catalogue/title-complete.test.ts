import type { Report } from '../../../lib/report/schema.ts';
import { titleComplete } from '../../../lib/rules/catalogue/title-complete.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const titled = (title: string): Report => ({ ...sampleReport(), title });

testRule(titleComplete, {
  passes: {
    'agency, year and kind': sampleReport(),
    'the year first, in other words': titled('2022年青石县政府信息公开年度报告'),
    'the year in Chinese numerals': titled('青石县水利局二〇二三年度政府信息公开工作报告'),
  },
  fails: {
    'no agency': { report: titled('2023年政府信息公开工作年度报告'), at: '/title' },
    'no year': { report: titled('青石县水利局政府信息公开工作年度报告'), at: '/title' },
    'the last character lost': { report: titled('青石县水利局2023年政府信息公开工作年度报'), at: '/title' },
    'no title': { report: titled(''), at: '/title', actual: '' },
  },
  skips: 'never',
});

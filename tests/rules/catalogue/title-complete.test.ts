import type { Report } from '../../../lib/report/schema.ts';
import { titleComplete } from '../../../lib/rules/catalogue/title-complete.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const titled = (title: string): Report => ({ ...sampleReport(), title });

testRule(titleComplete, {
  passes: {
    'agency, year and kind': sampleReport(),
    'the year first, in other words': titled('2022年青石县政府信息公开年度报告'),
    'the kind in short': titled('青石县水利局2023年政府信息公开年报'),
    'the year in full width': titled('青石县水利局２０２３年政府信息公开工作年度报告'),
    'the year in Chinese numerals': titled('青石县水利局二〇二三年度政府信息公开工作报告'),
  },
  fails: {
    'no agency but 关于': {
      report: titled('关于2023年政府信息公开工作年度报告'),
      at: '/title',
      zh: '标题“关于2023年政府信息公开工作年度报告”没有写明单位名称',
    },
    'one character for an agency': { report: titled('甲2023年政府信息公开工作年度报告'), at: '/title' },
    'what comes after the kind is no agency': {
      report: titled('2023年政务公开工作报告（青石县）'),
      at: '/title',
      zh: '标题“2023年政务公开工作报告（青石县）”没有写明单位名称',
    },
    'nothing but the matter': {
      report: titled('信息公开'),
      at: '/title',
      zh: '标题“信息公开”没有写明单位名称、年度、“政府信息公开工作年度报告”字样',
      en: 'the title "信息公开" does not give the agency, the year, the kind of report',
    },
    'no agency': {
      report: titled('2023年政府信息公开工作年度报告'),
      at: ['/title'],
      zh: '标题“2023年政府信息公开工作年度报告”没有写明单位名称',
      en: 'the title "2023年政府信息公开工作年度报告" does not give the agency',
    },
    'no year': {
      report: titled('青石县水利局政府信息公开工作年度报告'),
      at: ['/title'],
      zh: '标题“青石县水利局政府信息公开工作年度报告”没有写明年度',
      en: 'the title "青石县水利局政府信息公开工作年度报告" does not give the year',
    },
    'the last character lost': {
      report: titled('青石县水利局2023年政府信息公开工作年度报'),
      at: ['/title'],
      zh: '标题“青石县水利局2023年政府信息公开工作年度报”没有写明“政府信息公开工作年度报告”字样',
      en: 'the title "青石县水利局2023年政府信息公开工作年度报" does not give the kind of report',
    },
    'no title': {
      report: titled(''),
      at: ['/title'],
      actual: '',
      zh: '正文中没有找到报告标题',
      en: 'the report has no title',
    },
  },
  skips: 'never',
});

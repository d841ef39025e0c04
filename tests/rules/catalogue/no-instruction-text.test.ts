import { expect, test } from 'vitest';
import { judge } from '../../../lib/rules/check-report.ts';
import type { Report } from '../../../lib/report/schema.ts';
import { noInstructionText } from '../../../lib/rules/catalogue/no-instruction-text.ts';
import { sampleReport, withParagraph } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/sections/5/paragraphs/1';
const saying = (text: string): Report => withParagraph(sampleReport(), 'otherMatters', text);

testRule(noInstructionText, {
  passes: {
    'a report filled in': sampleReport(),
    'a date left to be written beside the seal': {
      ...sampleReport(),
      closing: ['云溪县民政局', '2024年　月　日', '2024年月日'],
    },
  },
  fails: {
    'the instruction of the form': {
      report: saying('该部分以表格形式报告。表格如下：'),
      at: [AT],
      zh: '正文留有填写说明或未填的占位符“该部分以表格形式报告”：“该部分以表格形式报告。表格如下：”',
      en: 'instruction text or a placeholder is left over: "该部分以表格形式报告。表格如下："',
    },
    'a figure not filled in': {
      report: saying('共收到申请××件。'),
      at: [AT],
      actual: '××件',
      zh: '正文留有填写说明或未填的占位符“××件”：“共收到申请××件”',
      en: 'instruction text or a placeholder is left over: "共收到申请××件。"',
    },
    'a name not filled in': {
      report: saying('（单位名称）编制本报告。'),
      at: [AT],
      zh: '正文留有填写说明或未填的占位符“（单位名称）”：“（单位名称）编制本报告”',
      en: 'instruction text or a placeholder is left over: "（单位名称）编制本报告。"',
    },
    'a gap': { report: saying('收取信息处理费____元。'), at: AT },
  },
  skips: {
    'a report without narrative': {
      ...sampleReport(),
      preamble: [],
      closing: [],
      sections: sampleReport().sections.map((section) => ({ ...section, paragraphs: [], subsections: [] })),
    },
  },
});

test.each([
  '此部分以表格形式报告',
  '本部分以表格形式报告',
  '监督保障（含《条例》第五十条第四项规定的内容）',
  '（请填写单位）',
  '(填写具体数字)',
  '（此处填写）',
  '（在此填写）',
  '（机关全称）',
  '（行政机关名称）',
  '收到xx件',
  '收到XX件',
  '收到**条',
  '收到＊＊次',
  '××年',
  '××月',
  '××日',
  '收费××万元',
  '收费XX元',
  'XX局2023年工作',
  '××镇高度重视',
  '培训××场',
  '2024年月日',
  '主动公开信息条，其中通知公告条。',
  '收到___件',
  '收到＿＿＿件',
  '待补充',
  '此处插入图片',
])('“%s” is left over', (text) => {
  expect(judge([noInstructionText], saying(text), null).findings).toHaveLength(1);
});

test.each([
  '以表格形式报告',
  '收到×件',
  '收到3×5件',
  '××路',
  '××项目环评',
  '张××申请',
  'XX个人',
  '逐年月日登记',
  '办理依申请公开件3件',
  '甲__乙',
  '（详见附件，请认真填写）',
  '（名称）',
])('“%s” is the author’s own', (text) => {
  expect(judge([noInstructionText], saying(text), null).findings).toEqual([]);
});

import { passagesOf } from '../narrative.ts';
import type { Rule } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { quoted } from '../wording.ts';

/** What the form says to the one who fills it in, and what stands for something not yet filled in. */
const LEFT_OVER =
  /[该此本]部分以表格形式报告|含.{0,30}第五十条第四项规定|[（(](?:请|此处|在此)?填写[^）)]{0,20}[）)]|[（(](?:单位|机关|行政机关)(?:全称|名称)[）)]|[×x*＊]{2,4}(?:[年月日件条次元份篇场期局镇乡]|项(?!目)|个(?!人)|街道|单位|部门|万元)|信息条[，。；、]|_{3,}|＿{3,}|待补充|此处插入/iu;

/** Below section six it is left to be written by hand, beside the seal. */
const OPEN_DATE = /20\d{2}年月日?/u;

export const noInstructionText: Rule = {
  id: 'no-instruction-text',
  severity: 'warning',
  title: {
    zh: '正文没有格式中的填写说明，没有未填的占位符',
    en: 'no instruction text of the form and no placeholder is left over',
  },
  basis: 'inferred',
  example: '“该部分以表格形式报告。”；“共收到申请××件”',
  since: '1.0.0',
  check: (report) => {
    const passages = passagesOf(report);
    if (passages.length === 0) return [skipped()];
    return passages.map(({ pointer, text }) => {
      const openDate = pointer.startsWith('/closing/') ? undefined : OPEN_DATE.exec(text)?.[0];
      const found = LEFT_OVER.exec(text)?.[0] ?? openDate;
      if (found === undefined) return passed(pointer);
      return failed({
        at: [pointer],
        message: {
          zh: `正文留有填写说明或未填的占位符“${found}”：${quoted(text).zh}`,
          en: `instruction text or a placeholder is left over: ${quoted(text).en}`,
        },
        expected: null,
        actual: found,
      });
    });
  },
};

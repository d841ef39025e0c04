import type { Rule } from '../rule.ts';
import { failed, passed } from '../verdict.ts';
import { listed } from '../wording.ts';

const YEAR = /(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年?度?/u;
const KIND = /(?:政府信息|政务|信息)公开.*(?:报告|年报)/u;

export const titleComplete: Rule = {
  id: 'title-complete',
  severity: 'warning',
  title: {
    zh: '标题写明单位、年度和“政府信息公开工作年度报告”',
    en: 'the title gives agency and year and names this kind of report',
  },
  basis: '国办公开办函〔2021〕30号所附格式的标题',
  example: '标题只有“2023年政府信息公开工作年度报告”，没有单位名称',
  since: '1.0.0',
  check: ({ title }) => {
    const name = title
      .normalize('NFKC')
      .replace(YEAR, '')
      .replace(/(?:政府信息|政务|信息)公开.*/u, '')
      .replace('关于', '');
    const missing = [
      ...(/\p{Script=Han}{2}/u.test(name) ? [] : [{ zh: '单位名称', en: 'the agency' }]),
      ...(YEAR.test(title.normalize('NFKC')) ? [] : [{ zh: '年度', en: 'the year' }]),
      ...(KIND.test(title) ? [] : [{ zh: '“政府信息公开工作年度报告”字样', en: 'the kind of report' }]),
    ];
    if (missing.length === 0) return [passed('/title')];
    const { zh, en } = listed(missing);
    const message =
      title === ''
        ? { zh: '正文中没有找到报告标题', en: 'the report has no title' }
        : { zh: `标题“${title}”没有写明${zh}`, en: `the title "${title}" does not give ${en}` };
    return [failed({ at: ['/title'], message, expected: null, actual: title })];
  },
};

import { fieldAt, fieldsOfTable, printedAt } from '../figures.ts';
import { linesLeftOut } from '../left-out.ts';
import type { Rule } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { lineName, listed } from '../wording.ts';

export const lineBlank: Rule = {
  id: 'line-blank',
  severity: 'warning',
  title: {
    zh: '表三总计中有数量的，没有整行或者整列空着',
    en: 'no row or column of table 3 stands empty where the totals count what belongs in it',
  },
  basis: 'inferred；本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
  example: '表三“自然人”列全部空着，“总计”列仍为16、15、1',
  since: '2.0.0',
  check: (report) => {
    const isPrinted = fieldsOfTable(report, 'requests').some(({ pointer }) => printedAt(report, pointer) === 'figure');
    if (!isPrinted) return [skipped('/requests')];
    const lines = linesLeftOut(report);
    if (lines.length === 0) return [passed('/requests')];
    const { zh, en } = listed(
      lines.flatMap(({ line, cells: [first = '/'] }) => {
        const field = fieldAt(first);
        return field === undefined ? [] : [lineName(field, line)];
      }),
    );
    const at = lines.flatMap(({ cells }) => cells);
    return [
      failed({
        at,
        message: {
          zh: `表三${zh}全部没有填写，而总计表明其中应有数量`,
          en: `table 3 is empty in ${en}, where the totals count what belongs there`,
        },
        expected: null,
        actual: null,
      }),
    ];
  },
};

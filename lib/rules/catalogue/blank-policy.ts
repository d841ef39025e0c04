import { fieldsOfTable, printedAt, tableIds } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { listed, tableNames } from '../wording.ts';

export const blankPolicy: Rule = {
  id: 'blank-policy',
  severity: 'info',
  title: { zh: '没有的填0，不留空，不画斜线', en: 'figures are printed, zeros too, not left empty or struck out' },
  basis: 'inferred',
  example: '表三没有数量的格子全部留空',
  since: '1.0.0',
  check: (report) => {
    const tables = tableIds.map((table) => ({
      table,
      pointers: fieldsOfTable(report, table).map(({ pointer }) => pointer),
    }));
    const isPrinted = tables.some(({ pointers }) => pointers.some((at) => printedAt(report, at) !== 'missing'));
    if (!isPrinted) return [skipped()];
    const empty = tables
      .map(({ table, pointers }) => ({
        table,
        at: pointers.filter((pointer) => ['blank', 'absent'].includes(printedAt(report, pointer))),
      }))
      .filter(({ at }) => at.length > 0);
    const at = empty.flatMap((each) => each.at);
    if (at.length === 0) return [passed()];
    const { zh, en } = listed(
      empty.map((each) => ({
        zh: `${tableNames[each.table].zh}${each.at.length}处`,
        en: `${each.at.length} in ${tableNames[each.table].en}`,
      })),
    );
    return [
      failed({
        at,
        message: { zh: `有数字留空或填“/”“—”“无”：${zh}（未按0计）`, en: `figures left empty or struck out: ${en}` },
        expected: null,
        actual: at.length,
      }),
    ];
  },
};

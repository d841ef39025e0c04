import { fieldsOfTable, printedAt, tableIds } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { listed, nameOf } from '../wording.ts';

export const figureLegible: Rule = {
  id: 'figure-legible',
  severity: 'error',
  title: {
    zh: '表格中填写的是数字、空格或“/”“—”“无”',
    en: 'what is printed in a cell is a number, nothing, or a mark of absence',
  },
  basis: 'inferred',
  example: '“新收”行“自然人”列填“约20”',
  since: '1.0.0',
  check: (report) =>
    tableIds.map((table) => {
      const pointers = fieldsOfTable(report, table).map(({ pointer }) => pointer);
      if (pointers.every((pointer) => printedAt(report, pointer) === 'missing')) return skipped(`/${table}`);
      const illegible = pointers.filter((pointer) => printedAt(report, pointer) === 'illegible');
      if (illegible.length === 0) return passed(`/${table}`);
      const raws = illegible.map((pointer) => report.evidence[pointer]?.raw ?? '');
      const cells = illegible.map((pointer, index) => ({
        zh: `${nameOf(pointer).zh}填“${raws[index] ?? ''}”`,
        en: `${nameOf(pointer).en} says "${raws[index] ?? ''}"`,
      }));
      const { zh, en } = listed(cells);
      return failed({
        at: illegible,
        message: { zh: `${zh}，不是数字`, en: `not a number: ${en}` },
        expected: null,
        actual: raws.length === 1 ? (raws[0] ?? null) : null,
      });
    }),
};

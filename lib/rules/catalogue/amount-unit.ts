import { fieldsOf, figureAt } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { nameOf } from '../wording.ts';

const OTHER_UNIT = /(?<!万)元|亿/u;

export const amountUnit: Rule = {
  id: 'amount-unit',
  severity: 'warning',
  title: { zh: '金额按表头的单位（万元）填写', en: 'money is given in the unit of its column, 万元' },
  basis: '表二：“本年收费金额（单位：万元）”',
  example: '“行政事业性收费”填“251000元”',
  since: '1.0.0',
  check: (report) =>
    fieldsOf(report)
      .filter(({ unit }) => unit === 'money')
      .map(({ pointer }) => {
        const figure = figureAt(report, pointer);
        const raw = report.evidence[pointer]?.raw.normalize('NFKC') ?? '';
        if (figure === null) return skipped(pointer);
        if (!OTHER_UNIT.test(raw)) return passed(pointer);
        const name = nameOf(pointer);
        return failed({
          at: [pointer],
          message: {
            zh: `${name.zh}应以万元填写，填的是“${raw}”，已换算为${figure}万元`,
            en: `${name.en} is in 万元, but "${raw}" is printed; it was read as ${figure}`,
          },
          expected: figure,
          actual: raw,
        });
      }),
};

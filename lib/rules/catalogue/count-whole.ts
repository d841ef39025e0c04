import type { Field } from '../../report/form.ts';
import { fieldsOf, figureAt } from '../figures.ts';
import type { Message, Rule } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { nameOf } from '../wording.ts';

export const countWhole: Rule = {
  id: 'count-whole',
  severity: 'error',
  title: {
    zh: '件数为不小于0的整数，“本年增/减”为整数，金额不小于0',
    en: 'counts are whole and not below 0, changes are whole, money is not below 0',
  },
  basis: 'inferred',
  example: '“行政处罚”处理决定数量填-3或2.5',
  since: '1.0.0',
  check: (report) =>
    fieldsOf(report).map(({ pointer, unit }) => {
      const figure = figureAt(report, pointer);
      if (figure === null) return skipped(pointer);
      if (isPossible(figure, unit)) return passed(pointer);
      const name = nameOf(pointer);
      return failed({
        at: [pointer],
        message: {
          zh: `${name.zh}填${figure}，应为${kinds[unit].zh}`,
          en: `${name.en} is ${figure}, not ${kinds[unit].en}`,
        },
        expected: null,
        actual: figure,
      });
    }),
};

const kinds: Readonly<Record<Field['unit'], Message>> = {
  count: { zh: '不小于0的整数', en: 'a whole number from 0 on' },
  change: { zh: '整数', en: 'a whole number' },
  money: { zh: '不小于0的金额', en: 'an amount from 0 on' },
};

function isPossible(figure: number, unit: Field['unit']): boolean {
  if (unit === 'money') return figure >= 0;
  return Number.isSafeInteger(figure) && (unit === 'change' || figure >= 0);
}

import { figureAt } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { itemKindsOf2019 } from '../table-two.ts';
import { failed, passed, skipped } from '../verdict.ts';

export const itemsAfterChange: Rule = {
  id: 'items-after-change',
  severity: 'warning',
  title: {
    zh: '2019年格式：上一年项目数量加本年增/减不小于0',
    en: 'form of 2019: no more items went than there were',
  },
  basis: 'inferred',
  example: '“行政处罚”上一年项目数量10、本年增/减-15',
  since: '1.0.0',
  check: (report) =>
    itemKindsOf2019(report).map(({ pointer, name }) => {
      const places = [`${pointer}/previousYearItems`, `${pointer}/change`] as const;
      const [before = null, change = null] = places.map((place) => figureAt(report, place));
      if (before === null || change === null) return skipped(...places);
      if (before + change >= 0) return passed(...places);
      return failed({
        at: places,
        message: {
          zh: `表二“${name}”行：上一年项目数量${before}，本年增/减${change}，相加后为负数`,
          en: `table 2 row "${name}": ${before} items, a change of ${change} leaves less than none`,
        },
        expected: -before,
        actual: change,
      });
    }),
};

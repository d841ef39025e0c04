import type { Report } from '../../report/schema.ts';
import { figureAt } from '../figures.ts';
import { withLastYear } from '../last-year.ts';
import type { Rule, Verdict } from '../rule.ts';
import { itemKindsOf2019 } from '../table-two.ts';
import { failed, passed, skipped } from '../verdict.ts';

type Kind = ReturnType<typeof itemKindsOf2019>[number];

export const itemsFollowLastYear: Rule = {
  id: 'items-follow-last-year',
  severity: 'warning',
  title: {
    zh: '2019年格式：上一年项目数量等于上一年度报告的上一年项目数量加增减',
    en: "form of 2019: last year's items are those of last year's report after its change",
  },
  basis: 'inferred',
  example: '2019年报告“行政许可”上一年项目数量120、增减-3，2020年报告“上一年项目数量”填120',
  since: '1.0.0',
  check: (report, previous) =>
    withLastYear(report, previous, (lastYear) =>
      itemKindsOf2019(report).map((kind) => verdictOn(report, lastYear, kind)),
    ),
};

function verdictOn(report: Report, lastYear: Report, { pointer, name }: Kind): Verdict {
  const place = `${pointer}/previousYearItems` as const;
  const actual = figureAt(report, place);
  const before = figureAt(lastYear, place);
  const change = figureAt(lastYear, `${pointer}/change`);
  if (actual === null || before === null || change === null) return skipped(place);
  const expected = before + change;
  if (actual === expected) return passed(place);
  return failed({
    at: [place],
    message: {
      zh: `表二“${name}”行：上一年度报告的上一年项目数量${before}，本年增/减${change}，本年度报告的“上一年项目数量”应为${expected}，填${actual}`,
      en: `table 2 row "${name}": last year's report leaves ${expected} items, this one starts from ${actual}`,
    },
    expected,
    actual,
  });
}

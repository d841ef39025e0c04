import type { Report } from '../../report/schema.ts';
import { figureAt } from '../figures.ts';
import { withLastYear } from '../last-year.ts';
import type { Rule, Verdict } from '../rule.ts';
import { documentKinds } from '../table-two.ts';
import { failed, passed, skipped } from '../verdict.ts';

type Kind = ReturnType<typeof documentKinds>[number];

export const inForceFollowsLastYear: Rule = {
  id: 'in-force-follows-last-year',
  severity: 'warning',
  title: {
    zh: '现行有效件数等于上一年度现行有效加本年制发减本年废止',
    en: "documents in force are last year's, and those issued, less those repealed",
  },
  basis: 'inferred；集中清理之后，如实填报也会不等',
  example: '上一年度现行有效698，本年制发77、废止132，现行有效470',
  since: '1.0.0',
  check: (report, previous) =>
    withLastYear(report, previous, (lastYear) =>
      documentKinds(report).map((kind) => verdictOn(report, lastYear, kind)),
    ),
};

function verdictOn(report: Report, lastYear: Report, { pointer, name }: Kind): Verdict {
  const places = [`${pointer}/issued`, `${pointer}/repealed`, `${pointer}/inForce`] as const;
  const [issued = null, repealed = null, actual = null] = places.map((place) => figureAt(report, place));
  const before = figureAt(lastYear, `${pointer}/inForce`);
  if (issued === null || repealed === null || actual === null || before === null) return skipped(...places);
  const expected = before + issued - repealed;
  if (actual === expected) return passed(...places);
  return failed({
    at: places,
    message: {
      zh: `表二“${name}”行：上一年度现行有效${before}件，加本年制发${issued}件、减本年废止${repealed}件，应为${expected}件，填${actual}件，相差${Math.abs(actual - expected)}件（如因集中清理，请核实）`,
      en: `table 2 row "${name}": ${before} in force last year, ${issued} issued and ${repealed} repealed make ${expected}, not ${actual}`,
    },
    expected,
    actual,
  });
}

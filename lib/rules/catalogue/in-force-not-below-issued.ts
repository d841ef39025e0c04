import { figureAt } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { documentKinds } from '../table-two.ts';
import { failed, passed, skipped } from '../verdict.ts';

export const inForceNotBelowIssued: Rule = {
  id: 'in-force-not-below-issued',
  severity: 'warning',
  title: {
    zh: '现行有效件数不小于本年制发件数减本年废止件数',
    en: 'at least as many documents are in force as were issued less those repealed',
  },
  basis: 'inferred',
  example: '“行政规范性文件”制发5、废止1、现行有效3',
  since: '1.0.0',
  check: (report) =>
    documentKinds(report).map(({ pointer, name }) => {
      const places = [`${pointer}/issued`, `${pointer}/repealed`, `${pointer}/inForce`] as const;
      const [issued = null, repealed = null, inForce = null] = places.map((place) => figureAt(report, place));
      if (issued === null || repealed === null || inForce === null) return skipped(...places);
      if (inForce >= issued - repealed) return passed(...places);
      return failed({
        at: places,
        message: {
          zh: `表二“${name}”行：本年制发${issued}件、废止${repealed}件，现行有效只有${inForce}件，至少应为${issued - repealed}件`,
          en: `table 2 row "${name}": ${issued} issued, ${repealed} repealed, but only ${inForce} in force`,
        },
        expected: issued - repealed,
        actual: inForce,
      });
    }),
};

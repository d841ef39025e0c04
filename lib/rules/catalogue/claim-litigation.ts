import { claimsOf, confirm } from '../claims.ts';
import { parentOf } from '../identities.ts';
import { cases, LAWSUITS } from '../meanings.ts';
import type { Rule } from '../rule.ts';

export const claimLitigation: Rule = {
  id: 'claim-litigation',
  severity: 'warning',
  title: {
    zh: '文字所述行政诉讼件数与表四一致（总计，或已审结的件数）',
    en: 'the lawsuits that the text counts are those of table 4, all or the concluded ones',
  },
  basis: 'inferred',
  example: '“被提起行政诉讼5件”，表四两类行政诉讼总计为4和2',
  since: '1.0.0',
  check: (report) =>
    claimsOf(report, 'lawsuits').flatMap((stated) => {
      const { value, confirms } = stated.claim;
      if (value === null || value === 0) return [];
      const groups = confirms === null ? LAWSUITS : [parentOf(confirms)];
      return [confirm(report, { stated, value }, cases(groups))];
    }),
};

import { claimsOf, confirm } from '../claims.ts';
import { cases, REVIEW } from '../meanings.ts';
import type { Rule } from '../rule.ts';

export const claimReview: Rule = {
  id: 'claim-review',
  severity: 'warning',
  title: {
    zh: '文字所述行政复议件数与表四一致（总计，或已审结的件数）',
    en: 'the reviews that the text counts are those of table 4, all or the concluded ones',
  },
  basis: 'inferred',
  example: '“被申请行政复议2件”，表四“行政复议”总计3、尚未审结0',
  since: '1.0.0',
  check: (report) =>
    claimsOf(report, 'reviews').flatMap((stated) => {
      const { value } = stated.claim;
      // That there was none is for claim-no-review.
      return value === null || value === 0 ? [] : [confirm(report, { stated, value }, cases([REVIEW]))];
    }),
};

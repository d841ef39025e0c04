import { disputeResults } from '../../report/editions/shared.ts';
import type { Pointer } from '../../report/pointer.ts';
import type { Claim } from '../../report/schema.ts';
import type { Meaning } from '../claims.ts';
import { claimsOf, confirm } from '../claims.ts';
import { figure, LAWSUITS } from '../meanings.ts';
import type { Rule } from '../rule.ts';
import { skipped } from '../verdict.ts';

export const claimDisputeResults: Rule = {
  id: 'claim-dispute-results',
  severity: 'warning',
  title: {
    zh: '文字所述维持、纠正、其他结果、尚未审结的件数与表四一致',
    en: 'the results that the text counts of reviews and lawsuits are those of table 4',
  },
  basis: 'inferred',
  example: '“行政复议7件，其中维持5件”，表四“行政复议”结果维持4',
  since: '2.0.0',
  check: (report) =>
    claimsOf(report, 'disputesByResult').map((stated) => {
      const { value } = stated.claim;
      return value === null ? skipped(stated.pointer) : confirm(report, { stated, value }, meaningsOf(stated.claim));
    }),
};

/** A result without a way to court is counted over both. */
function meaningsOf({ confirms, parts }: Claim): readonly Meaning[] {
  if (confirms !== null) return [figure(confirms)];
  const label = parts[0]?.label ?? '';
  const result = disputeResults.find(({ labels }) => labels[0] === label);
  if (result === undefined) return [];
  return [
    {
      name: { zh: `表四两类行政诉讼“${label}”之和`, en: `"${label}" of both kinds of lawsuits in table 4` },
      plus: LAWSUITS.map((way): Pointer => `${way}/${result.key}`),
    },
  ];
}

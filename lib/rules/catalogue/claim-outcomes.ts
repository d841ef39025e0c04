import type { Report } from '../../report/schema.ts';
import type { Meaning, Stated } from '../claims.ts';
import { claimsOf, confirm } from '../claims.ts';
import { figure, organizations, outcomeGroup, received } from '../meanings.ts';
import { lastKey } from '../identities.ts';
import type { Rule, Verdict } from '../rule.ts';
import { skipped } from '../verdict.ts';

export const claimOutcomes: Rule = {
  id: 'claim-outcomes',
  severity: 'warning',
  title: {
    zh: '文字所述办结、结转件数，以及各类答复、各类申请人的件数，与表三一致',
    en: 'what the text says of answers, requests carried forward and applicants is what table 3 says',
  },
  basis: 'inferred',
  example: '“予以公开5件”，表三“（一）予以公开”总计4',
  since: '1.0.0',
  check: (report) =>
    claimsOf(report, 'requestsConcluded', 'requestsCarriedForward', 'requestsByOutcome', 'requestsByApplicant').map(
      (stated) => verdictOn(report, stated),
    ),
};

function verdictOn(report: Report, stated: Stated): Verdict {
  const { value } = stated.claim;
  return value === null ? skipped(stated.pointer) : confirm(report, { stated, value }, meaningsOf(report, stated));
}

function meaningsOf(report: Report, { claim: { kind, confirms, parts } }: Stated): readonly Meaning[] {
  if (kind === 'requestsByApplicant') return received(confirms === null ? organizations : [lastKey(confirms)]);
  if (confirms !== null) return [figure(confirms)];
  return parts.map(({ label }) => outcomeGroup(report, label));
}

import type { Report } from '../../report/schema.ts';
import type { Stated } from '../claims.ts';
import { claimsOf, confirm } from '../claims.ts';
import { received } from '../meanings.ts';
import type { Rule, Verdict } from '../rule.ts';
import { splitHolds } from '../splits.ts';

export const claimChannelsSum: Rule = {
  id: 'claim-channels-sum',
  severity: 'warning',
  title: {
    zh: '网上、信函、当面等各渠道的申请之和等于收到的申请',
    en: 'the channels that the text names make the requests that came in',
  },
  basis: 'inferred',
  example: '“收到申请16件（其中网上申请4件，信函申请11件）”',
  since: '1.0.0',
  check: (report) => claimsOf(report, 'requestsByChannel').map((stated) => verdictOn(report, stated)),
};

/** A sentence that names no whole splits what table 三 counts. */
function verdictOn(report: Report, stated: Stated): Verdict {
  const { value, parts } = stated.claim;
  if (value !== null || parts.length === 0) return splitHolds(stated);
  const sum = parts.reduce((total, part) => total + part.value, 0);
  return confirm(report, { stated, value: sum }, received(['total']));
}

import { claimsOf, confirm } from '../claims.ts';
import { figure } from '../meanings.ts';
import type { Rule } from '../rule.ts';
import { skipped } from '../verdict.ts';

export const claimNormativeDocuments: Rule = {
  id: 'claim-normative-documents',
  severity: 'warning',
  title: {
    zh: '文字所述规范性文件的制发、废止、现行有效件数与表二一致',
    en: 'what the text says of normative documents is what table 2 says',
  },
  basis: 'inferred',
  example: '“制发行政规范性文件5件”，表二“本年制发件数”4',
  since: '1.0.0',
  check: (report) =>
    claimsOf(report, 'normativeDocumentsIssued', 'normativeDocumentsRepealed', 'normativeDocumentsInForce').map(
      (stated) => {
        const { value, confirms } = stated.claim;
        if (value === null || confirms === null) return skipped(stated.pointer);
        return confirm(report, { stated, value }, [figure(confirms)]);
      },
    ),
};

import type { Report } from '../../report/schema.ts';
import type { Stated } from '../claims.ts';
import { claimsOf, confirm } from '../claims.ts';
import { figure, received } from '../meanings.ts';
import type { Rule, Verdict } from '../rule.ts';

export const claimRequestsReceived: Rule = {
  id: 'claim-requests-received',
  severity: 'warning',
  title: {
    zh: '文字所述收到、结转的申请件数与表三一致',
    en: 'the requests that the text says came in are those of table 3',
  },
  basis: 'inferred；“收到”可指本年新收，也可含上年结转',
  example: '“共收到政府信息公开申请16件”，表三“一、本年新收”总计15、“二、上年结转”总计0',
  since: '1.0.0',
  check: (report) => [
    ...claimsOf(report, 'requestsReceived').flatMap((stated) => verdictsOn(report, stated)),
    ...claimsOf(report, 'requestsCarriedOver').map((stated) =>
      confirm(report, { stated, value: stated.claim.value ?? 0 }, [figure('/requests/carriedOver/total')]),
    ),
  ],
};

/** That none came in is for claim-no-requests. */
function verdictsOn(report: Report, stated: Stated): Verdict[] {
  const { value, confirms, parts } = stated.claim;
  if (value === null || value === 0) return [];
  const [ofTheYear, inAll] = received(['total']);
  if (confirms !== null) return [confirm(report, { stated, value }, [ofTheYear, inAll])];
  const saidNew = parts.filter(({ label }) => label === '新收');
  return [
    confirm(report, { stated, value }, [inAll]),
    ...saidNew.map((part) => confirm(report, { stated, value: part.value }, [ofTheYear])),
  ];
}

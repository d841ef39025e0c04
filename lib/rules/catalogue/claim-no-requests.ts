import { claimsOf } from '../claims.ts';
import { figureAt } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { nameOf, quoted } from '../wording.ts';

const RECEIVED = '/requests/newlyReceived/total';

export const claimNoRequests: Rule = {
  id: 'claim-no-requests',
  severity: 'error',
  title: {
    zh: '文字写明未收到申请的，表三本年新收总计为0',
    en: 'where the text says that no request came in, table 3 counts none',
  },
  basis: 'inferred',
  example: '“本年度未收到政府信息公开申请”，表三“一、本年新收”总计3',
  since: '1.0.0',
  check: (report) =>
    claimsOf(report, 'requestsReceived')
      .filter(({ claim }) => claim.value === 0)
      .map(({ claim, pointer }) => {
        const figure = figureAt(report, RECEIVED);
        if (figure === null) return skipped(pointer, RECEIVED);
        if (figure === 0) return passed(pointer, RECEIVED);
        return failed({
          at: [pointer, RECEIVED],
          message: {
            zh: `文字写明未收到申请：${quoted(claim.text).zh}，${nameOf(RECEIVED).zh}却填${figure}`,
            en: `the text says that no request came in (${quoted(claim.text).en}), table 3 counts ${figure}`,
          },
          expected: 0,
          actual: figure,
        });
      }),
};

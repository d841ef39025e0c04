import { completenessOf } from '../completeness.ts';
import type { Rule } from '../rule.ts';

export const tableRequestsComplete: Rule = {
  id: 'table-requests-complete',
  severity: 'error',
  title: { zh: '表三的各块、各行、各列齐全', en: 'every block, row and column of table 3 is there' },
  basis: '表三的格式（2021年版175项，2019年版161项）',
  example: '没有“商业企业”一列',
  since: '1.0.0',
  check: (report) => completenessOf(report, 'requests'),
};

import { completenessOf } from '../completeness.ts';
import type { Rule } from '../rule.ts';

export const tableReviewComplete: Rule = {
  id: 'table-review-complete',
  severity: 'error',
  title: { zh: '表四的各块、各行、各列齐全', en: 'every block, row and column of table 4 is there' },
  basis: '表四的格式（15项）',
  example: '第四部分只有标题，没有表格',
  since: '1.0.0',
  check: (report) => completenessOf(report, 'reviewAndLitigation'),
};

import { completenessOf } from '../completeness.ts';
import type { Rule } from '../rule.ts';

export const tableProactiveComplete: Rule = {
  id: 'table-proactive-complete',
  severity: 'error',
  title: { zh: '表二的各块、各行、各列齐全', en: 'every block, row and column of table 2 is there' },
  basis: '表二的格式（2021年版10项，2019年版22项）',
  example: '没有“行政强制”一行',
  since: '1.0.0',
  check: (report) => completenessOf(report, 'proactiveDisclosure'),
};

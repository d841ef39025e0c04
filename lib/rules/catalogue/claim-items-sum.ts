import { claimsOf } from '../claims.ts';
import type { Rule } from '../rule.ts';
import { splitHolds } from '../splits.ts';

export const claimItemsSum: Rule = {
  id: 'claim-items-sum',
  severity: 'warning',
  title: {
    zh: '“公开信息若干条，其中……”各分项之和等于总数',
    en: 'the categories of what was disclosed make the whole that the sentence states',
  },
  basis: 'inferred',
  example: '“公开信息53条，其中机构职能类18条，应急管理类32条”',
  since: '1.0.0',
  check: (report) => claimsOf(report, 'itemsDisclosed').map(splitHolds),
};

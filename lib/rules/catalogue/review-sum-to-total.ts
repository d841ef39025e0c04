import { settle } from '../equation.ts';
import { reviewSums } from '../identities.ts';
import type { Rule } from '../rule.ts';

export const reviewSumToTotal: Rule = {
  id: 'review-sum-to-total',
  severity: 'error',
  title: {
    zh: '表四各组：维持、纠正、其他、尚未审结之和等于“总计”',
    en: 'in each group of table 4, the four results add up to the total',
  },
  basis: '表四：“总计”',
  example: '“行政复议”：结果维持2、其余0，“总计”填3',
  since: '1.0.0',
  check: (report) => settle(report, reviewSums(report)),
};

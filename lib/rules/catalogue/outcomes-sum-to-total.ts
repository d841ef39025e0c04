import { settle } from '../equation.ts';
import { outcomeSums } from '../identities.ts';
import type { Rule } from '../rule.ts';

export const outcomesSumToTotal: Rule = {
  id: 'outcomes-sum-to-total',
  severity: 'error',
  title: {
    zh: '表三各列：“三、本年度办理结果”（一）至（六）各行之和等于“（七）总计”',
    en: 'in every column of table 3, the rows of item 3 add up to its total',
  },
  basis: '表三：“（七）总计”',
  example: '“总计”列：（一）至（六）各行合计27，“（七）总计”填21',
  since: '1.0.0',
  check: (report) => settle(report, outcomeSums(report)),
};

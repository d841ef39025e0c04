import { settle } from '../equation.ts';
import { applicantSums } from '../identities.ts';
import type { Rule } from '../rule.ts';

export const applicantsSumToTotal: Rule = {
  id: 'applicants-sum-to-total',
  severity: 'error',
  title: {
    zh: '表三各行：六类申请人之和等于“总计”',
    en: 'in every row of table 3, the six kinds of applicants add up to the total',
  },
  basis: '表三：“总计”列',
  example: '“（一）予以公开”行：自然人4、商业企业1、其余0，“总计”填4',
  since: '1.0.0',
  check: (report) => settle(report, applicantSums(report)),
};

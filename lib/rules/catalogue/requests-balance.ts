import { settle } from '../equation.ts';
import { balances } from '../identities.ts';
import type { Rule } from '../rule.ts';

export const requestsBalance: Rule = {
  id: 'requests-balance',
  severity: 'error',
  title: {
    zh: '表三各列：一、二两项之和等于三（七）、四两项之和',
    en: 'in every column of table 3, requests in equal requests out',
  },
  basis: '表三：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”',
  example: '“自然人”列：新收3、上年结转0、办理结果总计0、结转下年0',
  since: '1.0.0',
  check: (report) => settle(report, balances(report)),
};

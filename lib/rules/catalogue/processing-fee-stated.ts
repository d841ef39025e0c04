import { claimsOf } from '../claims.ts';
import { passagesOf, sectionPointer } from '../narrative.ts';
import type { Rule } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';

const FEE = /处理费|收费|费用|收取.{0,12}费/u;

export const processingFeeStated: Rule = {
  id: 'processing-fee-stated',
  severity: 'info',
  title: {
    zh: '2021年度起，第六部分说明信息处理费收取情况，没有收取的也要说明',
    en: 'from 2021 on, section 6 says what was charged as processing fee, also when nothing was',
  },
  basis:
    'inferred；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）施行后各地的编制惯例；第六部分只写“无”的年报也常见，只作提示',
  example: '第六部分只写“无”',
  since: '1.0.0',
  check: (report) => {
    const { year, edition, sections } = report;
    const isDue = year === null ? edition === '2021' : year >= 2021;
    const hasSection = sections.some(({ id, heading }) => id === 'otherMatters' && heading !== null);
    if (!isDue || !hasSection) return [skipped()];
    const at = sectionPointer(report, 'otherMatters');
    const isStated =
      claimsOf(report, 'processingFee').length > 0 || passagesOf(report).some(({ text }) => FEE.test(text));
    if (isStated) return [passed(at)];
    return [
      failed({
        at: [at],
        message: {
          zh: '“六、其他需要报告的事项”没有说明信息处理费收取情况（没有收取的也应写明）',
          en: 'section 6 does not say what was charged as processing fee',
        },
        expected: null,
        actual: null,
      }),
    ];
  },
};

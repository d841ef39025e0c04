import type { Pointer } from '../../report/pointer.ts';
import type { Report } from '../../report/schema.ts';
import type { Stated } from '../claims.ts';
import { claimsOf } from '../claims.ts';
import { figureAt } from '../figures.ts';
import type { Rule, Verdict } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { nameOf } from '../wording.ts';

const AMOUNT: Pointer = '/proactiveDisclosure/fees/amount';

export const claimProcessingFee: Rule = {
  id: 'claim-processing-fee',
  severity: 'warning',
  title: {
    zh: '信息处理费前后一致，且不超过表二的行政事业性收费',
    en: 'the processing fee is the same wherever it is stated, and no more than the fees of table 2',
  },
  basis: '信息处理费属于行政事业性收费（《政府信息公开信息处理费管理办法》，国办函〔2020〕109号）',
  example: '“收取信息处理费710元”，表二“行政事业性收费”0',
  since: '1.0.0',
  check: (report) => {
    const fees = claimsOf(report, 'processingFee').filter(({ claim }) => claim.value !== null);
    return [...repetitions(fees), ...fees.slice(0, 1).map((fee) => withinFees(report, fee))];
  },
};

function repetitions([first, ...others]: readonly Stated[]): Verdict[] {
  if (first === undefined) return [];
  return others.map((other) => {
    const at = [first.pointer, other.pointer];
    const [expected, actual] = [first.claim.value, other.claim.value];
    if (expected === actual) return passed(...at);
    return failed({
      at,
      message: {
        zh: `信息处理费前后不一致：一处为${expected ?? ''}元，另一处为${actual ?? ''}元`,
        en: `the processing fee is ${expected ?? ''} yuan in one place and ${actual ?? ''} in another`,
      },
      expected,
      actual,
    });
  });
}

function withinFees(report: Report, { claim, pointer }: Stated): Verdict {
  const amount = figureAt(report, AMOUNT);
  const fee = claim.value;
  if (amount === null || fee === null) return skipped(pointer, AMOUNT);
  const most = amount === 0 ? 0 : (amount + ROUNDING) * 10_000;
  if (fee <= most) return passed(pointer, AMOUNT);
  return failed({
    at: [pointer, AMOUNT],
    message: {
      zh: `文字写明收取信息处理费${fee}元，${nameOf(AMOUNT).zh}却只填${amount}万元；信息处理费属于行政事业性收费，应计入`,
      en: `a processing fee of ${fee} yuan is more than all fees of table 2, ${amount} 万元`,
    },
    expected: Math.round(amount * 1_000_000) / 100,
    actual: fee,
  });
}

/** Amounts in 万元 are printed to two decimals at the least. */
const ROUNDING = 0.005;

import { isCountyOrBelow } from '../agency.ts';
import { figureAt } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';

const AMOUNT = '/proactiveDisclosure/fees/amount';
/** 10 亿元, in 万元. */
const MOST = 100_000;

export const amountPlausible: Rule = {
  id: 'amount-plausible',
  severity: 'warning',
  title: { zh: '县级及以下单位的收费金额低于10亿元', en: 'a county or lower body charges less than 1 billion yuan' },
  basis: 'inferred',
  example: '镇人民政府的“行政事业性收费”填251000（疑为元）',
  since: '1.0.0',
  check: (report) => {
    const amount = figureAt(report, AMOUNT);
    if (amount === null || isCountyOrBelow(report.agency?.name ?? '') !== true) return [skipped(AMOUNT)];
    if (amount < MOST) return [passed(AMOUNT)];
    return [
      failed({
        at: [AMOUNT],
        message: {
          zh: `表二“行政事业性收费”填${amount}万元，即${inHundredMillions(amount)}亿元，请核实是否误以元为单位`,
          en: `fees of ${amount} 万元 are a great deal for such an agency: were they meant in yuan?`,
        },
        expected: null,
        actual: amount,
      }),
    ];
  },
};

/** 万元 as 亿元: the point moves, where a division would leave a rounding error. */
function inHundredMillions(amount: number): number {
  return Number(`${amount}e-4`);
}

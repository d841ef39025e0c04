import type { Pointer } from '../report/pointer.ts';
import { leavesOf, valueAt } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';
import { figureAt, printedAt } from './figures.ts';
import type { Message, Verdict } from './rule.ts';

/** An identity stated once: the figures on the left add up to those on the right. Arithmetic, evidence and place in one. */
export interface Equation {
  readonly left: readonly Pointer[];
  readonly right: readonly Pointer[];
  readonly message: (left: number, right: number) => Message;
}

export function settle(report: Report, equations: Iterable<Equation>): Verdict[] {
  return Array.from(equations, (equation) => settleOne(report, equation));
}

/** An empty cell is not 0: an identity is judged as far as what is printed decides it, and skipped beyond that. */
function settleOne(report: Report, equation: Equation): Verdict {
  const at = [...equation.left, ...equation.right];
  const left = sideOf(report, equation.left);
  const right = sideOf(report, equation.right);
  if (!Number.isSafeInteger(Math.ceil(Math.abs(left.sum) + Math.abs(right.sum)))) return { outcome: 'skipped', at };
  if (left.whole && right.whole) {
    return isEqual(left.sum, right.sum) ? { outcome: 'passed', at } : failed(equation, left.sum, right.sum);
  }
  if ((left.whole && right.sum > left.sum) || (right.whole && left.sum > right.sum)) {
    return failed(equation, left.sum, right.sum);
  }
  return withBlanksAsZero(report, equation) ?? { outcome: 'skipped', at };
}

interface Side {
  /** Of what is printed. */
  readonly sum: number;
  /** Every figure of it is printed. */
  readonly whole: boolean;
}

function sideOf(report: Report, pointers: readonly Pointer[]): Side {
  const figures = pointers.map((pointer) => figureAt(report, pointer));
  return {
    sum: figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0),
    whole: !figures.includes(null),
  };
}

/** Money has decimals, and a sum of them a rounding error. */
function isEqual(left: number, right: number): boolean {
  return Math.abs(left - right) < 1e-6;
}

function failed({ left, right, message }: Equation, expected: number, actual: number): Verdict & { outcome: 'failed' } {
  return { outcome: 'failed', at: [...left, ...right], message: message(expected, actual), expected, actual };
}

/** Undefined where the table does not tell what its empty cells mean, or where a total or all of its parts stand empty. */
function withBlanksAsZero(report: Report, equation: Equation): Verdict | undefined {
  const at = [...equation.left, ...equation.right];
  const isSumToTotal = equation.right.length === 1;
  const isBare = (pointers: readonly Pointer[]) => pointers.every((pointer) => figureAt(report, pointer) === null);
  if (isSumToTotal ? isBare(equation.left) || isBare(equation.right) : isBare(at)) return undefined;
  if (!at.every((pointer) => ['figure', 'blank', 'absent'].includes(printedAt(report, pointer)))) return undefined;
  if (!leavesZerosEmpty(report, at)) return undefined;
  const left = sideOf(report, equation.left).sum;
  const right = sideOf(report, equation.right).sum;
  if (isEqual(left, right)) return { outcome: 'passed', at };
  const { message, ...verdict } = failed(equation, left, right);
  return {
    ...verdict,
    severity: 'warning',
    message: {
      zh: `${message.zh}（该表未填0，空格按0计算）`,
      en: `${message.en} (empty cells taken as 0, since the table prints none)`,
    },
  };
}

/** Whether an agency evidently leaves out its zeros: cells are empty, and not one 0 is printed in the whole table. */
function leavesZerosEmpty(report: Report, [first]: readonly Pointer[]): boolean {
  if (first === undefined) return false;
  const table: Pointer = `/${first.slice(1).split('/', 1).join('')}`;
  return [...leavesOf(valueAt(report, table), table)].every(([, figure]) => figure !== 0);
}

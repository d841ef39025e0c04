import type { Pointer } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';
import { figureOrBlankZero, withBlanksSaid } from './blanks.ts';
import { figureAt } from './figures.ts';
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
  const left = sideOf(equation.left.map((pointer) => figureAt(report, pointer)));
  const right = sideOf(equation.right.map((pointer) => figureAt(report, pointer)));
  if (!Number.isSafeInteger(Math.ceil(Math.abs(left.sum) + Math.abs(right.sum)))) return { outcome: 'skipped', at };
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

/** Figures may have decimals, and a sum of them a rounding error. */
function sideOf(figures: readonly (number | null)[]): Side {
  const sum = figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);
  return { sum: Number(sum.toFixed(6)), whole: !figures.includes(null) };
}

function failed({ left, right, message }: Equation, expected: number, actual: number): Verdict & { outcome: 'failed' } {
  return { outcome: 'failed', at: [...left, ...right], message: message(expected, actual), expected, actual };
}

/** Undefined where no figure is printed, where one was left out, or where the table does not tell what its empty cells mean. */
function withBlanksAsZero(report: Report, equation: Equation): Verdict | undefined {
  const at = [...equation.left, ...equation.right];
  if (at.every((pointer) => figureAt(report, pointer) === null)) return undefined;
  const side = (pointers: readonly Pointer[]) => sideOf(pointers.map((pointer) => figureOrBlankZero(report, pointer)));
  const [left, right] = [side(equation.left), side(equation.right)];
  if (!left.whole || !right.whole) return undefined;
  if (left.sum === right.sum) return { outcome: 'passed', at };
  const verdict = failed(equation, left.sum, right.sum);
  return { ...verdict, severity: 'warning', message: withBlanksSaid(verdict.message) };
}

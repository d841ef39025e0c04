import type { Pointer } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';
import type { Equation } from './equation.ts';
import { settle } from './equation.ts';
import { applicantSums, balances, outcomeSums } from './identities.ts';
import type { Verdict } from './rule.ts';

/** An identity with the amount by which its left side is over its right one; null where it cannot be judged. */
interface Judged {
  readonly left: readonly Pointer[];
  readonly right: readonly Pointer[];
  readonly over: number | null;
}

/**
 * The figures of table 三 that stand at the crossing of a failing row and a failing column, where one wrong figure there explains
 * both. Where several could (two errors of the same size), none is named.
 */
export function suspectsOf(report: Report): Pointer[] {
  const rows = judge(report, applicantSums(report));
  const columns = judge(report, [...balances(report), ...outcomeSums(report)]);
  const crossings = rows.filter(fails).flatMap((row) =>
    columns
      .filter(fails)
      .flatMap((column) => crossingsOf(row, column))
      .filter((cell) => explainsAll(cell, [...rows, ...columns])),
  );
  const candidates = [...new Set(crossings)];
  return candidates.filter(
    (cell) => !candidates.some((other) => other !== cell && compete(cell, other, rows, columns)),
  );
}

function judge(report: Report, equations: readonly Equation[]): Judged[] {
  return equations.flatMap((equation) =>
    settle(report, [equation]).map((verdict) => ({ ...equation, over: overOf(verdict) })),
  );
}

function overOf(verdict: Verdict): number | null {
  if (verdict.outcome === 'failed') return Number(verdict.expected) - Number(verdict.actual);
  return verdict.outcome === 'passed' ? 0 : null;
}

function fails({ over }: Judged): boolean {
  return over !== null && over !== 0;
}

function crossingsOf(row: Judged, column: Judged): Pointer[] {
  return [...row.left, ...row.right].filter((cell) => errorAt(cell, column) !== undefined);
}

/** By how much a figure would be too large if it alone made the identity fail. Undefined where it takes no part. */
function errorAt(cell: Pointer, { left, right, over }: Judged): number | null | undefined {
  if (left.includes(cell)) return over;
  if (right.includes(cell)) return over === null ? null : -over;
  return undefined;
}

/** Every identity that the figure takes part in fails by the same difference, as far as it can be judged. */
function explainsAll(cell: Pointer, identities: readonly Judged[]): boolean {
  const errors = identities.map((identity) => errorAt(cell, identity)).filter((error) => typeof error === 'number');
  return new Set(errors).size === 1;
}

/** Whether two figures would explain the failure of the same identity. */
function compete(one: Pointer, other: Pointer, rows: readonly Judged[], columns: readonly Judged[]): boolean {
  return [...rows, ...columns].some(
    (identity) => errorAt(one, identity) !== undefined && errorAt(other, identity) !== undefined,
  );
}

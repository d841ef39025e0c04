import type { Pointer } from '../report/pointer.ts';
import { leavesOf, valueAt } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';
import { figureAt, printedAt } from './figures.ts';
import { isLeftOut } from './left-out.ts';
import type { Message } from './rule.ts';

/**
 * The figure; 0 where a mark says that there is none, or where the cell is empty in a table that evidently leaves its zeros
 * empty. Where a figure was left out, `total-blank` or `line-blank` says so, and no sum is judged by a 0 in its place.
 */
export function figureOrBlankZero(report: Report, pointer: Pointer): number | null {
  if (isLeftOut(report, pointer)) return null;
  const printed = printedAt(report, pointer);
  if (printed === 'absent') return 0;
  return printed === 'blank' && leavesZerosEmpty(report, pointer) ? 0 : figureAt(report, pointer);
}

/** Whether not one 0 is printed in the whole table of a figure. */
function leavesZerosEmpty(report: Report, pointer: Pointer): boolean {
  const table: Pointer = `/${pointer.slice(1).split('/', 1).join('')}`;
  return [...leavesOf(valueAt(report, table), table)].every(([, figure]) => figure !== 0);
}

/** What a finding says that was judged so. */
export function withBlanksSaid({ zh, en }: Message): Message {
  return {
    zh: `${zh}（空格及“/”等按0计算）`,
    en: `${en} (cells that are empty or struck out taken as 0)`,
  };
}

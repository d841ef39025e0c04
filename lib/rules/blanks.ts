import type { Pointer } from '../report/pointer.ts';
import { leavesOf, valueAt } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';
import { figureAt, printedAt } from './figures.ts';
import type { Message } from './rule.ts';

/** The figure; 0 where the cell is empty in a table that evidently leaves its zeros empty; else null. */
export function figureOrBlankZero(report: Report, pointer: Pointer): number | null {
  const figure = figureAt(report, pointer);
  if (figure !== null) return figure;
  const isEmpty = ['blank', 'absent'].includes(printedAt(report, pointer));
  return isEmpty && leavesZerosEmpty(report, pointer) ? 0 : null;
}

/** Whether not one 0 is printed in the whole table of a figure. */
function leavesZerosEmpty(report: Report, pointer: Pointer): boolean {
  const table: Pointer = `/${pointer.slice(1).split('/', 1).join('')}`;
  return [...leavesOf(valueAt(report, table), table)].every(([, figure]) => figure !== 0);
}

/** What a finding says that was judged so. */
export function withBlanksSaid({ zh, en }: Message): Message {
  return {
    zh: `${zh}（该表未填0，空格按0计算）`,
    en: `${en} (empty cells taken as 0, since the table prints none)`,
  };
}

import type { Heading, TableId } from './form.ts';

/** What stands at the corner of each table. */
export const corners: Readonly<Record<TableId, string>> = {
  proactiveDisclosure: '信息内容',
  requests: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  reviewAndLitigation: '',
};

/** A head as it is drawn: how many leaves it reaches across, and how many levels it takes up. */
export interface DrawnHead {
  readonly heading: Heading;
  /** From 0, the outermost. */
  readonly level: number;
  /** The first of its leaves, counted from 0 through the whole side of the table. */
  readonly leaf: number;
  readonly leaves: number;
  readonly levels: number;
}

export interface DrawnHeads {
  readonly heads: readonly DrawnHead[];
  readonly leaves: number;
  readonly levels: number;
}

/** Lays out the heads of one side of a table. A head without others below it reaches down to the figures. */
export function drawHeads(headings: readonly Heading[]): DrawnHeads {
  const levels = Math.max(...headings.map(depthOf));
  const heads = headsBelow(headings, { level: 0, leaf: 0, levels });
  return { heads, levels, leaves: sum(headings.map(leavesOf)) };
}

/** How many columns the heads of the rows take up. Table 四 has one row, which has no head. */
export function sideLevels(rows: readonly Heading[]): number {
  return rows.every(({ labels: [label] }) => label === '') ? 0 : drawHeads(rows).levels;
}

interface Position {
  readonly level: number;
  readonly leaf: number;
  readonly levels: number;
}

function headsBelow(headings: readonly Heading[], { level, leaf, levels }: Position): DrawnHead[] {
  return headings.flatMap((heading, index) => {
    const first = leaf + sum(headings.slice(0, index).map(leavesOf));
    const below = headsBelow(heading.children ?? [], { level: level + 1, leaf: first, levels });
    const taken = heading.children === undefined ? levels - level : 1;
    return [{ heading, level, leaf: first, leaves: leavesOf(heading), levels: taken }, ...below];
  });
}

function leavesOf({ children }: Heading): number {
  return children === undefined ? 1 : sum(children.map(leavesOf));
}

function depthOf({ children }: Heading): number {
  return children === undefined ? 1 : 1 + Math.max(...children.map(depthOf));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import type { Heading } from '../../report/form.ts';

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

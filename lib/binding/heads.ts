import { squeeze } from '../document/text.ts';
import type { Cell } from '../document/model.ts';
import { byColumn } from './grid-rows.ts';
import { essence, saysExactly } from './label.ts';
import { headingsOf } from './places.ts';

const columnHeads = headingsOf('columns');

/** What stands above one column of a table. */
export interface HeadStack {
  /** The column at which the lowest of its cells begins: columns below one merged cell have the same. */
  readonly start: number;
  /** From the top down, without those that are empty. */
  readonly texts: readonly string[];
  /** Where merged cells were lost or never made: the text itself or, where there is none, the next to the left. */
  readonly beside: readonly string[];
  /** The paragraphs above the table. */
  readonly above: readonly string[];
}

/** By the column of the table. */
export type Heads = readonly HeadStack[];

/** The heads that some rows of a table make for the rows below them. */
export function headsOf(rows: readonly (readonly Cell[])[], above: readonly string[]): Heads {
  const texts = rows.map(textsOf);
  const spread = texts.map(spreadRight);
  const cells = rows.map(byColumn);
  return Array.from({ length: Math.max(0, ...cells.map((row) => row.length)) }, (_, column) => ({
    start: startOf(cells, column),
    texts: texts.flatMap((row, index) => (isAgain(cells, index, column) ? [] : (row[column] ?? []))).filter(Boolean),
    beside: spread.flatMap((row) => row[column] ?? []),
    above,
  }));
}

function startOf(rows: readonly (readonly Cell[])[], column: number): number {
  const lowest = rows.findLast((row) => squeeze(row[column]?.text ?? '') !== '')?.[column];
  return lowest === undefined || turned(lowest.text, lowest.columnSpan) !== undefined ? column : lowest.column;
}

/** Whether the cell of a row is the one of the row above. */
function isAgain(rows: readonly (readonly Cell[])[], row: number, column: number): boolean {
  return row > 0 && rows[row]?.[column] === rows[row - 1]?.[column];
}

/** What a row says above each column. */
export function textsOf(row: readonly Cell[]): string[] {
  return row.flatMap(textsOfCell);
}

function textsOfCell({ text, columnSpan }: Cell): string[] {
  return turned(text, columnSpan) ?? Array.from({ length: columnSpan }, () => squeeze(text));
}

/**
 * Labels written downward, side by side in one merged cell, as its lines give them; not where they make one label across.
 *
 *     结结其尚
 *     果果他未   →   结果维持, 结果纠正, 其他结果, 尚未审结
 *     维纠结审
 *     持正果结
 */
function turned(text: string, columns: number): string[] | undefined {
  const lines = text.split('\n').map(squeeze);
  if (lines.length < 2 || columns < 2 || lines.some((line) => line.length > columns)) return undefined;
  if (lines[0]?.length !== columns || isColumnHead(lines.join(''))) return undefined;
  return Array.from({ length: columns }, (_, column) => lines.map((line) => line[column] ?? '').join(''));
}

function isColumnHead(text: string): boolean {
  return columnHeads.some((head) => saysExactly(essence(text), head));
}

function spreadRight(texts: readonly string[]): string[] {
  return texts.reduce<string[]>((row, text) => [...row, text || (row.at(-1) ?? '')], []);
}

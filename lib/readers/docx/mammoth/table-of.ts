import type { Cell, Table } from '../../../document/model.ts';
import type { TreeNode } from './run-mammoth.ts';
import { textOf } from './text-of.ts';

/**
 * Puts a table's cells in their places. Where rows are of unequal length, the short ones are filled up with empty cells and all of
 * their cells stand in doubt: which column a figure belongs to, such a row does not say.
 */
export function tableOf(table: TreeNode): Table {
  const rows = table.children.map(({ children }) => children);
  const placed = placeCells(rows);
  const columns = placed.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 1);
  const blanks = freePlaces(placed, rows.length, columns).map(([row, column]) => blankAt(row, column));
  const ragged = new Set(blanks.map(({ row }) => row));
  const cells = [...placed, ...blanks]
    .toSorted((one, other) => one.row - other.row || one.column - other.column)
    .map((cell): Cell => (ragged.has(cell.row) ? { ...cell, doubts: ['row-ragged'] } : cell));
  return { kind: 'table', rows: rows.length, columns, cells };
}

function placeCells(rows: readonly (readonly TreeNode[])[]): readonly Cell[] {
  const taken = rows.map(() => new Set<number>());
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell): Cell => {
      while (taken[row]?.has(column)) column += 1;
      const start = column;
      column += cell.columnSpan;
      for (const below of taken.slice(row, row + cell.rowSpan)) {
        for (let each = start; each < column; each += 1) below.add(each);
      }
      const { rowSpan, columnSpan } = cell;
      return { row, column: start, rowSpan, columnSpan, text: cellText(cell), spot: null, doubts: [] };
    });
  });
}

function freePlaces(cells: readonly Cell[], rows: number, columns: number): readonly (readonly [number, number])[] {
  const free = Array.from({ length: rows }, () => new Set(Array.from({ length: columns }, (_, column) => column)));
  for (const { row, column, rowSpan, columnSpan } of cells) {
    for (const line of free.slice(row, row + rowSpan)) {
      for (let each = column; each < column + columnSpan; each += 1) line.delete(each);
    }
  }
  return free.flatMap((line, row) => [...line].map((column) => [row, column] as const));
}

function cellText(cell: TreeNode): string {
  const paragraphs = cell.children.map((paragraph) => textOf(paragraph).trim());
  return paragraphs.filter((text) => text !== '').join('\n');
}

function blankAt(row: number, column: number): Cell {
  return { row, column, rowSpan: 1, columnSpan: 1, text: '', spot: null, doubts: [] };
}

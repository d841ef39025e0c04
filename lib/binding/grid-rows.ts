import type { Cell, Table } from '../document/model.ts';

/** The cells of each row from left to right, each cell in every row that it covers. */
export function rowsOf(table: Table): Cell[][] {
  const rows: Cell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells.toSorted((one, other) => one.column - other.column)) {
    for (const row of rows.slice(cell.row, cell.row + cell.rowSpan)) row.push(cell);
  }
  return rows;
}

/** Each cell of a row at every column that it covers. */
export function byColumn(row: readonly Cell[]): Cell[] {
  return row.flatMap((cell) => Array.from({ length: cell.columnSpan }, () => cell));
}

/** Whether no cell can be told by its column: a row of text has nothing to say which cells were merged. */
export function isRagged(row: readonly Cell[]): boolean {
  return row.some(({ doubts }) => doubts.includes('row-ragged'));
}

import type { Cell, Table } from '../../../lib/document/model.ts';
import type { TableId } from '../../../lib/report/form.ts';
import type { Part } from '../generated/parts.ts';

/** Changes of the parts of a report before they are printed. */
export type Change = (parts: readonly Part[]) => readonly Part[];

/** A table as one or several others. */
export function changing(id: TableId, change: (table: Table) => Table | readonly Table[]): Change {
  return (parts) =>
    parts.flatMap((part): readonly Part[] =>
      part.kind === 'table' && part.id === id
        ? [change(part.table)].flat().map((table) => ({ ...part, table }))
        : [part],
    );
}

/** The first cell that says something, and only that, says something else. */
export function saying(table: Table, from: string, to: string): Table {
  const at = table.cells.findIndex(({ text }) => text === from);
  if (at < 0) throw new Error(`no cell says ${from}`);
  return { ...table, cells: table.cells.map((cell, index) => (index === at ? { ...cell, text: to } : cell)) };
}

/** The same in whichever table says it. */
export function sayingFirst(from: string, to: string): Change {
  return (parts) => {
    const found = parts.find((part) => part.kind === 'table' && part.table.cells.some(({ text }) => text === from));
    return parts.map((part) =>
      part === found && part.kind === 'table' ? { ...part, table: saying(part.table, from, to) } : part,
    );
  };
}

export function withoutRow(table: Table, row: number): Table {
  const cells = table.cells.flatMap((cell) => shrunk(cell, row, ['row', 'rowSpan']));
  return { ...table, rows: table.rows - 1, cells };
}

export function withoutColumn(table: Table, column: number): Table {
  const cells = table.cells.flatMap((cell) => shrunk(cell, column, ['column', 'columnSpan']));
  return { ...table, columns: table.columns - 1, cells };
}

function shrunk(
  cell: Cell,
  at: number,
  [place, span]: readonly ['row', 'rowSpan'] | readonly ['column', 'columnSpan'],
): Cell[] {
  if (cell[place] > at) return [{ ...cell, [place]: cell[place] - 1 }];
  if (cell[place] + cell[span] <= at) return [cell];
  return cell[span] === 1 ? [] : [{ ...cell, [span]: cell[span] - 1 }];
}

/** A table in two, above a row that no cell crosses. */
export function splitAbove(table: Table, row: number): readonly [Table, Table] {
  const below = table.cells.filter((cell) => cell.row >= row).map((cell) => ({ ...cell, row: cell.row - row }));
  return [
    { ...table, rows: row, cells: table.cells.filter((cell) => cell.row < row) },
    { ...table, rows: table.rows - row, cells: below },
  ];
}

import type { Cell, Doubt, Table } from '../../document/model.ts';
import { DocumentError } from '../../errors.ts';

const MOST_PLACES = 500_000;

/**
 * The table that lines of fields make. Nothing says which of their cells were merged: an empty field may be a part of the cell
 * beside it or above, and in a row that is short, any cell may stand under another column.
 */
export function tableOfFields(lines: readonly (readonly string[])[]): Table {
  const columns = lines.reduce((most, fields) => Math.max(most, fields.length), 0);
  if (columns * lines.length > MOST_PLACES)
    throw new DocumentError('too-large', `${lines.length} by ${columns} fields`);
  return {
    kind: 'table',
    rows: lines.length,
    columns,
    cells: lines.flatMap((fields, row) =>
      Array.from({ length: columns }, (_, column) => cellOf(fields, { row, column, columns })),
    ),
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

function cellOf(fields: readonly string[], { row, column, columns }: Place): Cell {
  const text = fields[column]?.trim() ?? '';
  const doubts: Doubt[] = text === '' || fields.length < columns ? ['row-ragged'] : [];
  return { row, column, rowSpan: 1, columnSpan: 1, text, spot: null, doubts };
}

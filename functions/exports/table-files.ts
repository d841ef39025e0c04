import path from 'node:path';
import { BYTE_ORDER_MARK, csvHeads, csvLines } from '../../lib/collection/csv.ts';
import type { Row, TableShape } from '../../lib/collection/table.ts';
import type { Workbook } from '../../lib/office/workbook.ts';
import { openFile } from './open-file.ts';
import { openParquet } from './parquet.ts';

/** A table on its way to its files: rows are held no longer than a row group of Parquet is. */
export interface TableFiles {
  readonly write: (rows: readonly Row[]) => void;
  readonly end: () => void;
}

/** `NAME.csv` and `NAME.parquet` in a folder, and a sheet of a workbook. */
export function openTable(shape: TableShape, folder: string, workbook: Workbook): TableFiles {
  const { name, title, columns } = shape;
  const csv = openFile(path.join(folder, `${name}.csv`));
  const parquet = openParquet(path.join(folder, `${name}.parquet`), columns);
  const sheet = workbook.sheet(title, [columns.map((column) => column.label), columns.map((column) => column.name)]);
  csv.write(BYTE_ORDER_MARK + csvHeads(columns));
  return {
    write: (rows) => {
      csv.write(csvLines(rows));
      parquet.write(rows);
      sheet.write(rows);
    },
    end: () => {
      csv.end();
      parquet.end();
    },
  };
}

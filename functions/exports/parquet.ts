import type { SchemaElement } from 'hyparquet-writer';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column, Row } from '../../lib/collection/table.ts';

/** Rows that are encoded together. */
const ROW_GROUP = 10_000;

export interface ParquetFile {
  readonly write: (rows: readonly Row[]) => void;
  readonly end: () => void;
}

const types: Readonly<Record<Column['kind'], Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  decimal: { type: 'DOUBLE' },
};

/**
 * Written in step, as the file writer of the library does it. Columns have the names that programs know them by; `gongkai.labels` of the file's own metadata has
 * those for people, as JSON.
 */
export function openParquet(file: string, columns: readonly Column[]): ParquetFile {
  const writer = new ParquetWriter({
    writer: fileWriter(file),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, kind }) => ({ name, ...types[kind], repetition_type: 'OPTIONAL' as const })),
    ],
    kvMetadata: [{ key: 'gongkai.labels', value: JSON.stringify(Object.fromEntries(columns.map(namesOf))) }],
    createdBy: 'gongkai',
  });
  let held: Row[] = [];
  const flush = () => {
    if (held.length > 0) void writer.write({ columnData: columnsOf(columns, held), rowGroupSize: ROW_GROUP });
    held = [];
  };
  return {
    write: (rows) => {
      for (const row of rows) if (held.push(row) === ROW_GROUP) flush();
    },
    end: () => {
      flush();
      void writer.finish();
    },
  };
}

function namesOf({ name, label }: Column): [string, string] {
  return [name, label];
}

function columnsOf(columns: readonly Column[], rows: readonly Row[]) {
  return columns.map(({ name }, index) => ({ name, data: rows.map((row) => row[index] ?? null) }));
}

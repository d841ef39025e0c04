import { editions } from '../report/editions/index.ts';
import type { EditionId, Field, FormBlock, Heading } from '../report/form.ts';
import { fieldsOf, leafPaths } from '../report/form.ts';

/** A block of one edition with the paths to its leaf heads. A place is a row and a column, both counted from 0. */
export interface Places {
  readonly edition: EditionId;
  readonly block: FormBlock;
  readonly rows: readonly (readonly Heading[])[];
  readonly columns: readonly (readonly Heading[])[];
  /** Row by row, as `fieldsOf` gives them. */
  readonly fields: readonly Field[];
}

export const allPlaces: readonly Places[] = editions.flatMap(({ id, blocks }) =>
  blocks.map((block) => ({
    edition: id,
    block,
    rows: block.rows.flatMap(leafPaths),
    columns: block.columns.flatMap(leafPaths),
    fields: fieldsOf(block),
  })),
);

export function fieldAt(places: Places, row: number, column: number): Field {
  const field = places.fields[row * places.columns.length + column];
  if (field === undefined) throw new Error(`no field in row ${row}, column ${column} of ${places.block.table}`);
  return field;
}

/** Every head of the form, leaves and groups, in rows or in columns. */
export function headingsOf(axis: 'rows' | 'columns'): Heading[] {
  return [...new Set(allPlaces.flatMap((places) => places[axis].flat()))];
}

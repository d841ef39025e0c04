import type { XmlElement } from '../xml/xml.ts';
import { childAt, childrenNamed } from '../xml/xml.ts';

/** The columns that a cell takes, counted from 0; `end` is the one after its last. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** In twentieths of a point: in 3 pt nothing can stand. */
const NARROW = 60;

/**
 * Where the columns of a table's grid stand among those that are wide enough to hold something. Programs that lay out each row by itself
 * disagree by a hair on where a column ends, and write the hair as a column of its own. Where a cell has no other column, all stay.
 */
export function wideColumns(table: XmlElement, extents: readonly Extent[]): (column: number) => number {
  const grid = childAt(table, 'w:tblGrid');
  const widths = grid ? childrenNamed(grid, 'w:gridCol').map(({ attributes }) => Number(attributes.get('w:w'))) : [];
  const narrow = widths.flatMap((width, column) => (width < NARROW ? [column] : []));
  const place = (column: number): number => column - narrow.filter((each) => each < column).length;
  return extents.every(({ start, end }) => place(start) < place(end)) ? place : (column) => column;
}

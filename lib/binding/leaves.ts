import type { Heading } from '../report/form.ts';
import type { Places } from './places.ts';
import { allPlaces } from './places.ts';

/** A row of the form, in each edition that has it. */
export interface Leaf {
  /** The same in all editions: `requests/outcomes/granted`. */
  readonly id: string;
  readonly headings: readonly Heading[];
  readonly rows: readonly LeafRow[];
}

export interface LeafRow {
  readonly places: Places;
  /** Counts the rows of its block from 0. */
  readonly row: number;
}

/** The rows of the form in its order. That of table 四 has no head. */
export const leaves: readonly Leaf[] = leavesOf();

export const reviewLeaf: Leaf = leafOf('reviewAndLitigation');

function leavesOf(): Leaf[] {
  const all = allPlaces.flatMap((places) => places.rows.map((path, row) => ({ places, row, path })));
  const byId = Map.groupBy(all, ({ places, path }) =>
    [places.block.table, ...path.flatMap(({ key }) => key ?? [])].join('/'),
  );
  return [...byId].map(([id, rows]) => ({ id, headings: rows.flatMap(({ path }) => path.at(-1) ?? []), rows }));
}

function leafOf(id: string): Leaf {
  const leaf = leaves.find((one) => one.id === id);
  if (leaf === undefined) throw new Error(`no row ${id} in the form`);
  return leaf;
}

import type { z } from 'zod';
import type { Pointer } from './pointer.ts';

export type EditionId = '2019' | '2021';

/** The statutory tables of the form: 表二, 表三, 表四, each under the section of the same number. */
export type TableId = 'proactiveDisclosure' | 'requests' | 'reviewAndLitigation';

/**
 * A row or column head of the form, with what stands under it. `labels` are the official wording first, then others seen in
 * print. A head without a key groups others on paper only (`法人或其他组织`) and adds no step to a pointer.
 */
export interface Heading {
  readonly key: string | null;
  readonly labels: readonly [official: string, ...seen: string[]];
  readonly children?: readonly Heading[];
}

/** A rectangle of the form: each of its rows has a figure in each of its columns. Table 二 is four or five of them, one above the other. */
export interface FormBlock {
  readonly table: TableId;
  /** What stands above the block in the form: `第二十条第（一）项`. */
  readonly caption: Heading | null;
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
}

/** One place of the form: the path of heads to it from the left and from above, groups first. */
export interface Field {
  readonly pointer: Pointer;
  readonly table: TableId;
  readonly caption: Heading | null;
  readonly row: readonly Heading[];
  readonly column: readonly Heading[];
  /** `count`: whole, 0 or more; `change`: whole, signed (本年增/减); `money`: 万元. */
  readonly unit: 'count' | 'change' | 'money';
}

/** An official wording of the form (国办公开办函〔2019〕60号, 〔2021〕30号). */
export interface Edition {
  readonly id: EditionId;
  /** The notice that prescribes it. */
  readonly notice: string;
  readonly blocks: readonly FormBlock[];
  readonly fields: readonly Field[];
  readonly schema: z.ZodObject;
}

const units = new Map<string, Field['unit']>([
  ['change', 'change'],
  ['amount', 'money'],
]);

/** The places of a block: its leaf rows by its leaf columns. */
export function fieldsOf(block: FormBlock): Field[] {
  return block.rows.flatMap(leafPaths).flatMap((row) =>
    block.columns.flatMap(leafPaths).map((column) => ({
      pointer: `/${[block.table, ...keysOf(row), ...keysOf(column)].join('/')}` as const,
      table: block.table,
      caption: block.caption,
      row,
      column,
      unit: units.get(keysOf(column).at(-1) ?? '') ?? 'count',
    })),
  );
}

/** The way from a head down to each leaf below it. */
export function leafPaths(heading: Heading): Heading[][] {
  if (heading.children === undefined) return [[heading]];
  return heading.children.flatMap(leafPaths).map((path) => [heading, ...path]);
}

function keysOf(path: readonly Heading[]): string[] {
  return path.flatMap(({ key }) => key ?? []);
}

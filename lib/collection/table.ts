/** Blank is null, zero is 0. */
export type Value = string | number | null;

export type Row = readonly Value[];

export interface Column {
  /** The first head, for people. */
  readonly label: string;
  /** The second head, for programs: a JSON Pointer where the column holds a figure. No two columns of a table share it. */
  readonly name: string;
  /** A count may be printed as 3.5, and is a `decimal` for that reason: what is printed is kept. */
  readonly kind: 'text' | 'integer' | 'decimal';
}

/** What a table of an export is before it has rows. */
export interface TableShape {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
}

export const text = (label: string, name: string): Column => ({ label, name, kind: 'text' });

export const integer = (label: string, name: string): Column => ({ label, name, kind: 'integer' });

export const decimal = (label: string, name: string): Column => ({ label, name, kind: 'decimal' });

import type { Doubt, Spot } from '../document/model.ts';
import type { EditionId } from '../report/form.ts';
import type { Pointer } from '../report/pointer.ts';

/** A cell of the document that is a place of the form. No two name the same place. */
export interface BoundCell {
  readonly pointer: Pointer;
  /** The edition of the block that the cell stands in. */
  readonly edition: EditionId;
  /** What is printed, as printed. */
  readonly raw: string;
  readonly value: number | null;
  /** Counts the document's tables from 0, and their rows and columns from 0. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly spot: Spot;
  readonly doubts: readonly (Doubt | BindingDoubt)[];
}

/**
 * `label-loose`: a head was matched by likeness, not word for word. `cell-ambiguous`: two cells could be this one.
 * `row-stitched`: the same row was put together here, by its label, where the reader had left two halves.
 */
export type BindingDoubt = 'label-loose' | 'cell-ambiguous' | 'row-stitched';

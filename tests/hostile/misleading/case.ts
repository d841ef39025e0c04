import type { LossKind } from '../../../lib/document/model.ts';

/** A sound report of which one figure, 14 decisions on licences, is seen otherwise than a program reads it, or not at all. */
export interface Misleading {
  /** How, as a fact. */
  readonly name: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  /** What tells of it: a loss, a rule on the figure, or either. */
  readonly told: LossKind | 'figure-legible' | 'reading-certain';
}

/** Cases that are told of in the same way. */
export function toldBy(
  told: Misleading['told'],
  cases: Readonly<Record<string, Misleading['make']>>,
): readonly Misleading[] {
  return Object.entries(cases).map(([name, make]) => ({ name, make, told }));
}

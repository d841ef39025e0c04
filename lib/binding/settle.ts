import { squeeze } from '../document/text.ts';
import type { Pointer } from '../report/pointer.ts';
import type { BoundCell } from './bound-cell.ts';

/** One cell for each place of the form. Where two say different things there is none: which is meant, nothing tells. */
export function settle(cells: readonly BoundCell[]): BoundCell[] {
  const byPlace = Map.groupBy<Pointer, BoundCell>(cells, ({ pointer }) => pointer);
  return [...byPlace.values()].flatMap((rivals) => oneOf(rivals) ?? []);
}

function oneOf(rivals: readonly BoundCell[]): BoundCell | undefined {
  const filled = rivals.filter(({ raw }) => squeeze(raw) !== '');
  const [first, ...others] = filled.length > 0 ? filled : rivals;
  if (first === undefined || filled.length <= 1) return first;
  if (others.some(({ raw }) => squeeze(raw) !== squeeze(first.raw))) return undefined;
  return { ...first, doubts: [...new Set([...first.doubts, 'cell-ambiguous' as const])] };
}

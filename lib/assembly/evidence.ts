import type { BoundCell } from '../binding/bound-cell.ts';
import type { Spot } from '../document/model.ts';
import type { Evidence } from '../report/schema.ts';

export function evidenceOf({ raw, table, row, column, spot, doubts }: BoundCell): Evidence {
  return {
    raw,
    ...roundedSpot(spot),
    table,
    row,
    column,
    ...(doubts.length > 0 && { doubts }),
  };
}

/** To a tenth of a point, which is finer than a hairline. */
export function roundedSpot(spot: Spot): Spot {
  if (spot === null) return null;
  const [left, top, right, bottom] = spot.box;
  return { page: spot.page, box: [tenth(left), tenth(top), tenth(right), tenth(bottom)] };
}

function tenth(points: number): number {
  return Math.round(points * 10) / 10;
}

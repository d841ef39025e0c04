import type { XmlElement } from '../xml/xml.ts';
import { childAt } from '../xml/xml.ts';
import type { Extent } from './narrow-columns.ts';

/** In twentieths of a point: sides of cells that miss each other by no more are one. */
const SAME_SIDE = 60;

/**
 * Where the cells of a table stand that says no spans, though its rows have not as many cells: Word draws each row by the widths
 * of its own cells. Undefined where spans are said, a width is not, or the rows are not equally wide.
 */
export function columnsByWidth(rows: readonly (readonly XmlElement[])[]): readonly (readonly Extent[])[] | undefined {
  const cells = rows.flat();
  if (new Set(rows.map(({ length }) => length)).size < 2 || cells.some(saysSpan)) return undefined;
  const sides = rows.map((row) =>
    row.reduce<number[]>((all, cell) => [...all, (all.at(-1) ?? 0) + widthOf(cell)], [0]),
  );
  const ends = sides.map((row) => row.at(-1) ?? 0);
  if (cells.some((cell) => !(widthOf(cell) > 0)) || Math.max(...ends) - Math.min(...ends) > SAME_SIDE) return undefined;
  const columns = sides
    .flat()
    .toSorted((a, b) => a - b)
    .filter((side, at, all) => at === 0 || side - (all[at - 1] ?? 0) > SAME_SIDE);
  const columnAt = (side: number) => columns.findLastIndex((column) => column <= side);
  const extents = sides.map((row) =>
    row.slice(1).map((side, at) => ({ start: columnAt(row[at] ?? 0), end: columnAt(side) })),
  );
  return extents.flat().every(({ start, end }) => start < end) ? extents : undefined;
}

function saysSpan(cell: XmlElement): boolean {
  return childAt(cell, 'w:tcPr', 'w:gridSpan') !== undefined;
}

/** NaN where it is not in twentieths of a point. */
function widthOf(cell: XmlElement): number {
  const width = childAt(cell, 'w:tcPr', 'w:tcW')?.attributes;
  return width?.get('w:type') === 'dxa' ? Number(width.get('w:w')) : NaN;
}

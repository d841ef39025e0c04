import { DocumentError } from '../../../errors.ts';
import { limits } from '../../limits.ts';
import type { XmlElement } from '../xml/xml.ts';
import { childAt, childrenNamed, element, elementsOf, valueAt, withChildren } from '../xml/xml.ts';
import { columnsByWidth } from './columns-by-width.ts';
import { isLost, lost } from './lost.ts';
import type { Extent } from './narrow-columns.ts';
import { wideColumns } from './narrow-columns.ts';

/** A cell in its row, and whether it goes on the cell above. */
interface Placed extends Extent {
  readonly cell: XmlElement;
  readonly continues: boolean;
}

/**
 * Says the geometry of a table in the one way that every reader takes alike: columns left out before and after a row are empty cells,
 * cells merged in the old way are one with a span, and a cell goes on the one above only where that one takes the same columns.
 */
export function mendGrid(table: XmlElement): XmlElement {
  const rows = childrenNamed(table, 'w:tr');
  if (rows.length > limits.docx.rows) throw tooLarge('rows', rows.length);
  const drawn = placeByWidth(rows.map(placeCells));
  const place = wideColumns(table, drawn.flat());
  const placed = drawn.map((cells) =>
    cells.map((each) => ({ ...each, start: place(each.start), end: place(each.end) })),
  );
  const mended = rows.flatMap((row, index) => mendRow(row, placed[index] ?? [], placed[index - 1] ?? []));
  return withChildren(table, [...elementsOf(table).filter(isLost), ...mended]);
}

/** A row in which there was nothing but what is lost is no row. */
function mendRow(row: XmlElement, cells: readonly Placed[], above: readonly Placed[]): readonly XmlElement[] {
  const gone = elementsOf(row).filter(isLost);
  if (cells.length === 0) return gone;
  const written = cells.map((placed) =>
    writeCell({ ...placed, continues: placed.continues && hasTwin(placed, above) }),
  );
  return [withChildren(row, [...gone, ...written])];
}

function hasTwin({ start, end }: Extent, above: readonly Placed[]): boolean {
  return above.some((other) => other.start === start && other.end === end && isMerged(other.cell));
}

function isMerged(cell: XmlElement): boolean {
  return childAt(cell, 'w:tcPr', 'w:vMerge') !== undefined;
}

function placeCells(row: XmlElement): readonly Placed[] {
  const skipped = (name: string) =>
    Array.from({ length: spanOf(valueAt(row, 'w:trPr', name), 0) }, () => element('w:tc', []));
  const cells = [...skipped('w:gridBefore'), ...mergeOld(childrenNamed(row, 'w:tc')), ...skipped('w:gridAfter')];
  let end = 0;
  return cells.map((cell) => {
    const start = end;
    end += spanOf(valueAt(cell, 'w:tcPr', 'w:gridSpan'), 1);
    if (end > limits.docx.columns) throw tooLarge('columns', end);
    return { cell, start, end, continues: isMerged(cell) && valueAt(cell, 'w:tcPr', 'w:vMerge') !== 'restart' };
  });
}

function placeByWidth(rows: readonly (readonly Placed[])[]): readonly (readonly Placed[])[] {
  const extents = columnsByWidth(rows.map((cells) => cells.map(({ cell }) => cell)));
  return rows.map((cells, row) => cells.map((placed, at) => ({ ...placed, ...extents?.[row]?.[at] })));
}

function spanOf(value: string | undefined, least: number): number {
  const span = Number(value ?? least);
  if (span > limits.docx.columns) throw tooLarge('columns', span);
  return Number.isInteger(span) && span >= least ? span : least;
}

function tooLarge(what: 'rows' | 'columns', figure: number): DocumentError {
  return new DocumentError('too-large', `a table has over ${limits.docx[what]} ${what}: ${figure}`);
}

/** `w:hMerge` is how Word merged cells of a row before `w:gridSpan`: the cells that go on the first one are there, and are not shown. */
function mergeOld(cells: readonly XmlElement[]): readonly XmlElement[] {
  const merged: XmlElement[] = [];
  for (const cell of cells) {
    const last = merged.at(-1);
    const goesOn =
      childAt(cell, 'w:tcPr', 'w:hMerge') !== undefined && valueAt(cell, 'w:tcPr', 'w:hMerge') !== 'restart';
    if (goesOn && last && childAt(last, 'w:tcPr', 'w:hMerge')) merged.splice(-1, 1, widen(last, cell));
    else merged.push(cell);
  }
  return merged;
}

function widen(cell: XmlElement, next: XmlElement): XmlElement {
  const span = [cell, next].reduce((sum, each) => sum + spanOf(valueAt(each, 'w:tcPr', 'w:gridSpan'), 1), 0);
  const properties = childAt(cell, 'w:tcPr');
  const kept = properties ? elementsOf(properties).filter(({ name }) => name !== 'w:gridSpan') : [];
  const wide = element('w:tcPr', [element('w:gridSpan', [], { 'w:val': String(span) }), ...kept]);
  return withChildren(cell, [wide, ...blocksOf(cell), lost('hidden-text', blocksOf(next))]);
}

function writeCell({ cell, start, end, continues }: Placed): XmlElement {
  const merge = continues ? 'continue' : 'restart';
  const properties = [
    element('w:gridSpan', [], { 'w:val': String(end - start) }),
    ...(isMerged(cell) ? [element('w:vMerge', [], { 'w:val': merge })] : []),
  ];
  const blocks = blocksOf(cell);
  return withChildren(cell, [element('w:tcPr', properties), ...(continues ? [lost('hidden-text', blocks)] : blocks)]);
}

function blocksOf(cell: XmlElement): readonly XmlElement[] {
  return elementsOf(cell).filter(({ name }) => name !== 'w:tcPr');
}

import { DocumentError } from '../../../errors.ts';
import { limits } from '../limits.ts';
import type { XmlElement } from '../xml/xml.ts';
import { childAt, childrenNamed, element, elementsOf, valueAt, withChildren } from '../xml/xml.ts';
import { isLost, lost } from './lost.ts';

/** A cell with the columns that it takes, of which the first is counted from 0. */
interface Placed {
  readonly cell: XmlElement;
  readonly start: number;
  readonly span: number;
  /** Whether it goes on the cell above. */
  readonly continues: boolean;
}

/**
 * Says the geometry of a table in the one way that every reader takes alike: columns left out before and after a row are empty cells,
 * cells merged in the old way are one with a span, and a cell goes on the one above only where that one takes the same columns.
 */
export function mendGrid(table: XmlElement): XmlElement {
  const rows = childrenNamed(table, 'w:tr').length;
  if (rows > limits.rows) throw new DocumentError('too-large', `a table has over ${limits.rows} rows: ${rows}`);
  let above: readonly Placed[] = [];
  const children = elementsOf(table).flatMap((row) => {
    if (row.name !== 'w:tr') return [row];
    if (!childAt(row, 'w:tc')) return elementsOf(row).filter(isLost);
    above = placeCells(row).map((placed) => ({ ...placed, continues: placed.continues && hasTwin(placed, above) }));
    return [withChildren(row, [...elementsOf(row).filter(isLost), ...above.map(writeCell)])];
  });
  return withChildren(table, children);
}

function hasTwin({ start, span }: Placed, above: readonly Placed[]): boolean {
  return above.some((other) => other.start === start && other.span === span && isMerged(other.cell));
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
    const span = spanOf(valueAt(cell, 'w:tcPr', 'w:gridSpan'), 1);
    const start = end;
    end += span;
    if (end > limits.columns)
      throw new DocumentError('too-large', `a table has over ${limits.columns} columns: ${end}`);
    return { cell, start, span, continues: isMerged(cell) && valueAt(cell, 'w:tcPr', 'w:vMerge') !== 'restart' };
  });
}

function spanOf(value: string | undefined, otherwise: number): number {
  const span = Number(value ?? otherwise);
  if (span > limits.columns)
    throw new DocumentError('too-large', `a cell spans over ${limits.columns} columns: ${value}`);
  return Number.isInteger(span) && span >= otherwise ? span : otherwise;
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

function writeCell({ cell, span, continues }: Placed): XmlElement {
  const merge = continues ? 'continue' : 'restart';
  const properties = [
    element('w:gridSpan', [], { 'w:val': String(span) }),
    ...(isMerged(cell) ? [element('w:vMerge', [], { 'w:val': merge })] : []),
  ];
  const blocks = blocksOf(cell);
  return withChildren(cell, [element('w:tcPr', properties), ...(continues ? [lost('hidden-text', blocks)] : blocks)]);
}

function blocksOf(cell: XmlElement): readonly XmlElement[] {
  return elementsOf(cell).filter(({ name }) => name !== 'w:tcPr');
}

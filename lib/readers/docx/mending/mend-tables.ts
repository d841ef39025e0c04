import type { XmlElement } from '../xml/xml.ts';
import { childrenNamed, elementsOf, outermost, withChildren } from '../xml/xml.ts';
import { isLost } from './lost.ts';
import { mendGrid } from './mend-grid.ts';

/**
 * Leaves only tables of figures, each standing by itself and none within another. A table of one column is a frame, and so is one
 * around a larger table: what they hold is read in its order as if they were not there. A smaller table within a cell comes after the
 * table that it stands in.
 */
export function mendTables(blocks: readonly XmlElement[]): readonly XmlElement[] {
  return blocks.flatMap((block) => (block.name === 'w:tbl' ? mendTable(block) : [block]));
}

function mendTable(source: XmlElement): readonly XmlElement[] {
  const table = mendGrid(withChildren(source, elementsOf(source).map(mendRow)));
  const cells = childrenNamed(table, 'w:tr').flatMap((row) => childrenNamed(row, 'w:tc'));
  const inner = cells.flatMap((cell) => childrenNamed(cell, 'w:tbl'));
  if (isFrame(table) || inner.some((each) => cellCount(each) > cells.length)) return contentOf(table);
  return [withoutInner(table), ...inner];
}

function mendRow(row: XmlElement): XmlElement {
  if (row.name !== 'w:tr') return row;
  const cells = elementsOf(row).map((cell) =>
    cell.name === 'w:tc' ? withChildren(cell, mendTables(elementsOf(cell))) : cell,
  );
  return withChildren(row, cells);
}

function isFrame(table: XmlElement): boolean {
  return childrenNamed(table, 'w:tr').every((row) => childrenNamed(row, 'w:tc').length <= 1);
}

function cellCount(table: XmlElement): number {
  return outermost(table, 'w:tc').length;
}

/** What stands in a table's cells, and what was lost between them, in reading order. */
function contentOf(node: XmlElement): readonly XmlElement[] {
  return elementsOf(node).flatMap((child) =>
    ['w:tr', 'w:tc'].includes(child.name) ? contentOf(child) : isContent(child) ? [child] : [],
  );
}

function isContent(node: XmlElement): boolean {
  return node.name === 'w:p' || node.name === 'w:tbl' || isLost(node);
}

function withoutInner(table: XmlElement): XmlElement {
  const rows = elementsOf(table).map((row) => {
    const cells = elementsOf(row).map((cell) =>
      withChildren(
        cell,
        elementsOf(cell).filter(({ name }) => name !== 'w:tbl'),
      ),
    );
    return row.name === 'w:tr' ? withChildren(row, cells) : row;
  });
  return withChildren(table, rows);
}

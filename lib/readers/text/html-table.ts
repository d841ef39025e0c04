import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Cell, Table } from '../../document/model.ts';
import { DocumentError } from '../../errors.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** More than any table of people has; a span that says more is cut to it. */
const MOST_SPAN = 100;
const MOST_PLACES = 200_000;

/** The table that an HTML table in a text stands for; null where it has no cells. */
export function htmlTable(html: string): Table | null {
  const rows = elementsIn(parseFragment(html).childNodes, ['tr']).map((row) =>
    elementsIn(row.childNodes, ['td', 'th']),
  );
  const places = rows.flat().reduce((sum, cell) => sum + spanOf(cell, 'rowspan') * spanOf(cell, 'colspan'), 0);
  if (places > MOST_PLACES) throw new DocumentError('too-large', `a table of ${places} places`);
  const taken = rows.map(() => new Set<number>());
  const cells = rows.flatMap((row, index) => row.map((element) => placeCell(element, index, taken)));
  const columns = Math.max(0, ...cells.map((cell) => cell.column + cell.columnSpan));
  if (columns * rows.length > MOST_PLACES) throw new DocumentError('too-large', `${rows.length} by ${columns} cells`);
  return cells.length === 0
    ? null
    : { kind: 'table', rows: rows.length, columns, cells: [...cells, ...gapsIn(taken, columns)] };
}

/** In the first column that neither a cell to its left nor one from above has taken, as wide as is free. */
function placeCell(element: Element, row: number, taken: readonly Set<number>[]): Cell {
  const own = taken[row] ?? new Set();
  const column = firstFrom(0, (one) => !own.has(one));
  const columnSpan = firstFrom(1, (width) => width >= spanOf(element, 'colspan') || own.has(column + width));
  const rowSpan = Math.min(spanOf(element, 'rowspan'), taken.length - row);
  for (const below of taken.slice(row, row + rowSpan)) {
    for (let width = 0; width < columnSpan; width += 1) below.add(column + width);
  }
  return { row, column, rowSpan, columnSpan, text: textOf(element).trim(), spot: null, doubts: [] };
}

function firstFrom(start: number, fits: (number: number) => boolean): number {
  let number = start;
  while (!fits(number)) number += 1;
  return number;
}

/** A row that has too few cells is filled with empty ones. */
function gapsIn(taken: readonly ReadonlySet<number>[], columns: number): Cell[] {
  return taken.flatMap((own, row) =>
    Array.from({ length: columns }, (_, column) => column)
      .filter((column) => !own.has(column))
      .map((column) => ({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text: '',
        spot: null,
        doubts: ['row-ragged' as const],
      })),
  );
}

function spanOf({ attrs }: Element, name: string): number {
  const span = Number(attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPAN) : 1;
}

/** The outermost elements of some names, in the order of the page. */
function elementsIn(nodes: readonly Node[], names: readonly string[]): Element[] {
  const found: Element[] = [];
  walk(nodes, (node) => {
    if (!defaultTreeAdapter.isElementNode(node) || !names.includes(node.tagName)) return true;
    found.push(node);
    return false;
  });
  return found;
}

function textOf(element: Element): string {
  const texts: string[] = [];
  walk(element.childNodes, (node) => {
    if (defaultTreeAdapter.isTextNode(node)) texts.push(node.value.replace(/\s+/gu, ' '));
    if (defaultTreeAdapter.isElementNode(node) && ['br', 'p', 'div', 'li'].includes(node.tagName)) texts.push('\n');
    return true;
  });
  return texts.join('');
}

/** Visits nodes from the first to the last, and those below one where `visit` says so. Without recursion: a page nests as deep as it likes. */
export function walk(nodes: readonly Node[], visit: (node: Node) => boolean): void {
  const open = nodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!visit(node) || !('childNodes' in node)) continue;
    for (const child of node.childNodes.toReversed()) open.push(child); // one by one: a page has more than a call takes arguments
  }
}

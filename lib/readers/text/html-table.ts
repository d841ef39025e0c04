import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Cell, Table } from '../../document/model.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** More than any table of people has; a span that says more is cut to it. */
const MOST_SPAN = 100;

/** The table that an HTML table in a text stands for; null where it has no cells. */
export function htmlTable(html: string): Table | null {
  const rows = elementsIn(parseFragment(html), 'tr').map((row) => [...elementsIn(row, 'td', 'th')]);
  const cells = rows.reduce<Cell[]>((placed, row, index) => [...placed, ...placeRow(row, index, placed)], []);
  const columns = Math.max(0, ...cells.map((cell) => cell.column + cell.columnSpan));
  const filled = [...cells, ...gapsIn(cells, rows.length, columns)].map((cell) => ({
    ...cell,
    rowSpan: Math.min(cell.rowSpan, rows.length - cell.row),
  }));
  return cells.length === 0 ? null : { kind: 'table', rows: rows.length, columns, cells: filled };
}

/** Each cell in the first column that neither a cell to its left nor one from above covers. */
function placeRow(elements: readonly Element[], row: number, above: readonly Cell[]): Cell[] {
  return elements.reduce<Cell[]>((placed, element) => {
    const taken = columnsAt(row, [...above, ...placed]);
    const column = firstFree(taken);
    const width = Math.min(spanOf(element, 'colspan'), freeFrom(column, taken));
    return [
      ...placed,
      {
        ...emptyCell(row, column),
        rowSpan: spanOf(element, 'rowspan'),
        columnSpan: width,
        text: textIn(element).trim(),
      },
    ];
  }, []);
}

function columnsAt(row: number, cells: readonly Cell[]): Set<number> {
  const covering = cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
  return new Set(
    covering.flatMap((cell) => Array.from({ length: cell.columnSpan }, (_, index) => cell.column + index)),
  );
}

function firstFree(taken: ReadonlySet<number>): number {
  const columns = Array.from({ length: taken.size + 1 }, (_, column) => column);
  return columns.find((column) => !taken.has(column)) ?? 0;
}

function freeFrom(column: number, taken: ReadonlySet<number>): number {
  return Math.min(...[...taken].filter((one) => one > column), Infinity) - column;
}

/** A row that has too few cells is filled with empty ones. */
function gapsIn(cells: readonly Cell[], rows: number, columns: number): Cell[] {
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
    const taken = columnsAt(row, cells);
    const free = Array.from({ length: columns }, (_, column) => column).filter((column) => !taken.has(column));
    return free.map((column) => ({ ...emptyCell(row, column), doubts: ['row-ragged' as const] }));
  });
}

function emptyCell(row: number, column: number): Cell {
  return { row, column, rowSpan: 1, columnSpan: 1, text: '', spot: null, doubts: [] };
}

function spanOf({ attrs }: Element, name: string): number {
  const span = Number(attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPAN) : 1;
}

function elementsIn(node: Node, ...names: string[]): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    defaultTreeAdapter.isElementNode(child) && names.includes(child.tagName) ? [child] : elementsIn(child, ...names),
  );
}

function textIn(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (defaultTreeAdapter.isElementNode(node) && node.tagName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

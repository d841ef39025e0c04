import type { TableId } from '../../../lib/report/form.ts';
import type { Part } from '../generated/parts.ts';
import { drawLayout } from '../pdf-table.ts';
import type { TableLayout } from '../table-layout.ts';
import { cutTable, heightsOf, layTable, moved } from '../table-layout.ts';
import type { Format, PageStyle, Piece } from './set-pages.ts';
import { MARGIN } from './set-pages.ts';

/** Where a page ends within a table: in a row, counted from 0, at a share of its height. At 0 it ends above the row. */
export interface Cut {
  readonly table: TableId;
  readonly row: number;
  readonly share?: number;
  /** How many rows are printed again at the head of the next page. */
  readonly repeat?: number;
  /** Whether neither part is closed by a line where the page ends. */
  readonly open?: boolean;
}

const SIZE = 8;
const GAP = 10;

/** The share of its table's width that each column has, by the number of columns; others are alike. */
const SHARES: Readonly<Record<number, readonly number[]>> = {
  4: [0.31, 0.23, 0.23, 0.23],
  9: [0.06, 0.12, 0.28, 0.09, 0.09, 0.09, 0.09, 0.09, 0.09],
  10: [0.06, 0.12, 0.26, 0.08, 0.08, 0.08, 0.08, 0.08, 0.08, 0.08],
};

/** A table, in as many pieces as the pages that it stands on. */
export function tablePieces(
  { id, table }: Part & { readonly kind: 'table' },
  format: Format,
  style: PageStyle,
): Piece[] {
  const room = format.width - 2 * MARGIN;
  const shares =
    style.shares?.[table.columns] ??
    SHARES[table.columns] ??
    Array.from({ length: table.columns }, () => 1 / table.columns);
  const widths = shares.map((share) => share * room);
  const size = style.tableText?.size ?? SIZE;
  const { sidesApart = false, words = 'middle', leastHeight = 0, gap = GAP, rules, draw } = style;
  const rowHeight = heightsOf(table, widths, size).map((height) => Math.max(height, leastHeight));
  const laid = layTable(table, { left: MARGIN, top: gap, widths, rowHeight, sidesApart, words, size });
  const look = { text: { ...style.tableText, size }, ...(rules && { rules }), ...(draw && { draw }) };
  const segments = segmentsOf(
    laid,
    (style.cuts ?? []).filter((cut) => cut.table === id),
  );
  return segments.map((layout, at) => ({
    height: layout.ys.at(-1) ?? 0,
    format,
    draw: (top) => drawLayout(moved(layout, top), look),
    endsPage: at < segments.length - 1,
  }));
}

/** The parts of a table, each with its head at 0. */
function segmentsOf(whole: TableLayout, cuts: readonly Cut[]): TableLayout[] {
  const segments: TableLayout[] = [];
  let rest = whole;
  for (const { row, share = 0, repeat = 0, open = false } of cuts.toReversed()) {
    const [from = 0, to = from] = whole.ys.slice(row);
    const [upper, lower] = cutTable(rest, from + share * (to - from), { open });
    segments.unshift(repeat === 0 ? lower : below(headOf(whole, repeat), lower));
    rest = upper;
  }
  return [rest, ...segments];
}

function headOf(whole: TableLayout, rows: number): TableLayout {
  return cutTable(whole, whole.ys[rows] ?? 0, { open: false })[0];
}

function below(head: TableLayout, part: TableLayout): TableLayout {
  const { sides, lines, ys } = moved(part, head.ys.at(-1) ?? 0);
  return { sides: [...head.sides, ...sides], lines: [...head.lines, ...lines], ys: [...head.ys, ...ys] };
}

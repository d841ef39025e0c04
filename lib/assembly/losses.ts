import type { BoundCell } from '../binding/bound-cell.ts';
import { isPrintedFigure } from '../binding/figure.ts';
import { isFormLabel } from '../binding/known-label.ts';
import { squeeze } from '../document/text.ts';
import type { Cell, Table } from '../document/model.ts';
import type { Outline, PlacedTable } from '../outline/outline.ts';
import type { ReportLoss } from '../report/schema.ts';
import { roundedSpot } from './evidence.ts';

/** What the reader left out, and the rows of tables that hold what is neither a figure of the form nor a label of it. */
export function lossesOf(outline: Outline, cells: readonly BoundCell[]): ReportLoss[] {
  const read = outline.document.losses.map((loss) => ({ ...loss, spot: roundedSpot(loss.spot) }));
  return [...read, ...outline.tables.flatMap((placed) => unboundRows(placed, cells))];
}

/** Of a table without one figure of the form, its labels are lost as well: they are the agency's own, whatever they say. */
function unboundRows({ index, table }: PlacedTable, bound: readonly BoundCell[]): ReportLoss[] {
  const places = new Set(bound.filter((cell) => cell.table === index).map(({ row, column }) => `${row}:${column}`));
  const rows = [...Map.groupBy(table.cells, ({ row }) => row).values()];
  const lost = rows.map((cells) => {
    const unbound = cells.filter(
      (cell) =>
        !places.has(`${cell.row}:${cell.column}`) &&
        isContent(cell) &&
        !goesOnLabel(cell, table) &&
        !isSerial(cell, table),
    );
    return unbound.some(isFigure) ? cells : unbound;
  });
  const isOwn = places.size === 0 && lost.some((cells) => cells.length > 0);
  const texts = (isOwn ? rows : lost).map((cells) => cells.filter(({ text }) => squeeze(text) !== ''));
  return texts.filter((cells) => cells.length > 0).map(lossOf);
}

function isContent({ text }: Cell): boolean {
  return squeeze(text) !== '' && (isPrintedFigure(text) || !isFormLabel(text));
}

/** The half of a label that a page break left, however short: with the half above it, it is one of the form's. */
function goesOnLabel(cell: Cell, { cells }: Table): boolean {
  const above = cells.find((one) => one.column === cell.column && one.row + one.rowSpan === cell.row);
  return above !== undefined && !isPrintedFigure(cell.text) && isFormLabel(above.text + cell.text);
}

/** The number of a row of the form. */
function isSerial({ text, row, column, columnSpan }: Cell, { cells }: Table): boolean {
  const beside = cells.find((one) => one.row === row && one.column === column + columnSpan);
  return /^\d{1,2}$/u.test(squeeze(text)) && beside !== undefined && isLabel(beside);
}

function isLabel({ text }: Cell): boolean {
  return !isPrintedFigure(text) && squeeze(text) !== '' && isFormLabel(text);
}

function isFigure({ text }: Cell): boolean {
  return isPrintedFigure(text);
}

/** With its label, where figures were lost. */
function lossOf(cells: readonly Cell[]): ReportLoss {
  const text = cells
    .map((cell) => squeeze(cell.text))
    .filter(Boolean)
    .join(' ');
  const spot = cells.find((cell) => cell.spot !== null)?.spot ?? null;
  return { kind: 'table-unbound', text, spot: roundedSpot(spot), inTable: true };
}

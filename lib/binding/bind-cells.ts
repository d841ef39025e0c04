import type { Cell } from '../document/model.ts';
import type { Outline } from '../outline/outline.ts';
import type { EditionId } from '../report/form.ts';
import type { BoundCell } from './bound-cell.ts';
import type { ColumnMatch } from './columns.ts';
import { columnsFound } from './columns.ts';
import type { FigureUnit } from './figure.ts';
import { isPrintedFigure, parseFigure, saysYuan } from './figure.ts';
import type { Option, Reading } from './options.ts';
import { editionOf, readStrips, withoutRivals } from './options.ts';
import { isRagged } from './grid-rows.ts';
import { fieldAt } from './places.ts';
import type { LabelledStrip } from './rows.ts';
import { labelStrips } from './rows.ts';
import { settle } from './settle.ts';
import { stripsOf } from './strips.ts';

/** Finds the places of the form in the tables, by what their heads say and where they stand, and reads the figures there. */
export function bindCells(outline: Outline): BoundCell[] {
  const readings = withoutRivals(readStrips(labelStrips(stripsOf(outline))));
  const edition = editionOf(readings, outline);
  return settle(readings.flatMap((reading) => bindRow(reading, edition)));
}

interface Placed {
  readonly cell: Cell;
  readonly match: ColumnMatch;
}

function bindRow({ strip, options }: Reading, edition: EditionId): BoundCell[] {
  const option = options.find(({ places }) => places.edition === edition) ?? onlyOne(options);
  if (option === undefined) return [];
  return placeCells(strip, option).map((placed) => bindCell(placed, strip, option));
}

/** A block of table 二 stays in the edition that its head names; the rows of table 三 are all of one. */
function onlyOne(options: readonly Option[]): Option | undefined {
  const [first] = options;
  return options.length === 1 && first?.places.block.table === 'proactiveDisclosure' ? first : undefined;
}

/** By column; where a cell stands below no head or below two, by order, if there are as many as there are columns. */
function placeCells(strip: LabelledStrip, option: Option): Placed[] {
  const values = valuesOf(strip);
  const filled = values.filter(({ text }) => text.trim() !== '');
  const placed = strip.aligned ? placeByColumn(values, option) : [];
  if (filled.every((cell) => placed.some((one) => one.cell === cell)) && placed.length > 0) return placed;
  const counted = filled.length === 0 || !isRagged(strip.cells) ? values : [];
  const keepsEmpty = strip.aligned || strip.cells.some(({ doubts }) => doubts.includes('columns-by-alignment'));
  const dense = keepsEmpty ? [] : filled; // where columns are known, an empty cell has its own
  const inOrder = [counted, dense].map((cells) => placeInOrder(cells, option)).find((cells) => cells.length > 0);
  return inOrder ?? placeFromRight(values, option) ?? placed;
}

/** What stands to the right of the label; an empty cell over several rows is empty in each. */
function valuesOf({ cells, label, row }: LabelledStrip): Cell[] {
  return cells
    .slice(label === undefined ? 0 : cells.indexOf(label) + 1)
    .filter((cell) => cell.row === row || !/\d/u.test(cell.text.normalize('NFKC')));
}

/** A cell below several heads says nothing of each, but where it says that there is nothing. */
function placeByColumn(values: readonly Cell[], { columns }: Option): Placed[] {
  return values.flatMap((cell) => {
    const above = columnsFound(columns.slice(cell.column, cell.column + cell.columnSpan));
    return above.length > 1 && /\d/u.test(cell.text) ? [] : above.map((match) => ({ cell, match }));
  });
}

/** Where cells were lost, a row is only read if it has as many figures as its block has columns. */
function placeInOrder(values: readonly Cell[], { columns }: Option): Placed[] {
  const found = columnsFound(columns);
  const trimmed = values.every(({ text }) => text.trim() === '') ? values.slice(0, found.length) : values;
  if (trimmed.length !== found.length || !trimmed.every(({ text }) => text.trim() === '' || isPrintedFigure(text)))
    return [];
  return trimmed.flatMap((cell, index) => {
    const match = found[index];
    return match === undefined ? [] : [{ cell, match }];
  });
}

/**
 * In a row of text, empty fields behind the label may be parts of it, merged: the others are counted from the right. The first and
 * the last of them are filled, so that none is missing at either end; an empty one may yet be a part of its neighbour.
 */
function placeFromRight(values: readonly Cell[], option: Option): Placed[] | undefined {
  const extra = values.length - columnsFound(option.columns).length;
  const isEmpty = (cell: Cell | undefined) => cell === undefined || cell.text.trim() === '';
  if (extra < 0 || isEmpty(values[extra]) || isEmpty(values.at(-1)) || !values.slice(0, extra).every(isEmpty))
    return undefined;
  const placed = placeInOrder(values.slice(extra), option);
  return placed.map(({ cell, match }) => ({ cell, match: { ...match, doubts: [...match.doubts, 'cell-ambiguous'] } }));
}

function bindCell({ cell, match }: Placed, strip: LabelledStrip, { places, row }: Option): BoundCell {
  const field = fieldAt(places, row, match.column);
  const unit = unitOf(field.unit, strip, cell);
  return {
    pointer: field.pointer,
    edition: places.edition,
    raw: cell.text,
    value: parseFigure(cell.text, unit),
    table: strip.table,
    row: cell.row,
    column: cell.column,
    spot: cell.spot,
    doubts: [...new Set([...cell.doubts, ...(strip.match?.doubts ?? []), ...match.doubts])].filter(
      (doubt) => doubt !== 'row-ragged' || strip.aligned,
    ),
  };
}

function unitOf(unit: FigureUnit, { heads }: LabelledStrip, { column }: Cell): FigureUnit {
  return unit === 'money' && heads[column]?.texts.some(saysYuan) ? 'yuan' : unit;
}

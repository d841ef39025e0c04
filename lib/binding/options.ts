import type { EditionId } from '../report/form.ts';
import type { Outline } from '../outline/outline.ts';
import type { ColumnMatches } from './columns.ts';
import { columnsFound, fitOf, matchColumns } from './columns.ts';
import type { LeafRow } from './leaves.ts';
import { reviewLeaf } from './leaves.ts';
import type { LabelledStrip } from './rows.ts';
import { hasFigures } from './rows.ts';

/** A row of the document as a row of a block of the form. */
export interface Option extends LeafRow {
  readonly columns: ColumnMatches;
}

/** A row of the document with the blocks of the form that fit it best: more than one where the editions do not differ. */
export interface Reading {
  readonly strip: LabelledStrip;
  readonly options: readonly Option[];
}

/** With fewer columns than these, a row without a label is not table 四. */
const REVIEW_COLUMNS = 3;

export function readStrips(strips: readonly LabelledStrip[]): Reading[] {
  return strips.flatMap((strip) => {
    const options = optionsOf(strip, strips);
    return options.length === 0 ? [] : [{ strip, options }];
  });
}

/** The edition of what the editions share: that of table 三, else of table 二, else of the year. */
export function editionOf(readings: readonly Reading[], { year }: Outline): EditionId {
  const sole = readings.flatMap(({ strip, options: [first, ...more] }) =>
    first === undefined || more.length > 0
      ? []
      : [{ edition: first.places.edition, table: first.places.block.table, strip }],
  );
  const inTableThree = sole.filter(({ table }) => table === 'requests').map(({ edition }) => edition);
  if (inTableThree.length > 0) return inTableThree.includes('2021') ? '2021' : '2019';
  const inTableTwo = sole.map(({ edition }) => edition);
  if (inTableTwo.length > 0)
    return inTableTwo.filter((one) => one === '2019').length * 2 > inTableTwo.length ? '2019' : '2021';
  return year !== null && year <= 2020 ? '2019' : '2021';
}

function optionsOf(strip: LabelledStrip, strips: readonly LabelledStrip[]): Option[] {
  const rows = strip.match?.leaf.rows ?? (isReviewRow(strip, strips) ? reviewLeaf.rows : []);
  const options = rows.map((row) => ({ ...row, columns: matchColumns(strip.heads, row.places) }));
  const enough = strip.match === undefined ? REVIEW_COLUMNS : 1;
  const found = options.filter(({ columns }) => columnsFound(columns).length >= enough);
  const best = Math.max(...found.map(({ columns, places }) => fitOf(columns, places)));
  return found.filter(({ columns, places }) => fitOf(columns, places) === best);
}

/** The row without a label right below its heads, or, where that is empty, the first that is not. */
function isReviewRow(strip: LabelledStrip, strips: readonly LabelledStrip[]): boolean {
  const below = strips.filter(({ heads }) => heads === strip.heads);
  const filled = below.filter(hasFigures);
  const [first] = filled.length > 0 ? filled : below;
  return first?.table === strip.table && (filled.length === 0 ? strip === first : filled.includes(strip));
}

import type { EditionId } from '../report/form.ts';
import type { Outline } from '../outline/outline.ts';
import type { ColumnMatches } from './columns.ts';
import { columnsFound, fitOf, matchColumns } from './columns.ts';
import type { Heads } from './heads.ts';
import { essence, saysExactly } from './label.ts';
import type { Leaf, LeafRow } from './leaves.ts';
import { reviewLeaf } from './leaves.ts';
import type { Places } from './places.ts';
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

const reviewGroups = [
  ...new Set(reviewLeaf.rows.flatMap(({ places }) => places.columns.flatMap((path) => path.slice(0, -1)))),
];
/** With fewer columns than these, a row without a label is not table 四. */
const REVIEW_COLUMNS = 3;

export function readStrips(strips: readonly LabelledStrip[]): Reading[] {
  return [...Map.groupBy(strips, ({ heads }) => heads)].flatMap(([heads, below]) => readBelow(heads, below));
}

function readBelow(heads: Heads, strips: readonly LabelledStrip[]): Reading[] {
  const ofReview = new Set(reviewRows(strips));
  const columns = new Map<Places, ColumnMatches>();
  const columnsOf = (places: Places) => {
    const known = columns.get(places) ?? matchColumns(heads, places);
    columns.set(places, known);
    return known;
  };
  return strips.flatMap((strip) => {
    const rows = strip.match?.leaf.rows ?? (ofReview.has(strip) ? reviewLeaf.rows : []);
    const named = strip.match === undefined ? groupsNamedIn(strip) : [];
    const options = rows.map(({ places, row }) => ({
      places,
      row,
      columns: named.length === 0 ? columnsOf(places) : matchColumns(besides(heads, named), places),
    }));
    const best = bestOf(options, strip.match === undefined ? REVIEW_COLUMNS : 1);
    return best.length === 0 ? [] : [{ strip, options: best }];
  });
}

/** Table 四 turned over has its groups to the left of its rows: `行政诉讼 | 复议后起诉 | 0 | 0 | …`. */
function groupsNamedIn({ cells, label }: LabelledStrip): string[] {
  if (label === undefined) return [];
  const texts = cells.slice(0, cells.indexOf(label) + 1).map(({ text }) => text);
  return texts.filter((text) => reviewGroups.some((group) => saysExactly(essence(text), group)));
}

function besides(heads: Heads, named: readonly string[]): Heads {
  return heads.map((stack) => ({ ...stack, above: named }));
}

/** A row that is like one of the form, below heads that are like its heads, gives way to one of another table that is the form's word for word. */
export function withoutRivals(readings: readonly Reading[]): Reading[] {
  const certain = new Map(readings.filter(isCertain).map((reading) => [leafOf(reading), reading.strip.table]));
  return readings.filter((reading) => {
    const table = certain.get(leafOf(reading));
    return table === undefined || table === reading.strip.table || isCertain(reading);
  });
}

function leafOf({ strip }: Reading): Leaf {
  return strip.match?.leaf ?? reviewLeaf;
}

/** Whether all heads of the row are those of a block, word for word. */
function isCertain({ strip, options }: Reading): boolean {
  if (strip.match !== undefined && strip.match.doubts.length > 0) return false;
  return options.some(({ columns, places }) => {
    const found = columnsFound(columns);
    return found.length === places.columns.length && found.every(({ doubts }) => doubts.length === 0);
  });
}

/** The edition of what the editions share: that of table 三, else of table 二, else of the year. */
export function editionOf(readings: readonly Reading[], { year }: Outline): EditionId {
  const certain = readings.flatMap(({ options }) => (options.length === 1 ? options : [])).map(({ places }) => places);
  const inTableThree = certain.filter(({ block }) => block.table === 'requests');
  if (inTableThree.length > 0) return inTableThree.some(({ edition }) => edition === '2021') ? '2021' : '2019';
  const ofOld = certain.filter(({ edition }) => edition === '2019').length;
  if (certain.length > 0) return ofOld * 2 > certain.length ? '2019' : '2021';
  return year !== null && year <= 2020 ? '2019' : '2021';
}

function bestOf(options: readonly Option[], enough: number): Option[] {
  const found = options.filter(({ columns }) => columnsFound(columns).length >= enough);
  const best = Math.max(...found.map(({ columns, places }) => fitOf(columns, places)));
  return found.filter(({ columns, places }) => fitOf(columns, places) === best);
}

/** Of the rows below some heads, those that may be the one of table 四: the filled ones of the nearest table, else the first. */
function reviewRows(below: readonly LabelledStrip[]): LabelledStrip[] {
  const filled = below.filter(hasFigures);
  const [first] = filled.length > 0 ? filled : below;
  return filled.length > 0 ? filled.filter(({ table }) => table === first?.table) : below.slice(0, 1);
}

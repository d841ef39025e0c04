import type { Box } from '../../../document/model.ts';
import { boxAroundAll } from '../lines/lines.ts';
import type { Segment } from '../lines/segments.ts';
import type { Alignment } from './alignment.ts';
import { alignments, CELL_PADDING, placeOf } from './alignment.ts';
import type { Row } from './figure-rows.ts';
import { figuresOf, isOver, labelsOf } from './figure-rows.ts';
import { lowestHeads } from './head-boxes.ts';
import type { Region } from './regions.ts';

/** Text of one width, give or take so much, stands alike however it is aligned: in points. */
const TELLING = 1;

/**
 * Where the text of each column stands: its figures and the head above them. There are more columns than those with figures
 * where some heads beside the others stand over none.
 */
export function columnsOf(region: Region): readonly Box[] {
  const { columns } = region;
  const heads = headsOf(region);
  const paired = heads.length === columns.length ? columns.map((box, at) => [box, heads[at] ?? box]) : null;
  const isOneToOne = columns.every((column) => heads.filter((head) => isOver(head, column)).length === 1);
  const found = heads.map((head) => [head, ...columns.filter((column) => isOver(head, column))]);
  const joined = (paired ?? (isOneToOne ? found : [])).map(boxAroundAll);
  const isApart = joined.every((box, at) => box[0] > (joined[at - 1]?.[2] ?? -Infinity));
  return joined.length > 0 && isApart ? joined : columns;
}

/** Whether each column has a head, and the labels have one. */
export function hasHeads(region: Region): boolean {
  const labels = labelBoxes(region);
  const lowest = lowestHeadsOf(region);
  if (labels.length === 0 && region.columns.length === 1) return false; // a line above a number
  const isNamed = labels.length === 0 || lowest.some((head) => labels.some((box) => isOver(head, box)));
  return isNamed && columnsOf(region) !== region.columns;
}

/** The lowest heads to the right of the labels, from left to right, but for what stands over the whole table. */
function headsOf(region: Region): Box[] {
  const labels = labelBoxes(region);
  const edge = Math.max(-Infinity, ...labels.map((box) => box[2]));
  const lowest = lowestHeadsOf(region);
  const own = lowest.filter((head) => [...region.columns, ...labels].some((box) => isOver(box, head)));
  const level = own.length > 0 ? own : lowest.toSorted((a, b) => b[3] - a[3]).slice(0, 1);
  return lowest
    .filter((head) => head[0] > edge && level.some((other) => other[1] < head[3] && other[3] > head[1]))
    .toSorted((a, b) => a[0] - b[0]);
}

function lowestHeadsOf(region: Region): Box[] {
  return lowestHeads(headRows(region), region.ruled?.levels ?? []);
}

function headRows({ rows, heads }: Region): readonly Row[] {
  return rows.slice(0, heads);
}

/** The labels beside figures; where none stands beside any, the lines to the left of all of them. */
function labelBoxes({ rows, columns }: Region): Box[] {
  const beside = rows.filter(({ figures }) => figures > 0).flatMap((row) => labelsOf(row).map(({ box }) => box));
  if (beside.length > 0) return beside;
  return rows.map(({ box }) => box).filter((box) => box[2] < (columns[0]?.[0] ?? 0));
}

/**
 * How most text stands in its column: by its left side, its middle or its right side, whichever differs least from figure to
 * figure and from the head to these.
 */
export function alignmentOf(region: Region): Alignment {
  const { rows, columns } = region;
  const boxes = [...lowestHeadsOf(region), ...rows.flatMap(figuresOf).map(({ box }) => box)];
  const stacks = [...columns.map((column) => boxes.filter((box) => isOver(box, column))), loneLabels(region)];
  const telling = stacks.filter((stack) => alignments.some((alignment) => spreadOf(stack, alignment) > TELLING));
  const spreads = alignments.map((alignment) => ({
    alignment,
    spread: telling.reduce((sum, stack) => sum + spreadOf(stack, alignment), 0),
  }));
  const [best] = spreads.toSorted((a, b) => a.spread - b.spread);
  const centred = spreads.find(({ alignment }) => alignment === 'centre');
  return best === undefined || (centred?.spread ?? 0) - best.spread < Math.max(1, telling.length)
    ? 'centre'
    : best.alignment;
}

function spreadOf(stack: readonly Box[], alignment: Alignment): number {
  const places = stack.map(placeOf[alignment]);
  return places.length === 0 ? 0 : Math.max(...places) - Math.min(...places);
}

/** The labels where each row between rulings has one: they stand as figures do. */
function loneLabels({ rows, heads, ruled }: Region): Box[] {
  const labels = rows.slice(heads).map(labelsOf);
  return ruled === null || labels.some(({ length }) => length > 1) ? [] : labels.flat().map(({ box }) => box);
}

interface Columns {
  readonly columns: readonly Box[];
  readonly alignment: Alignment;
  /** Where level rulings begin or end within the table: at a side between two columns. */
  readonly ends: readonly number[];
}

/** A ruling may begin or end this far within the text of a column, in points. */
const NEAR_END = 1;

/** Between two columns of figures, and between the labels and the first, where the least text stands. Null where columns overlap. */
export function boundsOf(region: Region, { columns, alignment, ends }: Columns): number[] | null {
  const { rows } = region;
  const first = columns[0]?.[0] ?? 0;
  const labelsEnd = Math.max(...labelBoxes(region).map((box) => box[2]));
  const segments = rows
    .filter(({ segments, box }) => segments.length > 1 || box[2] < first) // a line alone may stand over several columns
    .flatMap((row) => row.segments.filter((segment) => !standsOver(segment, row, headRows(region))));
  const found = columns.flatMap((column, at) => {
    const before = columns[at - 1];
    const left = before?.[2] ?? labelsEnd;
    if (left === -Infinity) return [];
    const after = columns[at + 1] ?? column; // the first column reaches as far to the left of its text as to the right
    const middle =
      before === undefined ? column[0] - Math.max(2, after[0] - column[2]) / 2 : (before[2] + column[0]) / 2;
    const beside = { left: column[0] - CELL_PADDING, centre: middle, right: (before?.[2] ?? middle) + CELL_PADDING };
    const prefer = before === undefined && alignment === 'right' ? middle : beside[alignment];
    const drawn = ends.find((x) => x > left - NEAR_END && x < column[0] + NEAR_END);
    return [left < column[0] ? (drawn ?? clearest([left, column[0]], prefer, segments)) : null];
  });
  return found.every((bound) => bound !== null) ? found : null;
}

/** Whether a head has another one below it, so that it may stand over several columns. */
function standsOver({ box }: Segment, row: Row, heads: readonly Row[]): boolean {
  const below = heads.includes(row) ? heads.slice(heads.indexOf(row) + 1) : [];
  return below.some(({ segments }) => segments.some((other) => other.box[0] < box[2] && other.box[2] > box[0]));
}

/** The place in a range that the fewest segments cross; of equals, the nearest to the one that is preferred. */
function clearest([from, to]: readonly [number, number], prefer: number, segments: readonly Segment[]): number {
  const near = segments.filter(({ box }) => box[2] > from && box[0] < to);
  const places = Array.from({ length: Math.max(1, Math.floor((to - from) * 2)) }, (_, at) => from + (at + 0.5) / 2);
  const cost = (x: number) => near.filter(({ box }) => box[0] < x && box[2] > x).length * 1000 + Math.abs(x - prefer);
  return places.reduce((best, x) => (cost(x) < cost(best) ? x : best), Math.min(Math.max(prefer, from), to));
}

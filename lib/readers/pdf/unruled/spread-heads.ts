import type { Box } from '../../../document/model.ts';
import type { Ruling } from '../ruled/rulings.ts';
import type { Alignment } from './alignment.ts';
import { offPlace } from './alignment.ts';
import type { HeadLine } from './head-boxes.ts';
import { headBoxes, isUnder, rulingBetween, SINKS } from './head-boxes.ts';

/** Heads side by side are level when they stand no more than this share of a line higher or lower. */
const NOT_LEVEL = 0.4;
/** What is centred over columns is no further off their middle than this share of a column: half a column is that of others. */
const CENTRED = 0.25;
/** A point off its place weighs as much as so many points of width. */
const OFF_PLACE = 8;

/** Where heads stand that follow each other down to the next row of figures. */
export interface HeadBand {
  readonly lines: readonly HeadLine[];
  readonly top: number;
  readonly bottom: number;
  /** The sides of the columns; those of the labels are one. */
  readonly edges: readonly number[];
  readonly hasLabels: boolean;
  readonly alignment: Alignment;
  /** The level rulings that are there. */
  readonly drawn: readonly Ruling[];
}

/** A head in whole, with the first and the last of the columns that it stands over. */
export interface Head {
  readonly box: Box;
  readonly first: number;
  readonly last: number;
}

/** The heads from the lowest up, each over as many columns as its place allows. */
export function spreadHeads(band: HeadBand): Head[] {
  const boxes = headBoxes(band.lines, band.drawn).toSorted((a, b) => b[3] - a[3]);
  const spread: Head[] = [];
  for (const box of boxes)
    spread.push(spreadHead(box, { band, boxes, below: spread.filter((one) => isUnder(one.box, box)) }));
  return spread;
}

interface Setting {
  readonly band: HeadBand;
  readonly boxes: readonly Box[];
  readonly below: readonly Head[];
}

/** As far as it stays in its place: over columns that all have heads below it, or none has, and no head beside it. */
function spreadHead(box: Box, setting: Setting): Head {
  const { band, below } = setting;
  const first = columnAt(band.edges, box[0] + 1);
  const own = { box, first, last: Math.max(first, columnAt(band.edges, box[2] - 1)) };
  if (!range(own.first, own.last).some((column) => headsIn(column, below).length > 0)) return own;
  const alone = ruledAlone(box, setting);
  if (alone !== undefined)
    return { box, first: columnAt(band.edges, alone.from + 1), last: columnAt(band.edges, alone.to - 1) };
  const reaches = reachesOf(own, band).filter((reach) => fits(reach, setting));
  return reaches.toSorted((a, b) => worthOf(b, band) - worthOf(a, band))[0] ?? own;
}

function headsIn(column: number, heads: readonly Head[]): Head[] {
  return heads.filter(({ first, last }) => first <= column && last >= column);
}

/** The head over all columns that hold its own; one of figures not over labels, and one of labels over no more. */
function reachesOf({ box, first, last }: Head, { edges, hasLabels }: HeadBand): Head[] {
  if (hasLabels && last === 0) return [];
  const least = hasLabels && first > 0 ? 1 : 0;
  return range(least, first).flatMap((from) =>
    range(last, edges.length - 2).map((to) => ({ box, first: from, last: to })),
  );
}

function fits(reach: Head, { band, boxes, below }: Setting): boolean {
  const { box } = reach;
  const [left, right] = sidesOf(reach, band);
  const columns = range(reach.first, reach.last);
  const share = band.alignment === 'centre' ? CENTRED / columns.length : 0;
  const furthest = Math.max(0.5 * (box[3] - box[1]), share * (right - left));
  const beside = boxes.filter((other) => other !== box && !isUnder(other, box) && !isUnder(box, other));
  if (offPlace(box, [left, right], band.alignment) > furthest) return false;
  if (beside.some((other) => other[2] > left + 1 && other[0] < right - 1)) return false;
  const uppermost = columns.map((column) => headsIn(column, below).toSorted((a, b) => a.box[1] - b.box[1])[0]);
  const heads = uppermost.filter((head) => head !== undefined);
  return heads.length === columns.length && areLevel(heads, Math.min(...band.lines.map(({ size }) => size)));
}

/** The wider, the better, and the less off its place. */
function worthOf(reach: Head, band: HeadBand): number {
  const [left, right] = sidesOf(reach, band);
  return right - left - OFF_PLACE * offPlace(reach.box, [left, right], band.alignment);
}

function sidesOf({ first, last }: Head, { edges }: HeadBand): readonly [left: number, right: number] {
  return [edges[first] ?? 0, edges[last + 1] ?? 0];
}

/** The level ruling below a head, where no other head stands above it: it is as long as the head is wide. */
function ruledAlone(box: Box, { band, boxes, below }: Setting): Ruling | undefined {
  const next = below.map((head) => head.box).filter((other) => other[0] < box[2] && other[2] > box[0]);
  const rulings = next.flatMap((other) => rulingBetween(box, other, band.drawn) ?? []);
  return rulings.find(({ at, from, to }) =>
    boxes.every(
      (other) => other === box || other[2] <= from || other[0] >= to || other[1] > at - SINKS || isUnder(box, other),
    ),
  );
}

/** Heads of one group stand level, at their heads, their middles or their feet: one that does not is of a higher level. */
function areLevel(heads: readonly Head[], size: number): boolean {
  const places = [1, 0.5, 0].map((share) => heads.map(({ box }) => share * box[1] + (1 - share) * box[3]));
  return heads.length < 2 || places.some((ys) => Math.max(...ys) - Math.min(...ys) < NOT_LEVEL * size);
}

function columnAt(edges: readonly number[], x: number): number {
  const after = edges.findIndex((edge) => edge > x);
  return Math.min(Math.max(0, (after === -1 ? edges.length : after) - 1), edges.length - 2);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

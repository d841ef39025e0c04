import type { Box } from '../../document/model.ts';
import { boxAroundAll } from './lines.ts';
import type { Ruling } from './rulings.ts';
import type { Segment } from './segments.ts';

/** Lines of one head follow each other within so many ems from foot to head. Heads cut in two do no harm: they stand in one column. */
const SAME_HEAD = 0.5;
/** Heads side by side are level when they stand no more than this share of a line higher or lower. */
const NOT_LEVEL = 0.4;
/** What is centred over columns is no further off their middle than this share of a column: half a column is that of others. */
const CENTRED = 0.25;
/** A point off its place weighs as much as so many points of width. */
const OFF_PLACE = 8;

/** Text reaches no further over a ruling above or below it, in points. */
const SINKS = 1;

/** So far from the side of its cell stands what is aligned with it, in points. */
export const CELL_PADDING = 3;

export const alignments = ['left', 'centre', 'right'] as const;
export type Alignment = (typeof alignments)[number];

/** By which of its places text is aligned. */
export const placeOf: Readonly<Record<Alignment, (box: Pick<Box, 0 | 2>) => number>> = {
  left: (box) => box[0],
  centre: (box) => (box[0] + box[2]) / 2,
  right: (box) => box[2],
};

/** A line of the heads of a table: its parts, and the size of its text. */
interface HeadLine {
  readonly segments: readonly Segment[];
  readonly size: number;
}

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
interface Head {
  readonly box: Box;
  readonly first: number;
  readonly last: number;
}

/** The sides between heads: level ones below each that others stand under, upright ones but within a head. */
export function headRulings(band: HeadBand): Ruling[] {
  const cells = cellsOf(spreadHeads(band), band);
  const levels = cells
    .filter(({ head, bottom }) => bottom < band.bottom && !(band.hasLabels && head.last === 0))
    .map(({ head, bottom }): Ruling => {
      return { upright: false, at: bottom, from: edgeAt(band, head.first), to: edgeAt(band, head.last + 1) };
    });
  const uprights = band.edges.slice(1, -1).flatMap((at, index) => {
    const within = cells.filter(({ head }) => head.first <= index && head.last > index);
    return without(within, band).map(([from, to]): Ruling => ({ upright: true, at, from, to }));
  });
  return [...levels, ...uprights];
}

function edgeAt({ edges }: HeadBand, index: number): number {
  return edges[index] ?? edges.at(-1) ?? 0;
}

/** The level ruling between a text and what stands below it, as far as the two do. */
function rulingBetween(upper: Box, lower: Box, drawn: readonly Ruling[]): Ruling | undefined {
  return drawn.find(
    ({ at, from, to }) =>
      at > upper[3] - SINKS &&
      at < lower[1] + SINKS &&
      from < Math.min(upper[2], lower[2]) &&
      to > Math.max(upper[0], lower[0]),
  );
}

interface HeadCell {
  readonly head: Head;
  readonly top: number;
  readonly bottom: number;
}

/**
 * How high the cell of each head is: down to the ruling between it and what stands below it, or the middle where there is none;
 * else to the foot of the heads.
 */
function cellsOf(heads: readonly Head[], { top, bottom, drawn }: HeadBand): HeadCell[] {
  const footOf = (head: Head) => {
    const below = heads.filter((other) => isBelow(other, head) && meet(other, head)).map(({ box }) => box);
    const next = below.toSorted((a, b) => a[1] - b[1])[0];
    if (next === undefined) return bottom;
    return rulingBetween(head.box, next, drawn)?.at ?? (head.box[3] + next[1]) / 2;
  };
  return heads.map((head) => {
    const above = heads.filter((other) => isBelow(head, other) && meet(other, head));
    return { head, top: Math.max(top, ...above.map(footOf)), bottom: footOf(head) };
  });
}

/** The parts of the height of the heads in which no cell stands. */
function without(cells: readonly HeadCell[], { top, bottom }: HeadBand): (readonly [from: number, to: number])[] {
  const parts: (readonly [number, number])[] = [];
  let from = top;
  for (const cell of cells.toSorted((a, b) => a.top - b.top)) {
    if (cell.top > from) parts.push([from, cell.top]);
    from = Math.max(from, cell.bottom);
  }
  return from < bottom ? [...parts, [from, bottom]] : parts;
}

/** The heads from the lowest up, each over as many columns as its place allows. */
function spreadHeads(band: HeadBand): Head[] {
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
function spreadHead(box: Box, { band, boxes, below }: Setting): Head {
  const { edges, hasLabels, alignment } = band;
  const first = columnAt(edges, box[0] + 1);
  const last = Math.max(first, columnAt(edges, box[2] - 1));
  const least = hasLabels && first > 0 ? 1 : 0;
  const isHeadBelow = (column: number) => below.some((other) => other.first <= column && other.last >= column);
  const size = Math.min(...band.lines.map((line) => line.size));
  const firstBelow = (column: number) =>
    below
      .filter((other) => other.first <= column && other.last >= column)
      .toSorted((a, b) => a.box[1] - b.box[1])
      .slice(0, 1);
  if (!range(first, last).some(isHeadBelow)) return { box, first, last };
  const alone = ruledAlone(box, { band, boxes, below });
  if (alone !== undefined) return { box, first: columnAt(edges, alone.from + 1), last: columnAt(edges, alone.to - 1) };
  const beside = boxes.filter((other) => other !== box && !isUnder(other, box) && !isUnder(box, other));
  const fits = (from: number, to: number) => {
    const [left, right] = [edges[from] ?? 0, edges[to + 1] ?? 0];
    const share = alignment === 'centre' ? CENTRED / (to - from + 1) : 0;
    if (offPlace(box, [left, right], alignment) > Math.max(0.5 * (box[3] - box[1]), share * (right - left)))
      return false;
    if (beside.some((other) => other[2] > left + 1 && other[0] < right - 1)) return false;
    const columns = range(from, to);
    return columns.every(isHeadBelow) && areLevel(columns.flatMap(firstBelow), size);
  };
  const reaches = range(least, first).flatMap((from) =>
    range(last, edges.length - 2)
      .filter((to) => !(hasLabels && first === 0 && last === 0) && fits(from, to))
      .map((to) => ({ from, to })),
  );
  const score = ({ from, to }: { readonly from: number; readonly to: number }) => {
    const [left, right] = [edges[from] ?? 0, edges[to + 1] ?? 0];
    return right - left - OFF_PLACE * offPlace(box, [left, right], alignment);
  };
  const best = reaches.toSorted((a, b) => score(b) - score(a))[0];
  return { box, first: best?.from ?? first, last: best?.to ?? last };
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

/** How far a text stands from where it would in a cell between two sides. */
function offPlace(box: Box, [left, right]: readonly [number, number], alignment: Alignment): number {
  const place = placeOf[alignment];
  return Math.abs(place(box) - place({ 0: left + CELL_PADDING, 2: right - CELL_PADDING }));
}

/** The heads that no other stands below. */
export function lowestHeads(lines: readonly HeadLine[], drawn: readonly Ruling[]): Box[] {
  const boxes = headBoxes(lines, drawn);
  return boxes.filter((box) => !boxes.some((other) => isUnder(other, box) && other[0] < box[2] && other[2] > box[0]));
}

/** The parts of lines that are one head: below each other, close, no ruling between, and not beside another part that is as close. */
function headBoxes(lines: readonly HeadLine[], drawn: readonly Ruling[]): Box[] {
  const heads: { boxes: Box[] }[] = [];
  for (const { segments, size } of lines) {
    for (const { box } of segments) {
      const goesOn = heads.filter(({ boxes }) => {
        const last = boxes.at(-1);
        return (
          last !== undefined &&
          last[3] < box[3] - 1 &&
          box[1] - last[3] < SAME_HEAD * size &&
          last[2] > box[0] &&
          last[0] < box[2] &&
          rulingBetween(last, box, drawn) === undefined
        );
      });
      const [only, ...others] = goesOn;
      if (only !== undefined && others.length === 0) only.boxes.push(box);
      else heads.push({ boxes: [box] });
    }
  }
  return heads.map(({ boxes }) => boxAroundAll(boxes));
}

function isBelow(lower: Head, upper: Head): boolean {
  return lower !== upper && isUnder(lower.box, upper.box);
}

/** Wholly, but for an eighth of a line: a head beside two levels stands lower than the upper one by little less than a line. */
function isUnder(lower: Box, upper: Box): boolean {
  return lower !== upper && lower[1] >= upper[3] - (upper[3] - upper[1]) / 8;
}

function meet(a: Head, b: Head): boolean {
  return a.first <= b.last && a.last >= b.first;
}

function columnAt(edges: readonly number[], x: number): number {
  const after = edges.findIndex((edge) => edge > x);
  return Math.min(Math.max(0, (after === -1 ? edges.length : after) - 1), edges.length - 2);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

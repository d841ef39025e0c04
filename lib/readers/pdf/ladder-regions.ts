import type { Box } from '../../document/model.ts';
import type { Row } from './figure-rows.ts';
import { figuresOf, gapBetween, isOver, labelsOf } from './figure-rows.ts';
import type { Ladder } from './ladders.ts';
import { laddersOf } from './ladders.ts';
import { boxAroundAll } from './lines.ts';
import type { Ruling } from './rulings.ts';
import type { Segment } from './segments.ts';
import { lowestHeads } from './unruled-heads.ts';
import type { Region } from './unruled-regions.ts';
import { isHeading, isSentence, sameTextIn } from './unruled-regions.ts';
import { EDGE, middleOf } from './unruled-setting.ts';

/** What stands between two rungs that follow each other. */
interface Band {
  readonly box: Box;
  readonly rows: readonly Row[];
  /** The level rulings below its upper rung, down to the lower one. */
  readonly levels: readonly Ruling[];
}

/** Heads with what stands below them down to the next heads. */
interface Block {
  readonly heads: readonly Band[];
  readonly columns: readonly Box[];
  readonly body: readonly Band[];
}

/** Heads of one table stand no further apart than so many ems. */
const NEAR = 2;
/** Heads stand in no more rows than this. */
const MOST_LEVELS = 3;
/** No head is longer, but for a note in the corner above the labels. */
const LONGEST_HEAD = 24;
/** Text of one table is of one size, give or take this share. */
const SAME_SIZE = 0.15;
/** What stands this near to the middle of its table is centred in it, in points. */
const CENTRED = 3;

/**
 * The tables that level rulings alone tell, with figures or without: between two rulings stand heads side by side, and between
 * the next ones rows, whose labels stand to the left of the heads and whose figures stand below them.
 */
export function ladderRegions(rows: readonly Row[], levels: readonly Ruling[]): Region[] {
  return laddersOf(levels).flatMap((ladder) => regionsOn(bandsOf(ladder, rows, levels)));
}

/** Above the first rung, and below a heading, heads may stand that no ruling closes at their top. */
function bandsOf({ left, right, rungs }: Ladder, rows: readonly Row[], levels: readonly Ruling[]): Band[] {
  const bandFrom = (top: number, bottom: number): Band => ({
    box: [left, top, right, bottom],
    rows: rows.filter((row) => middleOf(row) > top && middleOf(row) < bottom),
    levels: levels.filter((level) => level.at > top && level.at <= bottom),
  });
  return rungs.flatMap((bottom, at) => {
    const top = rungs[at - 1] ?? -Infinity;
    const open = openTop(bandFrom(top, bottom));
    if (open !== undefined) return [...(at === 0 ? [] : [bandFrom(top, open)]), bandFrom(open, bottom)];
    return at === 0 ? [] : [bandFrom(top, bottom)];
  });
}

/** Where what belongs to the lower rung of a band begins, if other text stands above it: below headings and sentences. */
function openTop({ rows, box }: Band): number | undefined {
  const isOther = (row: Row, at: number) => {
    const next = rows[at + 1];
    if (next !== undefined && gapBetween(row, next) > NEAR) return true;
    return !isInside(row, box) || (row.segments.length === 1 && (isHeading(row) || isSentence(row)));
  };
  const others = rows.findLastIndex(isOther) + 1;
  const first = rows[others];
  const isSplit =
    box[1] === -Infinity || (others > 0 && rows.slice(0, others).every(({ segments }) => segments.length === 1));
  return first !== undefined && isSplit ? first.box[1] - EDGE : undefined;
}

function regionsOn(bands: readonly Band[]): Region[] {
  const regions: Region[] = [];
  let from = 0;
  for (let at = 0; at < bands.length; at += 1) {
    const block = blockAt(bands, at);
    if (block === undefined) continue;
    const caption = bands.slice(from, at).slice(-1).filter(isCaption);
    regions.push(regionFrom(block, caption));
    from = at + block.heads.length + block.body.length;
    at = from - 1;
  }
  return regions;
}

function regionFrom({ heads, columns, body }: Block, caption: readonly Band[]): Region {
  const above = [...caption, ...heads].flatMap((band) => band.rows);
  const rows = [...above, ...body.flatMap((band) => band.rows)];
  const bands = [...caption, ...heads, ...body];
  const frame = boxAroundAll(bands.map(({ box }) => box));
  const levels = bands.flatMap((band) => band.levels).filter(({ at }) => at < frame[3]);
  return {
    rows,
    heads: above.length,
    columns,
    edge: columns[0]?.[0] ?? 0,
    sameText: sameTextIn(rows),
    ruled: { frame, caption: heads[0]?.box[1] ?? frame[1], levels },
  };
}

/** The fewest rows of heads below which rows of a table stand. */
function blockAt(bands: readonly Band[], at: number): Block | undefined {
  for (let levels = 1; levels <= MOST_LEVELS; levels += 1) {
    const heads = bands.slice(at, at + levels);
    if (heads.length < levels || !heads.every(isHeads)) return undefined;
    const below = bands.slice(at + levels);
    const boxes = lowestHeads(
      heads.flatMap(({ rows }) => rows),
      heads.flatMap((band) => band.levels),
    ).toSorted((a, b) => a[0] - b[0]);
    const alike = below.slice(0, countAlike(below, heads));
    const found = [boxes, boxes.slice(1)].map((columns) => ({ heads, columns, body: bodyBelow(alike, columns) }));
    const best = found.toSorted((a, b) => b.body.length - a.body.length)[0];
    if (boxes.length > 1 && best !== undefined && best.body.length > 0) return withFigures(best);
  }
  return undefined;
}

/** How many bands from the first have text of the size of the heads. */
function countAlike(below: readonly Band[], heads: readonly Band[]): number {
  const size = heads[0]?.rows[0]?.size ?? 0;
  const end = below.findIndex(({ rows }) => rows.some((row) => Math.abs(row.size - size) > SAME_SIZE * size));
  return end === -1 ? below.length : end;
}

/** Several texts side by side, and none of them a figure or a sentence. */
function isHeads({ rows, box }: Band): boolean {
  const boxes = rows.flatMap(({ segments }) => segments.map((segment) => segment.box));
  return (
    rows.every((row) => row.figures === 0 && isInside(row, box) && !isSentence(row)) &&
    boxes.some((one) => boxes.some((other) => other[0] > one[2])) &&
    rows.every(({ segments }) => segments.slice(1).every(({ text }) => text.length <= LONGEST_HEAD))
  );
}

function isInside({ box }: Row, frame: Box): boolean {
  return box[0] >= frame[0] - 1 && box[2] <= frame[2] + 1;
}

/** The rows of a table, without empty ones at its foot where others have labels. */
function bodyBelow(below: readonly Band[], columns: readonly Box[]): Band[] {
  const end = below.findIndex((band) => !isBody(band, columns));
  const all = end === -1 ? below : below.slice(0, startOfNext(below, end));
  const isLabelled = all.some(({ rows }) => rows.some((row) => labelsOf(row).length > 0));
  const filled = all.findLastIndex(({ rows }) => rows.length > 0);
  return all.slice(0, Math.max(filled + 1, isLabelled ? 0 : 1));
}

/** Labels to the left of the columns, and figures below these, or what is broken off a figure. */
function isBody({ rows, box }: Band, columns: readonly Box[]): boolean {
  const edge = columns[0]?.[0] ?? -Infinity;
  const isLabel = (segment: Segment) => segment.box[2] <= edge + 1;
  const isInColumn = (segment: Segment) => columns.filter((column) => isOver(segment.box, column)).length === 1;
  const figures = rows.flatMap(figuresOf);
  const isOfFigure = (segment: Segment) => figures.some((figure) => isOver(figure.box, segment.box));
  return rows.every(
    (row) =>
      isInside(row, box) &&
      !isSentence(row) &&
      labelsOf(row).every((segment) => isLabel(segment) || (isOfFigure(segment) && isInColumn(segment))) &&
      figuresOf(row).every(isInColumn),
  );
}

/** Where the next table begins by the rows that are none of the one above: with the heading and the caption of its heads. */
function startOfNext(below: readonly Band[], end: number): number {
  const heads = below.slice(0, end + 1).findLastIndex((band) => !isHeads(band)) + 1;
  if (heads > end) return end;
  const caption = isAlone(below[heads - 1], isCentred) ? heads - 1 : heads;
  const heading = isAlone(below[caption - 1], ({ rows }) => rows.some(isHeading)) ? caption - 1 : caption;
  return heading < heads ? heading : end;
}

function isAlone(band: Band | undefined, isSo: (band: Band) => boolean): boolean {
  if (band === undefined || band.rows.length === 0) return false;
  return band.rows.every(({ segments, figures }) => segments.length === 1 && figures === 0) && isSo(band);
}

function isCentred({ rows, box }: Band): boolean {
  return rows.every((row) => Math.abs(row.box[0] + row.box[2] - box[0] - box[2]) <= 2 * CENTRED);
}

/** A line alone above heads, and no heading. */
function isCaption({ rows, box }: Band): boolean {
  const [only, ...others] = rows;
  return (
    only !== undefined &&
    others.length === 0 &&
    only.segments.length === 1 &&
    isInside(only, box) &&
    !isHeading(only) &&
    !isSentence(only)
  );
}

/** Its columns as wide as their heads and figures are. */
function withFigures(block: Block): Block {
  const figures = block.body.flatMap(({ rows }) => rows.flatMap(figuresOf)).map(({ box }) => box);
  const columns = block.columns.map((head) => boxAroundAll([head, ...figures.filter((box) => isOver(box, head))]));
  return { ...block, columns };
}

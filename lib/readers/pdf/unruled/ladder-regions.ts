import type { Box } from '../../../document/model.ts';
import { boxAroundAll } from '../lines/lines.ts';
import type { Ruling } from '../ruled/rulings.ts';
import type { Row } from './figure-rows.ts';
import { figuresOf, isOver, labelsOf } from './figure-rows.ts';
import { lowestHeads } from './head-boxes.ts';
import type { Band } from './ladder-bands.ts';
import { bandsOf, isAlone, isBody, isCaption, isCentred, isHeads } from './ladder-bands.ts';
import { laddersOf } from './ladders.ts';
import type { Region } from './regions.ts';
import { MOST_ROWS, isHeading, sameTextIn } from './regions.ts';

/** Heads with what stands below them down to the next heads. */
interface Block {
  readonly heads: readonly Band[];
  readonly columns: readonly Box[];
  readonly body: readonly Band[];
}

/** Heads stand in no more rows than this. */
const MOST_LEVELS = 3;
/** Text of one table is of one size, give or take this share. */
const SAME_SIZE = 0.15;
/**
 * The tables that level rulings alone tell, with figures or without: between two rulings stand heads side by side, and between
 * the next ones rows, whose labels stand to the left of the heads and whose figures stand below them.
 */
export function ladderRegions(rows: readonly Row[], levels: readonly Ruling[]): Region[] {
  let free = rows;
  return laddersOf(levels).flatMap((ladder) => {
    const regions = regionsOn(bandsOf(ladder, free, levels));
    const taken = new Set(regions.flatMap((region) => region.rows));
    free = free.filter((row) => !taken.has(row));
    return regions;
  });
}

function regionsOn(bands: readonly Band[]): Region[] {
  const regions: Region[] = [];
  let from = 0;
  for (const at of bands.keys()) {
    const block = at < from ? undefined : blockAt(bands, at);
    if (block === undefined) continue;
    regions.push(regionFrom(block, bands.slice(from, at).slice(-1).filter(isCaption)));
    from = at + block.heads.length + block.body.length;
  }
  return regions.filter(({ rows }) => rows.length <= MOST_ROWS);
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

/** The rows of a table, without empty ones at its foot where others have labels. */
function bodyBelow(below: readonly Band[], columns: readonly Box[]): Band[] {
  const end = below.findIndex((band) => !isBody(band, columns));
  const all = end === -1 ? below : below.slice(0, startOfNext(below, end));
  const isLabelled = all.some(({ rows }) => rows.some((row) => labelsOf(row).length > 0));
  const filled = all.findLastIndex(({ rows }) => rows.length > 0);
  return all.slice(0, Math.max(filled + 1, isLabelled ? 0 : 1));
}

/** Where the next table begins by the rows that are none of the one above: with the heading and the caption of its heads. */
function startOfNext(below: readonly Band[], end: number): number {
  const heads = below.slice(0, end + 1).findLastIndex((band) => !isHeads(band)) + 1;
  if (heads > end) return end;
  const caption = isAlone(below[heads - 1], isCentred) ? heads - 1 : heads;
  const heading = isAlone(below[caption - 1], ({ rows }) => rows.some(isHeading)) ? caption - 1 : caption;
  return heading < heads ? heading : end;
}

/** Its columns as wide as their heads and figures are. */
function withFigures(block: Block): Block {
  const figures = block.body.flatMap(({ rows }) => rows.flatMap(figuresOf)).map(({ box }) => box);
  const columns = block.columns.map((head) => boxAroundAll([head, ...figures.filter((box) => isOver(box, head))]));
  return { ...block, columns };
}

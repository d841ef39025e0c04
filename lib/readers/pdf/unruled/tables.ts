import type { Box } from '../../../document/model.ts';
import { boxAroundAll } from '../lines/lines.ts';
import type { Lattice } from '../ruled/lattice.ts';
import { latticeOf } from '../ruled/lattice.ts';
import type { Ruling } from '../ruled/rulings.ts';
import type { Row } from './figure-rows.ts';
import { headRulings } from './head-rulings.ts';
import { groupSides, labelBounds, levelsBetween } from './labels.ts';
import { ladderRegions } from './ladder-regions.ts';
import type { TextPage } from './long-page.ts';
import { longPageOf } from './long-page.ts';
import type { Region } from './regions.ts';
import { regionsOf } from './regions.ts';
import { rowHeights } from './rows.ts';
import type { Setting } from './setting.ts';
import { EDGE, headsIn, middleOf, settingOf } from './setting.ts';
import type { HeadBand } from './spread-heads.ts';

/** Above and below a text that stands over several columns no side is drawn, within so many ems. */
const PADDING = 0.6;

/**
 * The tables that lines of text make without upright rulings, page by page. Columns are where figures stand below each other;
 * sides are drawn between them where no text crosses, and between rows at the widest gap, or where a level ruling runs.
 */
export function unruledTables(pages: readonly TextPage[]): Lattice[][] {
  const { rows, levels, tops } = longPageOf(pages);
  const laddered = ladderRegions(rows, levels).flatMap((region) => tableFrom(region, levels) ?? []);
  const taken = new Set(laddered.flatMap((table) => table.rows));
  const others = partsBetween(rows, taken).flatMap(regionsOf);
  const tables = [...laddered, ...others.flatMap((region) => tableFrom(region, levels) ?? [])];
  return tops.map((top) => tables.flatMap((table) => partOn(top, table) ?? []));
}

interface LongTable {
  readonly rows: readonly Row[];
  readonly frame: Box | null;
  readonly rulings: readonly Ruling[];
}

function tableFrom(region: Region, levels: readonly Ruling[]): LongTable | null {
  const setting = settingOf(region, levels);
  const heights = setting && rowHeights(setting);
  return setting && heights
    ? { rows: region.rows, frame: region.ruled?.frame ?? null, rulings: rulingsFor(setting, heights) }
    : null;
}

/** The rows above, between and below those that are taken. */
function partsBetween(rows: readonly Row[], taken: ReadonlySet<Row>): Row[][] {
  const parts: Row[][] = [[]];
  for (const row of rows) {
    if (taken.has(row)) parts.push([]);
    else parts.at(-1)?.push(row);
  }
  return parts;
}

/** What of a table stands on the page that begins at a height. It has all columns of the table, also those that end before. */
function partOn(pageTop: number, { rows, frame, rulings }: LongTable): Lattice | null {
  const own = rows.filter((row) => row.pageTop === pageTop);
  if (own.length === 0) return null;
  const [, head, , foot] = boxAroundAll(own.map(({ box }) => box));
  const top = (frame !== null && own[0] === rows[0] ? frame[1] : head - EDGE) - pageTop;
  const bottom = (frame !== null && own.at(-1) === rows.at(-1) ? frame[3] : foot + EDGE) - pageTop;
  const within = (y: number) => Math.min(Math.max(y - pageTop, top), bottom);
  const uprights = rulings
    .filter(({ upright }) => upright)
    .map((side) => ({ ...side, from: within(side.from), to: within(side.to) }));
  const levels = rulings
    .filter(({ upright, at }) => !upright && at - pageTop > top && at - pageTop < bottom)
    .map((side) => ({ ...side, at: side.at - pageTop }));
  const xs = uprights.map(({ at }) => at);
  const ends = [top, bottom].map((at) => ({ upright: false, at, from: Math.min(...xs), to: Math.max(...xs) }));
  return latticeOf([...uprights, ...levels, ...ends]);
}

function rulingsFor(setting: Setting, heights: readonly number[]): Ruling[] {
  const { region, frame, bounds } = setting;
  const labels = labelBounds(setting, heights);
  const heads = headBandOf(setting, heights);
  const [left, top, right, bottom] = frame;
  return [
    ...[left, right].map((at) => ({ upright: true, at, from: top, to: bottom })),
    ...[top, bottom].map((at) => ({ upright: false, at, from: left, to: right })),
    ...[...groupSides(setting), ...bounds.map((at) => ({ upright: true, at, from: top, to: bottom }))].flatMap((side) =>
      withoutCrossings(side, setting, heads),
    ),
    ...labels,
    ...levelsBetween(setting, heights, labels),
    ...(heads === null ? [] : headRulings(heads)),
    ...(region.ruled?.levels ?? []),
  ];
}

/** The heads above the rows of figures. */
function headBandOf(
  { region, columns, alignment, bounds, frame, drawn }: Setting,
  heights: readonly number[],
): HeadBand | null {
  const last = headsIn(region, bounds[0] ?? 0).at(-1);
  if (last === undefined) return null;
  const top = region.ruled?.caption ?? frame[1];
  const bottom = heights.find((at) => at > middleOf(last)) ?? frame[3];
  return {
    lines: region.rows.filter((row) => middleOf(row) > top && middleOf(row) < bottom),
    top,
    bottom,
    edges: [frame[0], ...bounds, frame[2]],
    hasLabels: bounds.length === columns.length,
    alignment,
    drawn,
  };
}

/** An upright side below the heads, but for where text crosses it. */
function withoutCrossings(side: Ruling, { region }: Setting, heads: HeadBand | null): Ruling[] {
  const { at, to } = side;
  const crossing = region.rows
    .filter(({ segments }) => segments.some(({ box }) => box[0] < at - 1 && box[2] > at + 1))
    .map(({ box, size }) => ({ top: box[1] - PADDING * size, bottom: box[3] + PADDING * size }));
  const pieces: Ruling[] = [];
  let from = Math.max(side.from, region.ruled?.caption ?? side.from);
  for (const { top, bottom } of [...crossing, ...(heads === null ? [] : [heads])].toSorted((a, b) => a.top - b.top)) {
    if (top > from) pieces.push({ ...side, from, to: Math.min(top, to) });
    from = Math.max(from, bottom);
  }
  return from < to ? [...pieces, { ...side, from }] : pieces;
}

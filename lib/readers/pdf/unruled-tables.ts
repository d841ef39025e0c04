import type { Lattice } from './lattice.ts';
import { latticeOf } from './lattice.ts';
import { boxAroundAll } from './lines.ts';
import type { TextPage } from './long-page.ts';
import { longPageOf } from './long-page.ts';
import type { Row } from './figure-rows.ts';
import type { Ruling } from './rulings.ts';
import type { HeadBand } from './unruled-heads.ts';
import { headRulings } from './unruled-heads.ts';
import { groupStarts, labelBounds, levelsBetween } from './unruled-labels.ts';
import { regionsOf } from './unruled-regions.ts';
import { rowHeights } from './unruled-rows.ts';
import type { Setting } from './unruled-setting.ts';
import { EDGE, isHead, middleOf, settingOf } from './unruled-setting.ts';

/** Above and below a text that stands over several columns no side is drawn, within so many ems. */
const PADDING = 0.6;

/**
 * The tables that lines of text make without upright rulings, page by page. Columns are where figures stand below each other;
 * sides are drawn between them where no text crosses, and between rows at the widest gap, or where a level ruling runs.
 */
export function unruledTables(pages: readonly TextPage[]): Lattice[][] {
  const { rows, levels, tops } = longPageOf(pages);
  const tables = regionsOf(rows).flatMap((region) => {
    const setting = settingOf(region, levels);
    const heights = setting && rowHeights(setting);
    return setting && heights ? [{ rows: region.rows, rulings: rulingsFor(setting, heights) }] : [];
  });
  return tops.map((top) => tables.flatMap((table) => partOn(top, table) ?? []));
}

interface LongTable {
  readonly rows: readonly Row[];
  readonly rulings: readonly Ruling[];
}

/** What of a table stands on the page that begins at a height. It has all columns of the table, also those that end before. */
function partOn(pageTop: number, { rows, rulings }: LongTable): Lattice | null {
  const own = rows.filter((row) => row.pageTop === pageTop);
  if (own.length === 0) return null;
  const [, head, , foot] = boxAroundAll(own.map(({ box }) => box));
  const [top, bottom] = [head - EDGE - pageTop, foot + EDGE - pageTop];
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
  const { frame, bounds } = setting;
  const labels = labelBounds(setting, heights);
  const heads = headBandOf(setting, heights);
  const [left, top, right, bottom] = frame;
  return [
    ...[left, right].map((at) => ({ upright: true, at, from: top, to: bottom })),
    ...[top, bottom].map((at) => ({ upright: false, at, from: left, to: right })),
    ...[...groupStarts(setting), ...bounds].flatMap((at) => uprightAt(at, setting, heads)),
    ...labels,
    ...levelsBetween(setting, heights, labels),
    ...(heads === null ? [] : headRulings(heads)),
  ];
}

/** The heads above the rows of figures. */
function headBandOf(
  { region, columns, alignment, bounds, frame }: Setting,
  heights: readonly number[],
): HeadBand | null {
  const last = region.rows.findLast((row) => isHead(row, bounds[0] ?? 0));
  if (last === undefined) return null;
  const bottom = heights.find((at) => at > middleOf(last)) ?? frame[3];
  return {
    lines: region.rows.filter((row) => middleOf(row) < bottom),
    top: frame[1],
    bottom,
    edges: [frame[0], ...bounds, frame[2]],
    hasLabels: bounds.length === columns.length,
    alignment,
  };
}

/** An upright side below the heads, but for where text crosses it. */
function uprightAt(at: number, { region, frame }: Setting, heads: HeadBand | null): Ruling[] {
  const crossing = region.rows
    .filter(({ segments }) => segments.some(({ box }) => box[0] < at - 1 && box[2] > at + 1))
    .map(({ box, size }) => ({ top: box[1] - PADDING * size, bottom: box[3] + PADDING * size }));
  const pieces: Ruling[] = [];
  let from = frame[1];
  for (const { top, bottom } of [...crossing, ...(heads === null ? [] : [heads])].toSorted((a, b) => a.top - b.top)) {
    if (top > from) pieces.push({ upright: true, at, from, to: top });
    from = Math.max(from, bottom);
  }
  return from < frame[3] ? [...pieces, { upright: true, at, from, to: frame[3] }] : pieces;
}

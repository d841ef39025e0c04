import type { Box } from '../../../document/model.ts';
import { boxAroundAll } from '../lines/lines.ts';
import type { Ruling } from '../ruled/rulings.ts';
import type { Alignment } from './alignment.ts';
import { CELL_PADDING } from './alignment.ts';
import { alignmentOf, boundsOf, columnsOf } from './columns.ts';
import type { Row } from './figure-rows.ts';
import type { Region } from './regions.ts';

/** So far above its first line and below its last one a table ends. */
export const EDGE = 1;

/** A ruling that ends this near to the side of its table, in points, runs up to it. */
export const SAME_END = 4;

/** What is known of a table before its sides are drawn. */
export interface Setting {
  readonly region: Region;
  readonly columns: readonly Box[];
  readonly alignment: Alignment;
  /** The left edge of each column of figures. */
  readonly bounds: readonly number[];
  readonly frame: Box;
  /** The level rulings that are there. */
  readonly drawn: readonly Ruling[];
}

/** Null where no side can stand between two columns. */
export function settingOf(region: Region, levels: readonly Ruling[]): Setting | null {
  const columns = columnsOf(region);
  const alignment = alignmentOf(region);
  const bounds = boundsOf(region, { columns, alignment, ends: endsWithin(region) });
  if (bounds === null) return null;
  const frame = region.ruled?.frame ?? frameOf(region, { columns, bounds, alignment });
  const drawn = levels.filter(({ at, from, to }) => at > frame[1] && at < frame[3] && to > frame[0] && from < frame[2]);
  return { region, columns, alignment, bounds, frame, drawn };
}

function endsWithin({ ruled }: Region): number[] {
  if (ruled === null) return [];
  const { frame, levels } = ruled;
  const ends = levels.flatMap(({ from, to }) => [from, to]);
  return ends.filter((x) => x > frame[0] + SAME_END && x < frame[2] - SAME_END);
}

/** Around the text; where text is centred, the outer columns reach as far to either side of their middle. */
function frameOf(
  { rows }: Region,
  { columns, bounds, alignment }: Pick<Setting, 'columns' | 'bounds' | 'alignment'>,
): Box {
  const box = boxAroundAll(rows.map((row) => row.box));
  const [left, right] = [box[0] - CELL_PADDING, box[2] + CELL_PADDING];
  const [first, last] = [columns[0] ?? box, columns.at(-1) ?? box];
  const isMirrored = alignment === 'centre';
  const hasLabels = bounds.length === columns.length;
  return [
    isMirrored && !hasLabels ? Math.min(left, first[0] + first[2] - (bounds[0] ?? right)) : left,
    box[1] - EDGE,
    isMirrored ? Math.max(right, last[0] + last[2] - (bounds.at(-1) ?? left)) : right,
    box[3] + EDGE,
  ];
}

/** The rows that are heads: those without figures that reach beyond the labels, unless rulings tell them. */
export function headsIn({ rows, heads, ruled }: Region, edge: number): readonly Row[] {
  if (ruled !== null) return rows.slice(0, heads);
  return rows.filter(({ segments, figures }) => figures === 0 && segments.some(({ box }) => box[2] > edge + 1));
}

export function middleOf({ box }: Row): number {
  return (box[1] + box[3]) / 2;
}

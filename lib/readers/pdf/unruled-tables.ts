import type { Box } from '../../document/model.ts';
import type { Lattice } from './lattice.ts';
import { latticeOf } from './lattice.ts';
import type { Line } from './lines.ts';
import { boxAroundAll } from './lines.ts';
import type { Ruling } from './rulings.ts';
import { clusterBy, mean } from './rulings.ts';
import type { Region, Row } from './unruled-regions.ts';
import { boundsOf, columnsOf } from './unruled-columns.ts';
import type { HeadBand } from './unruled-heads.ts';
import { headRulings } from './unruled-heads.ts';
import { regionsOf } from './unruled-regions.ts';

/** Lines of one text in a cell follow each other within this many ems from foot to head. */
const SAME_TEXT = 0.8;
/** Above and below a text that stands over several columns no side is drawn, within so many ems. */
const PADDING = 0.6;
/** How a label begins that is one of several. */
const NUMBERED = /^(?:\d{1,2}[.．、]|[（(]?[一二三四五六七八九十]{1,3}[）)、])/u;

/**
 * The tables that lines of text make without upright rulings. Columns are where figures stand below each other; sides are drawn
 * between them where no text crosses, and between rows at the widest gap, or where a level ruling runs.
 */
export function unruledTables(lines: readonly Line[], levels: readonly Ruling[]): Lattice[] {
  return regionsOf(lines).flatMap((region) => {
    const columns = columnsOf(region);
    const bounds = boundsOf(region, columns);
    if (bounds === null) return [];
    const frame = frameOf(region, columns, bounds);
    const drawn = levels.filter(
      ({ at, from, to }) => at > frame[1] && at < frame[3] && to > frame[0] && from < frame[2],
    );
    return [latticeOf(rulingsFor({ region, columns, bounds, frame, drawn }))];
  });
}

interface Setting {
  readonly region: Region;
  readonly columns: readonly Box[];
  /** The left edge of each column of figures. */
  readonly bounds: readonly number[];
  readonly frame: Box;
  /** The level rulings that are there. */
  readonly drawn: readonly Ruling[];
}

/** Around the text; the last column reaches as far to the right of its middle as to the left. */
function frameOf({ rows }: Region, columns: readonly Box[], bounds: readonly number[]): Box {
  const [left, top, right, bottom] = boxAroundAll(rows.map(({ line }) => line.box));
  const last = columns.at(-1) ?? [left, top, right, bottom];
  return [left - 3, top - 1, Math.max(right + 3, last[0] + last[2] - (bounds.at(-1) ?? left)), bottom + 1];
}

function rulingsFor(setting: Setting): Ruling[] {
  const { frame, bounds } = setting;
  const heights = rowHeights(setting);
  const labels = labelBounds(setting, heights);
  const bands = headBands(setting, heights);
  const [left, top, right, bottom] = frame;
  const sides: Ruling[] = [
    { upright: true, at: left, from: top, to: bottom },
    { upright: true, at: right, from: top, to: bottom },
    { upright: false, at: top, from: left, to: right },
    { upright: false, at: bottom, from: left, to: right },
  ];
  return [
    ...sides,
    ...[...groupStarts(setting), ...bounds].flatMap((at) => uprightAt(at, setting, bands)),
    ...labels,
    ...levelsBetween(setting, heights, labels),
    ...bands.flatMap(headRulings),
  ];
}

/** Where level rulings begin to the right of the labels' edge: the labels before them stand for several rows. */
function groupStarts({ bounds, frame, drawn }: Setting): number[] {
  const starts = drawn.map(({ from }) => from).filter((x) => x > frame[0] + 6 && x < (bounds[0] ?? frame[0]) - 6);
  return clusterBy(starts, (x) => x, 3).map(mean);
}

/** The heads between rows of figures. */
function headBands({ region, columns, bounds, frame }: Setting, heights: readonly number[]): HeadBand[] {
  const edge = bounds[0] ?? 0;
  const bands = Map.groupBy(
    region.rows.filter((row) => isHead(row, edge)),
    ({ line }) => heights.filter((at) => at < middleOf(line)).length,
  );
  return [...bands].map(([above, heads]) => {
    const [top = frame[1], bottom = frame[3]] = [heights[above - 1], heights[above]];
    return {
      lines: region.rows
        .filter(({ line }) => middleOf(line) > top && middleOf(line) < bottom)
        .map(({ segments, line }) => ({ segments, size: line.size })),
      top: Math.min(top, ...heads.map(({ line }) => line.box[1])),
      bottom,
      edges: [frame[0], ...bounds, frame[2]],
      hasLabels: bounds.length === columns.length,
    };
  });
}

function middleOf({ box }: Line): number {
  return (box[1] + box[3]) / 2;
}

/** An upright side below and between heads, but for where text crosses it. */
function uprightAt(at: number, { region, frame }: Setting, bands: readonly HeadBand[]): Ruling[] {
  const crossing = region.rows
    .filter(({ segments }) => segments.some(({ box }) => box[0] < at - 1 && box[2] > at + 1))
    .map(({ line: { box, size } }) => ({ top: box[1] - PADDING * size, bottom: box[3] + PADDING * size }));
  const pieces: Ruling[] = [];
  let from = frame[1];
  for (const { top, bottom } of [...crossing, ...bands].toSorted((a, b) => a.top - b.top)) {
    if (top > from) pieces.push({ upright: true, at, from, to: top });
    from = Math.max(from, bottom);
  }
  return from < frame[3] ? [...pieces, { upright: true, at, from, to: frame[3] }] : pieces;
}

/** The places between rows, where at least one of the two is no head. */
function rowHeights({ region, bounds, drawn }: Setting): number[] {
  const edge = bounds[0] ?? 0;
  const anchors = region.rows.filter((row) => isBody(row, region) || isHead(row, edge));
  return anchors.slice(1).flatMap((row, at) => {
    const above = anchors[at];
    if (above === undefined || !(isBody(row, region) || isBody(above, region))) return [];
    return [splitBetween(above.line, row.line, { region, edge, drawn })];
  });
}

/** A row with figures, or one whose figures are left out: its label is numbered, and so is the next before any figure comes. */
function isBody(row: Row, { rows }: Region): boolean {
  if (row.figures > 0) return true;
  const label = row.segments.at(-1);
  if (label === undefined || !NUMBERED.test(label.text)) return false;
  const after = rows.slice(rows.indexOf(row) + 1);
  const next = after.slice(0, after.findIndex(({ figures }) => figures > 0) + 1);
  return next.some(({ segments }) =>
    segments.some(({ text, box }) => NUMBERED.test(text) && box[0] < label.box[2] && box[2] > label.box[0]),
  );
}

function isHead({ segments, figures }: Row, edge: number): boolean {
  return figures === 0 && segments.some(({ box }) => box[2] > edge + 1);
}

interface Between {
  readonly region: Region;
  readonly edge: number;
  readonly drawn: readonly Ruling[];
}

/** Where one row ends and the next begins: at a ruling, else at the widest gap between the lines of their labels. */
function splitBetween(above: Line, below: Line, { region, edge, drawn }: Between): number {
  const ruling = drawn.find(({ at }) => at > middleOf(above) && at < middleOf(below));
  if (ruling !== undefined) return ruling.at;
  const labels = region.rows
    .flatMap(({ segments }) => segments.map(({ box }) => box).filter((box) => box[2] <= edge + 1))
    .filter(([, top, , foot]) => (top + foot) / 2 > middleOf(above) - 1 && (top + foot) / 2 < middleOf(below) + 1);
  const last = labels.toSorted((a, b) => b[2] - a[2])[0]; // groups stand to the left of it
  const stops = labels.filter((box) => last !== undefined && box[2] > last[0]).toSorted((a, b) => a[1] - b[1]);
  const gaps = stops.slice(1).map((box, at) => ({ from: stops[at]?.[3] ?? 0, to: box[1] }));
  const widest = gaps.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (widest === undefined) return (above.box[3] + below.box[1]) / 2;
  return (widest.from + widest.to) / 2;
}

/** The upright sides between the labels of one row, at as few places as will do for all rows. */
function labelBounds({ region, bounds, frame }: Setting, heights: readonly number[]): Ruling[] {
  const edge = bounds[0] ?? frame[0];
  const bands = [...heights, frame[3]].map((to, at) => [heights[at - 1] ?? frame[1], to] as const).slice(1);
  const gaps = bands.flatMap(([top, bottom]) => {
    const boxes = region.rows
      .flatMap(({ segments }) => segments.map(({ box }) => box))
      .filter((box) => box[2] <= edge + 1 && (box[1] + box[3]) / 2 >= top && (box[1] + box[3]) / 2 < bottom)
      .toSorted((a, b) => a[0] - b[0]);
    return gapsBetween(boxes).map(([from, to]) => ({ from, to, top, bottom }));
  });
  const places: number[] = [];
  for (const { from, to } of gaps.toSorted((a, b) => a.to - b.to)) {
    if (!places.some((x) => x > from && x < to)) places.push(to - Math.min(1, (to - from) / 2));
  }
  return gaps.flatMap(({ from, to, top, bottom }) =>
    places.filter((x) => x > from && x < to).map((at) => ({ upright: true, at, from: top, to: bottom })),
  );
}

function gapsBetween(boxes: readonly Box[]): (readonly [from: number, to: number])[] {
  let right = Infinity;
  return boxes.flatMap((box) => {
    const gap = box[0] > right ? [[right, box[0]] as const] : [];
    right = Math.max(right === Infinity ? box[2] : right, box[2]);
    return gap;
  });
}

/** The level sides between rows; a label of several lines in a column of groups is not cut. */
function levelsBetween(
  { region, frame, drawn }: Setting,
  heights: readonly number[],
  labels: readonly Ruling[],
): Ruling[] {
  const groups = Math.max(frame[0], ...labels.map(({ at }) => at));
  const boxes = region.rows.flatMap(({ segments, line }) =>
    segments.filter(({ box }) => box[2] <= groups).map(({ box }) => ({ box, size: line.size })),
  );
  return heights.flatMap((at) => {
    const real = drawn.filter((ruling) => Math.abs(ruling.at - at) < 0.5);
    if (real.length > 0)
      return real.map(({ from, to }) => ({
        upright: false,
        at,
        from: Math.min(from, groups),
        to: Math.max(to, frame[2]),
      }));
    const above = boxes.filter(({ box }) => box[3] <= at + 2).toSorted((a, b) => b.box[3] - a.box[3])[0];
    const below = boxes.filter(({ box }) => box[1] >= at - 2).toSorted((a, b) => a.box[1] - b.box[1])[0];
    const cut = above !== undefined && below !== undefined && below.box[1] - above.box[3] < SAME_TEXT * below.size;
    return [{ upright: false, at, from: cut ? groups : frame[0], to: frame[2] }];
  });
}

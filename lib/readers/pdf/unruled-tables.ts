import type { Box } from '../../document/model.ts';
import type { Lattice } from './lattice.ts';
import { spanOf } from './head-spans.ts';
import { latticeOf } from './lattice.ts';
import type { Line } from './lines.ts';
import { boxAroundAll } from './lines.ts';
import type { Ruling } from './rulings.ts';
import { clusterBy, mean } from './rulings.ts';
import type { Segment } from './segments.ts';
import type { Region, Row } from './unruled-regions.ts';
import { regionsOf } from './unruled-regions.ts';

/** Lines of one text in a cell follow each other within this many ems from foot to head. */
const SAME_TEXT = 0.8;
/** Above and below a text that stands over several columns no side is drawn, within so many ems. */
const PADDING = 0.6;
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
    return [latticeOf(rulingsFor({ region: withSpans(region, bounds, frame), bounds, frame, drawn }))];
  });
}

interface Setting {
  readonly region: Region;
  /** The left edge of each column of figures. */
  readonly bounds: readonly number[];
  readonly frame: Box;
  /** The level rulings that are there. */
  readonly drawn: readonly Ruling[];
}

/** Where the figures of each column stand, with the heads right above them where every column has one. */
function columnsOf({ rows, full }: Region): Box[] {
  const places = (full[0] ?? []).map((_, at) => at);
  const figures = places.map((at) => boxOfColumn(full, at));
  const pitch = (figures[1]?.[0] ?? 0) - (figures[0]?.[0] ?? 0);
  const isAbove = (segments: readonly Segment[]) =>
    segments.length === figures.length &&
    segments.every(({ box: [left, , right] }, at) => {
      const [before = -Infinity, after = Infinity] = [figures[at - 1]?.[2], figures[at + 1]?.[0]];
      const [from = 0, , to = 0] = figures[at] ?? [];
      return left > before && right < after && left < to && right > from - pitch;
    });
  const heads = rows
    .filter((row) => row.figures === 0)
    .map(({ segments }) => segments.slice(-figures.length))
    .filter(isAbove);
  const whole = places.map((at) => boxOfColumn([...full, ...heads], at));
  return whole.every((box, at) => box[0] > (whole[at - 1]?.[2] ?? -Infinity)) ? whole : figures;
}

function boxOfColumn(rows: readonly (readonly Segment[])[], at: number): Box {
  return boxAroundAll(rows.flatMap((row) => row.slice(at, at + 1)).map(({ box }) => box));
}

/** Around the text; the last column reaches as far to the right of its middle as to the left. */
function frameOf({ rows }: Region, columns: readonly Box[], bounds: readonly number[]): Box {
  const [left, top, right, bottom] = boxAroundAll(rows.map(({ line }) => line.box));
  const last = columns.at(-1) ?? [left, top, right, bottom];
  return [left - 3, top - 1, Math.max(right + 3, last[0] + last[2] - (bounds.at(-1) ?? left)), bottom + 1];
}

/** With each head as wide as the columns that it stands over. */
function withSpans({ rows, full }: Region, bounds: readonly number[], frame: Box): Region {
  const edge = bounds[0] ?? 0;
  const heads = rows.filter((row) => isHead(row, edge)).flatMap(({ segments }) => segments.map(({ box }) => box));
  const edges = [frame[0], ...bounds, frame[2]];
  const widened = rows.map((row) =>
    isHead(row, edge)
      ? { ...row, segments: row.segments.map((segment) => ({ ...segment, box: spanOf(segment.box, heads, edges) })) }
      : row,
  );
  return { rows: widened, full };
}

/** Between two columns of figures, and between the labels and the first, where the least text stands. Null where columns overlap. */
function boundsOf({ rows }: Region, columns: readonly Box[]): number[] | null {
  const first = columns[0]?.[0] ?? 0;
  const segments = rows
    .filter(({ segments, line }) => segments.length > 1 || line.box[2] < first) // a line alone may stand over several columns
    .flatMap((row) => row.segments);
  const between = columns.map((column, at) => {
    const before = columns[at - 1];
    const left = before === undefined ? Math.min(...segments.map(({ box }) => box[0])) : before[2];
    const after = columns[at + 1] ?? column; // the first column reaches as far to the left of its text as to the right
    const prefer =
      before === undefined ? column[0] - Math.max(2, after[0] - column[2]) / 2 : (before[2] + column[0]) / 2;
    return left < column[0] ? clearest([left, column[0]], prefer, segments) : null;
  });
  const hasLabels = segments.some(({ box }) => box[2] < first);
  const found = hasLabels ? between : between.slice(1);
  return found.every((bound) => bound !== null) ? found : null;
}

/** The place in a range that the fewest segments cross; of equals, the nearest to the one that is preferred. */
function clearest([from, to]: readonly [number, number], prefer: number, segments: readonly Segment[]): number {
  const near = segments.filter(({ box }) => box[2] > from && box[0] < to);
  const places = Array.from({ length: Math.max(1, Math.floor((to - from) * 2)) }, (_, at) => from + (at + 0.5) / 2);
  const cost = (x: number) => near.filter(({ box }) => box[0] < x && box[2] > x).length * 1000 + Math.abs(x - prefer);
  return places.reduce((best, x) => (cost(x) < cost(best) ? x : best), prefer);
}

function rulingsFor(setting: Setting): Ruling[] {
  const { frame, bounds } = setting;
  const heights = rowHeights(setting);
  const labels = labelBounds(setting, heights);
  const [left, top, right, bottom] = frame;
  const sides: Ruling[] = [
    { upright: true, at: left, from: top, to: bottom },
    { upright: true, at: right, from: top, to: bottom },
    { upright: false, at: top, from: left, to: right },
    { upright: false, at: bottom, from: left, to: right },
  ];
  return [
    ...sides,
    ...[...groupStarts(setting), ...bounds].flatMap((at) => uprightAt(at, setting)),
    ...labels,
    ...levelsBetween(setting, heights, labels),
    ...headLevels(setting),
  ];
}

/** Where level rulings begin to the right of the labels' edge: the labels before them stand for several rows. */
function groupStarts({ bounds, frame, drawn }: Setting): number[] {
  const starts = drawn.map(({ from }) => from).filter((x) => x > frame[0] + 6 && x < (bounds[0] ?? frame[0]) - 6);
  return clusterBy(starts, (x) => x, 3).map(mean);
}

/** An upright side, but for where text crosses it. */
function uprightAt(at: number, { region, frame }: Setting): Ruling[] {
  const crossing = region.rows
    .filter(({ segments }) => segments.some(({ box }) => box[0] < at - 1 && box[2] > at + 1))
    .map(({ line }) => line);
  const pieces: Ruling[] = [];
  let from = frame[1];
  for (const { box, size } of crossing) {
    if (box[1] - PADDING * size > from) pieces.push({ upright: true, at, from, to: box[1] - PADDING * size });
    from = box[3] + PADDING * size;
  }
  return from < frame[3] ? [...pieces, { upright: true, at, from, to: frame[3] }] : pieces;
}

/** The places between rows, where at least one of the two is of figures. */
function rowHeights({ region, bounds, drawn }: Setting): number[] {
  const edge = bounds[0] ?? 0;
  const anchors = region.rows.filter((row) => row.figures > 0 || isHead(row, edge));
  return anchors.slice(1).flatMap((row, at) => {
    const above = anchors[at];
    if (above === undefined || row.figures + above.figures === 0) return [];
    return [splitBetween(above.line, row.line, { region, edge, drawn })];
  });
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
  const middle = (line: Line) => (line.box[1] + line.box[3]) / 2;
  const ruling = drawn.find(({ at }) => at > middle(above) && at < middle(below));
  if (ruling !== undefined) return ruling.at;
  const labels = region.rows
    .flatMap(({ segments }) => segments.map(({ box }) => box).filter((box) => box[2] <= edge + 1))
    .filter(([, top, , foot]) => (top + foot) / 2 > middle(above) - 1 && (top + foot) / 2 < middle(below) + 1);
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
      .filter((box) => box[2] <= edge + 1 && (box[1] + box[3]) / 2 > top && (box[1] + box[3]) / 2 < bottom)
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

/** The level sides between heads that stand one above the other, column by column. */
function headLevels({ region, bounds, frame }: Setting): Ruling[] {
  const heads = region.rows.filter((row) => isHead(row, bounds[0] ?? 0));
  const edges = [frame[0], ...bounds, frame[2]];
  return edges.slice(1).flatMap((right, column) => {
    const left = edges[column] ?? frame[0];
    const stack = region.rows.flatMap((row) =>
      row.segments.filter(({ box }) => box[2] > left && box[0] < right).map(({ box }) => ({ box, row })),
    );
    return stack.slice(1).flatMap(({ box, row }, at) => {
      const above = stack[at];
      if (above === undefined || !heads.includes(row) || !heads.includes(above.row)) return [];
      if (box[1] - above.box[3] < SAME_TEXT * row.line.size) return [];
      return [{ upright: false, at: (above.box[3] + box[1]) / 2, from: left, to: right }];
    });
  });
}

import type { Box } from '../../document/model.ts';
import { boxAroundAll } from './lines.ts';
import type { Segment } from './segments.ts';
import { lowestHeads } from './unruled-heads.ts';
import type { Region, Row } from './unruled-regions.ts';

/** Where the figures of each column stand, with the heads right above them where every column has one. */
export function columnsOf(region: Region): Box[] {
  const { rows, full } = region;
  const places = (full[0] ?? []).map((_, at) => at);
  const figures = withEmptyColumns(
    places.map((at) => boxOfColumn(full, at)),
    region,
  );
  if (figures.length > places.length) return figures;
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

/** With the columns in which no row has a figure: those of heads that stand beside the heads of all the others. */
function withEmptyColumns(columns: readonly Box[], { rows }: Region): Box[] {
  const first = rows.findIndex(({ figures }) => figures > 0);
  const labels = rows.flatMap(({ segments, figures }) => (figures > 0 ? segments.slice(0, -figures) : []));
  const edge = Math.max(-Infinity, ...labels.map(({ box }) => box[2]));
  const heads = lowestHeads(rows.slice(0, first).map(({ segments, line: { size } }) => ({ segments, size })))
    .filter((box) => box[0] > edge)
    .toSorted((a, b) => a[0] - b[0]);
  const over = (one: Box) => (other: Box) => one[0] < other[2] && one[2] > other[0];
  const isOneToOne =
    columns.every((column) => heads.filter(over(column)).length === 1) &&
    heads.every((head) => columns.filter(over(head)).length <= 1);
  return isOneToOne ? heads.map((head) => columns.find(over(head)) ?? head) : [...columns];
}

function boxOfColumn(rows: readonly (readonly Segment[])[], at: number): Box {
  return boxAroundAll(rows.flatMap((row) => row.slice(at, at + 1)).map(({ box }) => box));
}

/** Between two columns of figures, and between the labels and the first, where the least text stands. Null where columns overlap. */
export function boundsOf({ rows }: Region, columns: readonly Box[]): number[] | null {
  const first = columns[0]?.[0] ?? 0;
  const segments = rows
    .filter(({ segments, line }) => segments.length > 1 || line.box[2] < first) // a line alone may stand over several columns
    .flatMap((row) => row.segments.filter((segment) => !standsOver(segment, row, rows)));
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

/** Whether a head has another one below it, so that it may stand over several columns. */
function standsOver({ box }: Segment, row: Row, rows: readonly Row[]): boolean {
  if (row.figures > 0) return false;
  const below = rows.slice(rows.indexOf(row) + 1);
  const heads = below.slice(
    0,
    Math.max(
      0,
      below.findIndex(({ figures }) => figures > 0),
    ),
  );
  return heads.some(({ segments }) => segments.some((other) => other.box[0] < box[2] && other.box[2] > box[0]));
}

/** The place in a range that the fewest segments cross; of equals, the nearest to the one that is preferred. */
function clearest([from, to]: readonly [number, number], prefer: number, segments: readonly Segment[]): number {
  const near = segments.filter(({ box }) => box[2] > from && box[0] < to);
  const places = Array.from({ length: Math.max(1, Math.floor((to - from) * 2)) }, (_, at) => from + (at + 0.5) / 2);
  const cost = (x: number) => near.filter(({ box }) => box[0] < x && box[2] > x).length * 1000 + Math.abs(x - prefer);
  return places.reduce((best, x) => (cost(x) < cost(best) ? x : best), prefer);
}

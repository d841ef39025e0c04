import type { Box } from '../../../document/model.ts';
import { boxAroundAll } from '../lines/lines.ts';
import type { Row } from './figure-rows.ts';
import { figuresOf, isOver, labelsOf } from './figure-rows.ts';
import type { Region } from './regions.ts';
import type { Setting } from './setting.ts';
import { SAME_END, headsIn, middleOf } from './setting.ts';

/** What stands no further above or below than so many ems stands beside: a group is in the middle of its rows. */
const BESIDE = 0.3;

/** The places between rows, where at least one of the two is no head. Null where nothing tells which label is of which figures. */
export function rowHeights(setting: Setting): number[] | null {
  const { region, bounds, drawn } = setting;
  const edge = bounds[0] ?? 0;
  const rows = bodyOf(region, edge);
  if (rows === null && drawn.length === 0) return null;
  const body = new Set(rows ?? region.rows.filter(({ figures }) => figures > 0));
  const heads = headsIn(region, edge);
  const anchors = region.rows.filter((row) => body.has(row) || heads.includes(row));
  const between = anchors.slice(1).flatMap((row, at) => {
    const above = anchors[at];
    if (above === undefined || !(body.has(row) || body.has(above))) return [];
    const rulings = drawn.filter((ruling) => ruling.at > middleOf(above) && ruling.at < middleOf(row));
    return rulings.length > 0 ? rulings.map((ruling) => ruling.at) : [splitBetween(above, row, { region, edge })];
  });
  return [...new Set([...between, ...rungsIn(setting)])].toSorted((a, b) => a - b);
}

/** The level rulings that run from side to side of a table. */
function rungsIn({ region, frame, drawn }: Setting): number[] {
  if (region.ruled === null) return [];
  return drawn.filter(({ from, to }) => from < frame[0] + SAME_END && to > frame[2] - SAME_END).map(({ at }) => at);
}

/**
 * The rows with figures, and the first lines of labels that have none beside them: their figures are left out. Null where words
 * stand above or below their figures, and are not as many.
 */
function bodyOf(region: Region, edge: number): Row[] | null {
  const { rows, sameText } = region;
  const last = headsIn(region, edge).findLast((row) => rows.indexOf(row) < region.heads);
  const labels = labelsIn(rows.slice(last === undefined ? 0 : rows.indexOf(last) + 1), sameText);
  const figures = rows
    .filter((row) => row.figures > 0)
    .map((row) => boxAroundAll(figuresOf(row).map(({ box }) => box)));
  const boxes = [...figures, ...labels.map(({ box }) => box)];
  const full = rows.filter((row) => row.figures > 0);
  const isBeside = (figure: Box) => labels.some(({ box }) => box[1] < figure[3] && box[3] > figure[1]);
  if (labels.length > 0 && figures.filter(isBeside).length * 2 < figures.length)
    return countLeaves(labels) === full.length ? full : null;
  const isBlank = ({ row: { size }, box: [left, top, , bottom] }: Label) =>
    boxes.filter((box) => box[2] > left && box[1] < bottom + BESIDE * size && box[3] > top - BESIDE * size).length ===
    1;
  return [...full, ...labels.filter(isBlank).map(({ row }) => row)];
}

/** The labels to the right of which no other stands. */
function countLeaves(labels: readonly Label[]): number {
  return labels.filter(({ box: [left, top, , bottom] }) =>
    labels.every(({ box }) => box[0] <= left || box[1] >= bottom || box[3] <= top),
  ).length;
}

/** A label in whole, with the row that its first line stands in. */
interface Label {
  readonly row: Row;
  readonly box: Box;
}

function labelsIn(rows: readonly Row[], sameText: number): Label[] {
  const labels: Label[] = [];
  for (const row of rows) {
    for (const { box } of labelsOf(row)) {
      const at = labels.findLastIndex(
        (label) => isOver(label.box, box) && box[1] - label.box[3] < sameText * row.size && label.box[1] < box[1],
      );
      const above = labels[at];
      if (above === undefined) labels.push({ row, box });
      else labels[at] = { ...above, box: boxAroundAll([above.box, box]) };
    }
  }
  return labels;
}

interface Between {
  readonly region: Region;
  readonly edge: number;
}

/** Where one row ends and the next begins: at the widest gap between the lines of their labels. */
function splitBetween(above: Row, below: Row, { region, edge }: Between): number {
  const labels = region.rows
    .filter(({ box }) => box[3] > above.box[1] && box[1] < below.box[3])
    .flatMap(({ segments }) => segments.map(({ box }) => box).filter((box) => box[2] <= edge + 1))
    .filter(([, top, , foot]) => (top + foot) / 2 > middleOf(above) - 1 && (top + foot) / 2 < middleOf(below) + 1);
  const last = labels.toSorted((a, b) => b[2] - a[2])[0]; // groups stand to the left of it
  const stops = labels.filter((box) => last !== undefined && box[2] > last[0]).toSorted((a, b) => a[1] - b[1]);
  const gaps = stops.slice(1).map((box, at) => ({ from: stops[at]?.[3] ?? 0, to: box[1] }));
  const widest = gaps.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (widest === undefined) return (above.box[3] + below.box[1]) / 2;
  return (widest.from + widest.to) / 2;
}

import type { Box } from '../../../document/model.ts';
import type { Ruling } from '../ruled/rulings.ts';
import { clusterBy, mean } from '../ruled/rulings.ts';
import { isOver } from './figure-rows.ts';
import type { Setting } from './setting.ts';
import { headsIn } from './setting.ts';

/** Rulings of one level of groups begin no further apart than this, in points. */
const SAME_START = 3;

/** Where level rulings begin to the right of the labels' edge: the labels before them stand for several rows, which these sides are as high as. */
export function groupSides({ bounds, frame, drawn }: Setting): Ruling[] {
  const inner = drawn.filter(({ from }) => from > frame[0] + 6 && from < (bounds[0] ?? frame[0]) - 6);
  return clusterBy(inner, ({ from }) => from, SAME_START).flatMap((level) => {
    const at = mean(level.map(({ from }) => from));
    const across = drawn.filter(({ from, to }) => from < at - SAME_START && to > at).map((ruling) => ruling.at);
    const tops = level.map((ruling) => Math.max(frame[1], ...across.filter((y) => y < ruling.at)));
    return [...new Set(tops)].map((top) => ({
      upright: true,
      at,
      from: top,
      to: Math.min(frame[3], ...across.filter((y) => y > top)),
    }));
  });
}

/** The upright sides between the labels of one row, at as few places as will do for all rows. */
export function labelBounds(setting: Setting, heights: readonly number[]): Ruling[] {
  const { region, bounds, frame } = setting;
  const edge = bounds[0] ?? frame[0];
  const hasHeads = headsIn(region, edge).length > 0;
  const bands = [...heights, frame[3]].map((to, at) => [heights[at - 1] ?? frame[1], to] as const);
  const gaps = bands.slice(hasHeads ? 1 : 0).flatMap(([top, bottom]) => {
    const boxes = region.rows
      .filter((row) => row.box[3] > top && row.box[1] < bottom)
      .flatMap(({ segments }) => segments.map(({ box }) => box))
      .filter((box) => box[2] <= edge + 1 && (box[1] + box[3]) / 2 >= top && (box[1] + box[3]) / 2 < bottom)
      .toSorted((a, b) => a[0] - b[0]);
    return gapsBetween(boxes).map(([from, to]) => ({ from, to, top, bottom }));
  });
  const places = groupSides(setting).map(({ at }) => at);
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
export function levelsBetween(
  { region, frame, drawn }: Setting,
  heights: readonly number[],
  labels: readonly Ruling[],
): Ruling[] {
  const places = labels.map((side) => side.at).toSorted((a, b) => a - b);
  const groups = places.at(-1) ?? frame[0];
  const boxes = region.rows.flatMap(({ segments }) => segments.map(({ box }) => box)).filter((box) => box[2] <= groups);
  return heights.flatMap((at) => {
    const real = drawn.filter((ruling) => Math.abs(ruling.at - at) < 0.5);
    if (real.length > 0)
      return real.map(({ from, to }) => ({
        upright: false,
        at,
        from: Math.min(from, groups),
        to: Math.max(to, frame[2]),
      }));
    const end = endOfTextAcross(at, boxes, region.sameText);
    const from = end === null ? frame[0] : (places.find((place) => place >= end) ?? groups);
    return [{ upright: false, at, from, to: frame[2] }];
  });
}

/** How far to the right text reaches that goes on from above a height to below it. */
function endOfTextAcross(at: number, boxes: readonly Box[], sameText: number): number | null {
  const near = boxes.filter(([, top, , bottom]) => Math.abs((top + bottom) / 2 - at) < 2 * (bottom - top));
  const below = near.filter((box) => box[1] >= at - 2);
  const ends = near
    .filter((box) => box[3] <= at + 2)
    .flatMap((box) =>
      below
        .filter((other) => isOver(other, box) && other[1] - box[3] < sameText * (box[3] - box[1]))
        .map((other) => Math.max(other[2], box[2])),
    );
  return ends.length === 0 ? null : Math.max(...ends);
}

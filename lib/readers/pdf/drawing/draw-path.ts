import type { Box } from '../../../document/model.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Stroke } from './marks.ts';
import type { Point } from './matrix.ts';
import { boxAround, intersect, scaleOf } from './matrix.ts';
import type { Path } from './path-commands.ts';
import { commandsOf } from './path-commands.ts';

/** Filled boxes up to this many points thin are lines: producers draw a cell's sides so. */
const THIN = 3;

/** A filled box that is less than this many times as long as it is thin is a dot of a line, whichever way that runs. */
const DASH = 1.5;

interface Subpath {
  readonly points: readonly Point[];
  readonly straight: boolean;
}

/** What a path that is stroked leaves on the page: its straight pieces. */
export function strokesOf(path: Path, state: GraphicsState): Stroke[] {
  const width = state.lineWidth * scaleOf(state.ctm);
  return subpathsOf(path, state)
    .filter(({ straight }) => straight)
    .flatMap(({ points }) =>
      points.slice(1).map((to, at) => ({ from: points[at] ?? to, to, width, color: state.stroke })),
    )
    .flatMap((stroke) => clippedTo(stroke, state.clip));
}

/** What a path that is filled leaves: thin boxes and the sides of frames are lines, the others areas. */
export function fillsOf(path: Path, state: GraphicsState): { readonly strokes: Stroke[]; readonly areas: Box[] } {
  const boxes = partsOf(subpathsOf(path, state).map(({ points }) => boxAround(points)));
  const seen = boxes
    .map((box) => intersect(box, state.clip))
    .filter(([left, top, right, bottom]) => right >= left && bottom >= top);
  return {
    strokes: seen.filter(isThin).flatMap((box) => linesThrough(box, state.fill)),
    areas: seen.filter((box) => !isThin(box)),
  };
}

/** The boxes of a path, a frame taken apart: a box within another, so little smaller that only the sides between them show. */
function partsOf(boxes: readonly Box[]): Box[] {
  const [first, second, ...rest] = boxes;
  if (first === undefined || second === undefined) return [...boxes];
  const sides = sidesOf(first, second) ?? sidesOf(second, first);
  return sides === null ? [first, ...partsOf([second, ...rest])] : [...sides, ...partsOf(rest)];
}

function sidesOf(outer: Box, inner: Box): Box[] | null {
  const margins = [inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]];
  if (!margins.every((margin) => margin >= 0 && margin <= THIN) || margins.every((margin) => margin === 0)) return null;
  const sides: Box[] = [
    [outer[0], outer[1], outer[2], inner[1]],
    [outer[0], inner[3], outer[2], outer[3]],
    [outer[0], outer[1], inner[0], outer[3]],
    [inner[2], outer[1], outer[2], outer[3]],
  ];
  return sides.filter((_, at) => (margins[[1, 3, 0, 2][at] ?? 0] ?? 0) > 0);
}

/** The box of a path, as a clip takes it: a path that is no rectangle clips less than its box, never more. */
export function boxOf(path: Path, state: GraphicsState): Box {
  const points = subpathsOf(path, state).flatMap((subpath) => subpath.points);
  return points.length === 0 ? [0, 0, 0, 0] : boxAround(points);
}

function isThin([left, top, right, bottom]: Box): boolean {
  const [width, height] = [right - left, bottom - top];
  return Math.min(width, height) <= THIN && Math.max(width, height) > 0;
}

/** Along a thin box; both ways through a dot. */
function linesThrough([left, top, right, bottom]: Box, color: string): Stroke[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [width, height] = [right - left, bottom - top];
  const level: Stroke = { from: [left, y], to: [right, y], width: height, color };
  const upright: Stroke = { from: [x, top], to: [x, bottom], width, color };
  return [...(height < DASH * width ? [level] : []), ...(width < DASH * height ? [upright] : [])];
}

function clippedTo({ from, to, width, color }: Stroke, clip: Box): Stroke[] {
  const box = intersect(boxAround([from, to]), [clip[0] - width, clip[1] - width, clip[2] + width, clip[3] + width]);
  if (box[2] < box[0] || box[3] < box[1]) return [];
  const upright = Math.abs(from[0] - to[0]) < 0.5 || Math.abs(from[1] - to[1]) < 0.5;
  return upright ? [{ from: [box[0], box[1]], to: [box[2], box[3]], width, color }] : [{ from, to, width, color }];
}

function subpathsOf(path: Path, state: GraphicsState): Subpath[] {
  const found: { points: Point[]; straight: boolean }[] = [];
  for (const command of commandsOf(path, state.ctm)) {
    const current = found.at(-1);
    if (command.type === 'M') found.push({ points: [[command.x, command.y]], straight: true });
    else if (current !== undefined) {
      const end: Point | undefined = command.type === 'Z' ? current.points[0] : [command.x, command.y];
      if (end !== undefined) current.points.push(end);
      current.straight &&= command.type === 'L' || command.type === 'Z';
    }
  }
  return found.filter(({ points }) => points.length > 1);
}

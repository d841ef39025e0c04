import type { Command } from './outlines.ts';

type Point = readonly [x: number, y: number];

/** A glyph as it is inked on a grid: as high as the grid, in its middle, row after row from the top. Empty where nothing is drawn. */
export type Shape = readonly boolean[];

export const ROWS = 16;
export const COLUMNS = 16;
/** Straight pieces that a curve is taken for. */
const PIECES = 6;

export function shapeOf(commands: readonly Command[]): Shape {
  const edges = edgesOf(commands);
  const points = edges.flat();
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [low, high] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  const step = (high - low) / ROWS;
  if (!(step > 0)) return [];
  const start = (left + right) / 2 - (COLUMNS / 2) * step;
  return Array.from({ length: ROWS }, (_, row) => {
    const crossings = crossingsAt(edges, high - (row + 0.5) * step);
    return Array.from({ length: COLUMNS }, (__, column) => isInside(crossings, start + (column + 0.5) * step));
  }).flat();
}

/** In how many squares of the grid two shapes differ. */
export function distanceOf(one: Shape, other: Shape): number {
  return one.filter((inked, at) => inked !== other[at]).length;
}

export type Edge = readonly [from: Point, to: Point];

export function edgesOf(commands: readonly Command[]): Edge[] {
  const edges: Edge[] = [];
  let [start, last]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  for (const command of commands) {
    if (command.type === 'Z') {
      edges.push([last, start]);
      last = start;
      continue;
    }
    for (const point of command.type === 'M' ? [] : pointsAlong(last, command)) {
      edges.push([last, point]);
      last = point;
    }
    last = [command.x, command.y];
    if (command.type === 'M') start = last;
  }
  return edges;
}

function pointsAlong(from: Point, command: Exclude<Command, { type: 'Z' }>): Point[] {
  const to: Point = [command.x, command.y];
  if (command.type === 'Q') return curve([from, [command.x1, command.y1], to]);
  if (command.type === 'C') return curve([from, [command.x1, command.y1], [command.x2, command.y2], to]);
  return [to];
}

/** Points of a Bézier curve, its end the last (de Casteljau). */
function curve(controls: readonly Point[]): Point[] {
  return Array.from({ length: PIECES }, (_, at) => pointAt(controls, (at + 1) / PIECES));
}

function pointAt(controls: readonly Point[], share: number): Point {
  const [first = [0, 0], ...others] = controls;
  if (others.length === 0) return first;
  const between = others.map(([x, y], at): Point => {
    const [fromX, fromY] = controls[at] ?? first;
    return [fromX + share * (x - fromX), fromY + share * (y - fromY)];
  });
  return pointAt(between, share);
}

/** Where an outline crosses a level, and whether upwards (1) or downwards (-1). */
type Crossing = readonly [x: number, sense: number];

export function crossingsAt(edges: readonly Edge[], y: number): Crossing[] {
  return edges
    .filter(([[, fromY], [, toY]]) => fromY <= y !== toY <= y)
    .map(([[fromX, fromY], [toX, toY]]) => [
      fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX),
      Math.sign(toY - fromY),
    ]);
}

/** By the nonzero winding number rule (ISO 32000-2, 8.5.3.3.2), as fonts are filled. */
export function isInside(crossings: readonly Crossing[], x: number): boolean {
  return crossings.reduce((winding, [at, sense]) => (at > x ? winding + sense : winding), 0) !== 0;
}

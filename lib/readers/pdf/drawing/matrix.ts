import type { Box } from '../../../document/model.ts';

/** An affine map as in PDF (ISO 32000-2, 8.3.3): x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export type Point = readonly [x: number, y: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that does `inner` first and `outer` next. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

export function apply([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The smallest upright box around some points. */
export function boxAround(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

/** Where a box lands: the smallest upright box around its corners. */
export function applyToBox([a, b, c, d, e, f]: Matrix, [left, top, right, bottom]: Box): Box {
  return [
    e + Math.min(a * left, a * right) + Math.min(c * top, c * bottom),
    f + Math.min(b * left, b * right) + Math.min(d * top, d * bottom),
    e + Math.max(a * left, a * right) + Math.max(c * top, c * bottom),
    f + Math.max(b * left, b * right) + Math.max(d * top, d * bottom),
  ];
}

export function intersect(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** The mean factor by which a map stretches lengths. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** A matrix as pdf.js hands it over: a list or a typed array of six numbers. */
export function matrixFrom(value: unknown): Matrix | null {
  if (typeof value !== 'object' || value === null) return null;
  const [a, b, c, d, e, f] = Object.values(value as ArrayLike<unknown>).map(Number); // lists of numbers only, see getOperatorList
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

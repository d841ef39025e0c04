import type { Fill, Stroke } from '../drawing/marks.ts';

/** A whole line of a table, put together from the pieces that were drawn. `at` is its place across, `from` and `to` along. */
export interface Ruling {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Lines closer than this are one: double borders, and the sides that two neighbouring cells draw each for itself. */
const SAME_LINE = 2.6;
/** Pieces this far apart or closer are one line: dashes, and corners left open. */
const GAP = 4;
/** A line slants no more than this from end to end. */
const SLANT = 0.8;
/** Shorter whole lines are strokes of a drawing, not sides of cells. */
const SHORTEST = 4;

/** The upright and level lines that some strokes make. */
export function rulingsOf(strokes: readonly Stroke[], fills: readonly Fill[]): Ruling[] {
  const visible = strokes.filter((stroke) => isVisible(stroke, fills));
  const pieces = visible.flatMap(pieceOf);
  return [true, false].flatMap((upright) => mergePieces(pieces.filter((piece) => piece.upright === upright)));
}

/** A white line is a line only on a ground that is not. */
function isVisible({ color, from, to }: Stroke, fills: readonly Fill[]): boolean {
  if (color === 'transparent') return false;
  if (color !== '#ffffff') return true;
  const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const ground = fills.findLast(({ box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]);
  return ground !== undefined && ground.color !== '#ffffff';
}

function pieceOf({ from, to }: Stroke): Ruling[] {
  const [across, along] = [Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])];
  if (across <= SLANT && along > across) {
    return [{ upright: true, at: (from[0] + to[0]) / 2, from: Math.min(from[1], to[1]), to: Math.max(from[1], to[1]) }];
  }
  if (along <= SLANT && across > along) {
    return [
      { upright: false, at: (from[1] + to[1]) / 2, from: Math.min(from[0], to[0]), to: Math.max(from[0], to[0]) },
    ];
  }
  return [];
}

function mergePieces(pieces: readonly Ruling[]): Ruling[] {
  const groups = clusterBy(pieces, ({ at }) => at, SAME_LINE);
  return groups.flatMap(mergeAlong).filter(({ from, to }) => to - from >= SHORTEST);
}

/** Pieces on one line, joined where they touch. */
function mergeAlong(pieces: readonly Ruling[]): Ruling[] {
  const at = mean(pieces.map((piece) => piece.at));
  const merged: { upright: boolean; at: number; from: number; to: number }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && piece.from <= last.to + GAP) last.to = Math.max(last.to, piece.to);
    else merged.push({ ...piece, at });
  }
  return merged;
}

/** Groups of things whose values lie no further from their group's first than `width`. */
export function clusterBy<T>(things: readonly T[], valueOf: (thing: T) => number, width: number): T[][] {
  const groups: T[][] = [];
  for (const thing of things.toSorted((a, b) => valueOf(a) - valueOf(b))) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && valueOf(thing) - valueOf(first) <= width) group.push(thing);
    else groups.push([thing]);
  }
  return groups;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

import type { Ruling } from '../ruled/rulings.ts';
import { clusterBy, mean } from '../ruled/rulings.ts';

/** Level rulings below each other, from side to side of one table that has no upright ones. */
export interface Ladder {
  readonly left: number;
  readonly right: number;
  /** Where they stand, from the top down. */
  readonly rungs: readonly number[];
}

/** Pieces of one rung stand no further above or below each other than this: where a page begins, some engines move some of them. */
const SAME_RUNG = 6.5;
/** Rungs of one table begin and end no further apart than this. */
const SAME_END = 3;
/** A rung is drawn over this share of its length at the least. */
const COVERED = 0.8;
/** Shorter ones underline words. */
const SHORTEST = 100;

interface Rung {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The level rulings that begin and end alike, the widest first: within its frame, a ladder may have others of its own. */
export function laddersOf(levels: readonly Ruling[]): Ladder[] {
  const rungs = clusterBy(levels, ({ at }) => at, SAME_RUNG).flatMap(rungsOf);
  const alike = clusterBy(rungs, ({ from }) => from, SAME_END).flatMap((group) =>
    clusterBy(group, ({ to }) => to, SAME_END),
  );
  const ladders = alike
    .filter(({ length }) => length > 1)
    .map((group) => ({
      left: Math.min(...group.map(({ from }) => from)),
      right: Math.max(...group.map(({ to }) => to)),
      rungs: group.map(({ at }) => at).toSorted((one, other) => one - other),
    }));
  return ladders.toSorted((one, other) => other.right - other.left - (one.right - one.left));
}

/** What stands as near as pieces of one rung, and is none: a row that shows nothing is hardly higher than its sides. */
function rungsOf(near: readonly Ruling[]): Rung[] {
  const whole = near.map((one) => rungOf([one])).flat();
  return whole.length === near.length && whole.every((one) => whole.every((other) => isWithin(one, other)))
    ? whole
    : rungOf(near);
}

function rungOf(pieces: readonly Ruling[]): Rung[] {
  const [from, to] = [Math.min(...pieces.map((piece) => piece.from)), Math.max(...pieces.map((piece) => piece.to))];
  const isDrawn = coveredBy(pieces) >= COVERED * (to - from);
  return isDrawn && to - from >= SHORTEST ? [{ at: mean(pieces.map(({ at }) => at)), from, to }] : [];
}

function coveredBy(pieces: readonly Ruling[]): number {
  let [covered, end] = [0, -Infinity];
  for (const { from, to } of pieces.toSorted((a, b) => a.from - b.from)) {
    covered += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return covered;
}

function isWithin(inner: Rung, outer: Rung): boolean {
  return inner.from >= outer.from - SAME_END && inner.to <= outer.to + SAME_END;
}

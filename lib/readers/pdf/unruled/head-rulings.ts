import type { Ruling } from '../ruled/rulings.ts';
import { isUnder, rulingBetween } from './head-boxes.ts';
import type { Head, HeadBand } from './spread-heads.ts';
import { spreadHeads } from './spread-heads.ts';

/** The sides between heads: level ones below each that others stand under, upright ones but within a head. */
export function headRulings(band: HeadBand): Ruling[] {
  const cells = cellsOf(spreadHeads(band), band);
  const levels = cells
    .filter(({ head, bottom }) => bottom < band.bottom && !(band.hasLabels && head.last === 0))
    .map(({ head, bottom }): Ruling => {
      return { upright: false, at: bottom, from: edgeAt(band, head.first), to: edgeAt(band, head.last + 1) };
    });
  const uprights = band.edges.slice(1, -1).flatMap((at, index) => {
    const within = cells.filter(({ head }) => head.first <= index && head.last > index);
    return without(within, band).map(([from, to]): Ruling => ({ upright: true, at, from, to }));
  });
  return [...levels, ...uprights];
}

function edgeAt({ edges }: HeadBand, index: number): number {
  return edges[index] ?? edges.at(-1) ?? 0;
}

interface HeadCell {
  readonly head: Head;
  readonly top: number;
  readonly bottom: number;
}

/**
 * How high the cell of each head is: down to the ruling between it and what stands below it, or the middle where there is none;
 * else to the foot of the heads.
 */
function cellsOf(heads: readonly Head[], { top, bottom, drawn }: HeadBand): HeadCell[] {
  const footOf = (head: Head) => {
    const below = heads.filter((other) => isBelow(other, head) && meet(other, head)).map(({ box }) => box);
    const next = below.toSorted((a, b) => a[1] - b[1])[0];
    if (next === undefined) return bottom;
    return rulingBetween(head.box, next, drawn)?.at ?? (head.box[3] + next[1]) / 2;
  };
  return heads.map((head) => {
    const above = heads.filter((other) => isBelow(head, other) && meet(other, head));
    return { head, top: Math.max(top, ...above.map(footOf)), bottom: footOf(head) };
  });
}

/** The parts of the height of the heads in which no cell stands. */
function without(cells: readonly HeadCell[], { top, bottom }: HeadBand): (readonly [from: number, to: number])[] {
  const parts: (readonly [number, number])[] = [];
  let from = top;
  for (const cell of cells.toSorted((a, b) => a.top - b.top)) {
    if (cell.top > from) parts.push([from, cell.top]);
    from = Math.max(from, cell.bottom);
  }
  return from < bottom ? [...parts, [from, bottom]] : parts;
}

function isBelow(lower: Head, upper: Head): boolean {
  return lower !== upper && isUnder(lower.box, upper.box);
}

function meet(a: Head, b: Head): boolean {
  return a.first <= b.last && a.last >= b.first;
}

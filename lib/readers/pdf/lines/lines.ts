import type { Box } from '../../../document/model.ts';
import type { Glyph } from '../drawing/marks.ts';
import { clusterBy } from '../ruled/rulings.ts';
import { unifyIdeographs } from './radicals.ts';

/** Glyphs that stand on one baseline. `box` is theirs on the page. */
export interface Line {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
  /** The size of most of its glyphs, in points. */
  readonly size: number;
  /** The glyphs left out because the same character stands there twice: bold, faked by striking twice. */
  readonly doubled: number;
}

/** A gap between two glyphs that is wider than this many ems is a space. */
const SPACE = 0.3;
/** Baselines this many ems apart, or nearer, are one: figures and Chinese text sit a little apart. */
const SAME_LINE = 0.45;

/** The lines of some glyphs that share a direction of writing, from the top down as the reader holds the page. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const byAngle = Map.groupBy(glyphs, ({ angle }) => angle);
  return [...byAngle].toSorted(([a], [b]) => a - b).flatMap(([angle, turned]) => linesAt(turned, angle));
}

function linesAt(glyphs: readonly Glyph[], angle: number): Line[] {
  const placed = glyphs.map((glyph) => ({ glyph, seen: turnBox(glyph.box, angle) }));
  const size = median(glyphs.map((glyph) => glyph.size));
  const rows = clusterBy(placed, ({ glyph, seen }) => seen[3] - 0.12 * glyph.size, SAME_LINE * size);
  return rows.map((row) => lineFrom(row.toSorted((a, b) => a.seen[0] - b.seen[0])));
}

/** A box as a reader sees it who has turned the page so that text of this angle is upright. */
function turnBox([left, top, right, bottom]: Box, angle: number): Box {
  if (angle === 90) return [top, -right, bottom, -left];
  if (angle === 180) return [-right, -bottom, -left, -top];
  if (angle === 270) return [-bottom, left, -top, right];
  return [left, top, right, bottom];
}

interface Placed {
  readonly glyph: Glyph;
  readonly seen: Box;
}

function lineFrom(row: readonly Placed[]): Line {
  const single = row.filter(
    (placed, at) => !row.slice(Math.max(0, at - 3), at).some((before) => isDouble(before, placed)),
  );
  const printed = single.filter(({ glyph }) => glyph.text.trim() !== '');
  const pieces = single.map((placed, at) => spaceBefore(single[at - 1], placed) + placed.glyph.text);
  return {
    text: unifyIdeographs(pieces.join('')).replace(/\s+/gu, ' ').trim(),
    glyphs: row.map(({ glyph }) => glyph),
    box: boxAroundAll((printed.length > 0 ? printed : single).map(({ glyph }) => glyph.box)),
    size: median((printed.length > 0 ? printed : single).map(({ glyph }) => glyph.size)),
    doubled: row.length - single.length,
  };
}

/** The same character struck again, less than a quarter of an em away. */
function isDouble({ glyph: a, seen: first }: Placed, { glyph: b, seen: second }: Placed): boolean {
  const near = 0.25 * a.size;
  return (
    a.text === b.text &&
    a.text.trim() !== '' &&
    Math.abs(first[0] - second[0]) < near &&
    Math.abs(first[1] - second[1]) < near
  );
}

function spaceBefore(before: Placed | undefined, placed: Placed): string {
  if (before === undefined) return '';
  return placed.seen[0] - before.seen[2] > SPACE * placed.glyph.size ? ' ' : '';
}

/** Written as a loop: a page may have more glyphs than a function has room for arguments. */
export function boxAroundAll(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  return [left, top, right, bottom];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

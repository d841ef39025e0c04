import type { Box } from '../../../document/model.ts';
import type { Edge } from '../../fonts/glyph-shape.ts';
import { crossingsAt, edgesOf, isInside } from '../../fonts/glyph-shape.ts';
import type { Matrix, Point } from './matrix.ts';
import { boxAround } from './matrix.ts';
import type { Path } from './path-commands.ts';
import { commandsOf } from './path-commands.ts';

/** A part of the page: a box, or what lies within some edges. */
export interface Region {
  readonly box: Box;
  /** Null where it is the whole box. */
  readonly edges: readonly Edge[] | null;
  readonly evenOdd: boolean;
}

/** What a path encloses. Upright rectangles, none within another, are regions of their own. */
export function regionsOf(path: Path, matrix: Matrix, evenOdd: boolean): readonly Region[] {
  const edges = edgesOf(commandsOf(path, matrix));
  if (edges.length === 0) return [];
  const parts = subpathsOf(edges);
  if (parts.every(isUprightBox) && (parts.length === 1 || !evenOdd)) return parts.map((part) => boxRegion(boxOf(part)));
  return [{ box: boxOf(edges), edges, evenOdd }];
}

export function boxRegion(box: Box): Region {
  return { box, edges: null, evenOdd: false };
}

export function holds({ box, edges, evenOdd }: Region, [x, y]: Point): boolean {
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  if (edges === null) return true;
  const crossings = crossingsAt(edges, y);
  return evenOdd ? crossings.filter(([at]) => at > x).length % 2 === 1 : isInside(crossings, x);
}

/** Edges that follow each other. */
function subpathsOf(edges: readonly Edge[]): Edge[][] {
  const parts: Edge[][] = [];
  for (const edge of edges) {
    const last = parts.at(-1);
    const end = last?.at(-1)?.[1];
    if (last !== undefined && end?.[0] === edge[0][0] && end[1] === edge[0][1]) last.push(edge);
    else parts.push([edge]);
  }
  return parts;
}

function boxOf(edges: readonly Edge[]): Box {
  return boxAround(edges.flat());
}

/** Whether some edges run along the four sides of their box. */
function isUprightBox(edges: readonly Edge[]): boolean {
  const [left, top, right, bottom] = boxOf(edges);
  const isAt = (value: number, ...sides: readonly number[]) => sides.some((side) => Math.abs(side - value) < 0.01);
  const isSide = ([[x, y], [toX, toY]]: Edge) =>
    (isAt(x, toX) && isAt(x, left, right)) || (isAt(y, toY) && isAt(y, top, bottom));
  const corners = new Set(edges.flat().map(([x, y]) => `${isAt(x, left)} ${isAt(y, top)}`));
  return edges.length >= 3 && edges.length <= 5 && corners.size === 4 && edges.every(isSide);
}

/** The middles of a grid of places within a box, but for its margin: a glyph seldom fills its em box. */
export function placesIn([left, top, right, bottom]: Box): Point[] {
  const along = (from: number, to: number, at: number) =>
    from + (to - from) * (MARGIN + (1 - 2 * MARGIN) * (at / (GRID - 1)));
  return Array.from({ length: GRID * GRID }, (_, at) => [
    along(left, right, at % GRID),
    along(top, bottom, Math.floor(at / GRID)),
  ]);
}

const GRID = 5;
const MARGIN = 0.2;

import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../../../document/model.ts';
import { boxOf, fillsOf, strokesOf } from '../draw-path.ts';
import { isMixed, PATTERN } from '../ink.ts';
import { intersect, scaleOf } from '../matrix.ts';
import type { Path } from '../path-commands.ts';
import type { Region } from '../region.ts';
import { boxRegion, regionsOf } from '../region.ts';
import type { Machine } from './machine.ts';
import { append, numbersOf } from './machine.ts';

export const expectClip =
  (rule: 'nonzero' | 'evenOdd') =>
  (machine: Machine): void => {
    machine.pendingClip = rule;
  };

const stroking: ReadonlySet<unknown> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const filling: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

const evenOdd: ReadonlySet<unknown> = new Set([OPS.eoFill, OPS.eoFillStroke, OPS.closeEOFillStroke]);
/** A stroke wider than this is an area, and hides what lies below, in points. */
const WIDE = 3;
/** Larger than this nothing passes for a character, in points. */
const CHARACTER = 40;

export function constructPath(machine: Machine, [paint, paths]: readonly unknown[]): void {
  const packed: unknown = Array.isArray(paths) ? paths[0] : null;
  const path = packed instanceof Float32Array ? packed : numbersOf(packed);
  const seen = machine.layers.every(Boolean);
  if (seen && stroking.has(paint)) strokePath(machine, path);
  if (seen && filling.has(paint)) fillPath(machine, path, evenOdd.has(paint));
  if (machine.pendingClip !== null) clipTo(machine, path, machine.pendingClip === 'evenOdd');
  machine.pendingClip = null;
}

function strokePath(machine: Machine, path: Path): void {
  const { state } = machine;
  const strokes = strokesOf(path, state);
  append(machine.strokes, strokes);
  const width = state.lineWidth * scaleOf(state.ctm);
  const boxes = strokes.map(({ from, to }): Box => {
    const level = Math.abs(from[1] - to[1]) < 0.5;
    const upright = Math.abs(from[0] - to[0]) < 0.5;
    const [dx, dy] = [level ? 0 : width / 2, upright ? 0 : width / 2];
    return [
      Math.min(from[0], to[0]) - dx,
      Math.min(from[1], to[1]) - dy,
      Math.max(from[0], to[0]) + dx,
      Math.max(from[1], to[1]) + dy,
    ];
  });
  if (width > WIDE)
    paintOver(machine, boxes.map(boxRegion), isSolid(state.stroke, state.strokeAlpha * state.groupAlpha, machine));
  note(
    machine,
    regionsOf(path, state.ctm, false).map(({ box }) => box),
    state.stroke,
  );
}

function fillPath(machine: Machine, path: Path, isEvenOdd: boolean): void {
  const { state } = machine;
  const { strokes, areas } = fillsOf(path, state);
  append(machine.strokes, strokes);
  append(
    machine.fills,
    areas.map((box) => ({ box, color: state.fill })),
  );
  const regions = regionsOf(path, state.ctm, isEvenOdd).map((region) => ({
    ...region,
    box: intersect(region.box, state.clip),
  }));
  paintOver(machine, regions, isSolid(state.fill, state.fillAlpha * state.groupAlpha, machine));
  note(
    machine,
    regions.map(({ box }) => box),
    state.fill,
  );
}

/** Whether what is painted so hides what lies below; null where nobody would say that it might. */
function isSolid(color: string, alpha: number, { state }: Machine): boolean | null {
  if (color === 'transparent' || alpha < 0.6 || state.blend === 'darker' || state.groupBlend === 'darker') return null;
  return alpha > 0.9 && color !== PATTERN && !isMixed(state);
}

function paintOver(machine: Machine, regions: readonly Region[], opaque: boolean | null): void {
  if (opaque === null) return;
  append(
    machine.paints,
    regions.map((region) => ({ region, opaque, after: machine.runs })),
  );
}

function note(machine: Machine, boxes: readonly Box[], color: string): void {
  if (color === '#ffffff' || color === 'transparent') return;
  append(
    machine.drawings,
    boxes.filter(([left, top, right, bottom]) => right - left < CHARACTER && bottom - top < CHARACTER),
  );
}

function clipTo(machine: Machine, path: Path, isEvenOdd: boolean): void {
  const { state } = machine;
  const regions = regionsOf(path, state.ctm, isEvenOdd);
  const [first, ...others] = regions;
  const isBox = first?.edges === null && others.length === 0;
  machine.state = {
    ...state,
    clip: intersect(state.clip, boxOf(path, state)),
    clips: isBox || first === undefined ? state.clips : [...state.clips, regions],
  };
}

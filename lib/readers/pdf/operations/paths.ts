import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { boxOf, fillsOf, strokesOf } from '../draw-path.ts';
import { intersect, applyToBox } from '../matrix.ts';
import type { Machine } from './machine.ts';
import { append, numbersOf } from './machine.ts';

export function expectClip(machine: Machine): void {
  machine.pendingClip = true;
}

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

export function constructPath(machine: Machine, [paint, paths]: readonly unknown[]): void {
  const packed: unknown = Array.isArray(paths) ? paths[0] : null;
  const path = packed instanceof Float32Array ? packed : numbersOf(packed);
  const { state } = machine;
  const seen = machine.layers.every(Boolean);
  if (seen && stroking.has(paint)) append(machine.strokes, strokesOf(path, state));
  if (seen && filling.has(paint)) {
    const { strokes, areas } = fillsOf(path, state);
    const opaque = state.fillAlpha === 1 && !state.blended && state.fill.startsWith('#');
    append(machine.strokes, strokes);
    append(
      machine.fills,
      areas.map((box) => ({ box, color: state.fill, opaque, after: machine.runs })),
    );
  }
  if (machine.pendingClip) {
    machine.state = { ...state, clip: intersect(state.clip, boxOf(path, state)) };
    machine.pendingClip = false;
  }
}

/** Every picture fills the unit square of its own space (8.9.5). */
export function paintImage(machine: Machine): void {
  if (machine.layers.every(Boolean)) {
    machine.images.push(intersect(applyToBox(machine.state.ctm, [0, 0, 1, 1]), machine.state.clip));
  }
}

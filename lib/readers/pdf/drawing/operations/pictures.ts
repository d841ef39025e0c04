import type { Matrix } from '../matrix.ts';
import { applyToBox, intersect, matrixFrom, multiply } from '../matrix.ts';
import { boxRegion } from '../region.ts';
import type { Machine, Operation } from './machine.ts';
import { numbersOf } from './machine.ts';

/** Every picture fills the unit square of its own space (8.9.5). Its holes are not known. */
export function paintPicture(machine: Machine): void {
  place(machine, machine.state.ctm);
}

/** A picture within the content of the page, or one that is painted through. */
export function paintImage(machine: Machine): void {
  if (machine.layers.every(Boolean)) {
    machine.images.push(intersect(applyToBox(machine.state.ctm, [0, 0, 1, 1]), machine.state.clip));
  }
  paintPicture(machine);
}

/** pdf.js gathers the same picture at many places into one operator, */
export const repeatImage: Operation = (machine, [, a, d, places]) => {
  for (const [e, f] of pairsOf(places)) {
    place(machine, multiply(machine.state.ctm, [Number(a), 0, 0, Number(d), e, f]));
  }
};

/** also where it is a mask, */
export const repeatMask: Operation = (machine, [, a, b, c, d, places]) => {
  for (const [e, f] of pairsOf(places)) {
    place(machine, multiply(machine.state.ctm, [Number(a), Number(b), Number(c), Number(d), e, f]));
  }
};

/** and several pictures. */
export const paintImages: Operation = (machine, args) => {
  for (const image of args.flat()) {
    const matrix =
      typeof image === 'object' && image !== null && 'transform' in image ? matrixFrom(image.transform) : null;
    if (matrix !== null) place(machine, multiply(machine.state.ctm, matrix));
  }
};

/** A shading fills all that the clip leaves (8.7.4.2). */
export function paintShading(machine: Machine): void {
  if (!machine.layers.every(Boolean)) return;
  machine.paints.push({ region: boxRegion(machine.state.clip), opaque: false, after: machine.runs });
}

function place(machine: Machine, matrix: Matrix): void {
  if (!machine.layers.every(Boolean)) return;
  const box = intersect(applyToBox(matrix, [0, 0, 1, 1]), machine.state.clip);
  machine.drawings.push(box);
  if (box[3] - box[1] < SEAL) machine.paints.push({ region: boxRegion(box), opaque: false, after: machine.runs });
}

/** Pictures as high as this are seals and the like, which are let through; one that is lower may stand in place of a figure. */
const SEAL = 40;

function pairsOf(places: unknown): (readonly [number, number])[] {
  const all = numbersOf(places);
  return Array.from({ length: all.length / 2 }, (_, at) => [all[2 * at] ?? 0, all[2 * at + 1] ?? 0]);
}

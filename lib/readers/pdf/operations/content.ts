import { initialState } from '../graphics-state.ts';
import type { Matrix } from '../matrix.ts';
import { applyToBox, identity, intersect, matrixFrom, multiply } from '../matrix.ts';
import type { Machine } from './machine.ts';
import { numbersOf } from './machine.ts';
import { save, transform } from './state.ts';

export function beginContent(machine: Machine): void {
  machine.layers.push(true);
}

export function endContent(machine: Machine): void {
  machine.layers.pop();
}

export function beginLayer(machine: Machine, [tag, group]: readonly unknown[]): void {
  machine.layers.push(tag !== 'OC' || machine.isVisible(group));
}

export function beginForm(machine: Machine, [matrix, box]: readonly unknown[]): void {
  save(machine);
  transform(machine, matrixFrom(matrix));
  clipToBox(machine, box);
}

export function beginGroup(machine: Machine, [group]: readonly unknown[]): void {
  save(machine);
  if (typeof group !== 'object' || group === null || !('bbox' in group)) return;
  const matrix = 'matrix' in group ? matrixFrom(group.matrix) : null;
  clipToBox(machine, group.bbox, matrix ?? identity);
}

/** An annotation is painted from the page's own coordinates, whatever the content before it left behind (12.5.5). */
export function beginAnnotation(machine: Machine, [, , matrix, inner]: readonly unknown[]): void {
  save(machine);
  machine.state = initialState(machine.origin, machine.bounds);
  transform(machine, matrixFrom(matrix));
  transform(machine, matrixFrom(inner));
}

function clipToBox(machine: Machine, box: unknown, matrix: Matrix = identity): void {
  const [left, top, right, bottom] = numbersOf(box);
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return;
  const { ctm, clip } = machine.state;
  const landed = applyToBox(multiply(ctm, matrix), [left, top, right, bottom]);
  machine.state = { ...machine.state, clip: intersect(clip, landed) };
}

import type { GraphicsState } from '../graphics-state.ts';
import { initialState } from '../graphics-state.ts';
import { isMixed } from '../ink.ts';
import type { Matrix } from '../matrix.ts';
import { applyToBox, identity, intersect, matrixFrom, multiply } from '../matrix.ts';
import type { Machine } from './machine.ts';
import { numbersOf } from './machine.ts';
import { restore, save, transform } from './state.ts';

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
  machine.layers.push(!isMask(group)); // what a mask shows is the shape of something else
  machine.state = asOne(machine.state);
  if (typeof group !== 'object' || group === null || !('bbox' in group)) return;
  const matrix = 'matrix' in group ? matrixFrom(group.matrix) : null;
  clipToBox(machine, group.bbox, matrix ?? identity);
}

export function endGroup(machine: Machine): void {
  machine.layers.pop();
  restore(machine);
}

function isMask(group: unknown): boolean {
  return typeof group === 'object' && group !== null && 'smask' in group && Boolean(group.smask);
}

/** A group begins with plain paint, and is painted as one with what was set before it (11.6.6). */
function asOne(state: GraphicsState): GraphicsState {
  const groupBlend = isMixed(state) ? 'any' : state.groupBlend;
  return {
    ...state,
    groupAlpha: state.groupAlpha * state.fillAlpha,
    groupBlend,
    fillAlpha: 1,
    strokeAlpha: 1,
    blend: 'none',
    isMasked: false,
  };
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

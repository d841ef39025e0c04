import type { Blend, GraphicsState } from '../graphics-state.ts';
import type { Matrix } from '../matrix.ts';
import { matrixFrom, multiply } from '../matrix.ts';
import type { Machine, Operation } from './machine.ts';
import { setFont } from './text.ts';

export function save(machine: Machine): void {
  machine.saved.push(machine.state);
}

export function restore(machine: Machine): void {
  machine.state = machine.saved.pop() ?? machine.state;
}

export function transform(machine: Machine, matrix: Matrix | null): void {
  if (matrix !== null) machine.state = { ...machine.state, ctm: multiply(machine.state.ctm, matrix) };
}

export const concatenate: Operation = (machine, args) => {
  transform(machine, matrixFrom(args));
};

/** An operation that does no more than set the colour of what is painted next. */
export const painting =
  (colors: (color: unknown) => Partial<Pick<GraphicsState, 'fill' | 'stroke'>>): Operation =>
  (machine, [color]) => {
    machine.state = { ...machine.state, ...colors(color) };
  };

export function setGraphicsState(machine: Machine, [entries]: readonly unknown[]): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries) {
    if (!Array.isArray(entry)) continue;
    const [key, value] = entry as readonly unknown[];
    if (key === 'LW') machine.state = { ...machine.state, lineWidth: Number(value) };
    if (key === 'ca') machine.state = { ...machine.state, fillAlpha: Number(value) };
    if (key === 'CA') machine.state = { ...machine.state, strokeAlpha: Number(value) };
    if (key === 'BM') machine.state = { ...machine.state, blend: blendOf(value) };
    if (key === 'SMask') machine.state = { ...machine.state, isMasked: value !== false };
    if (key === 'Font' && Array.isArray(value)) setFont(machine, value);
  }
}

function blendOf(mode: unknown): Blend {
  if (mode === 'source-over') return 'none';
  return mode === 'multiply' || mode === 'darken' ? 'darker' : 'any';
}

import type { Box } from '../../../../document/model.ts';
import type { Paint } from '../cover-glyphs.ts';
import type { Font, GraphicsState } from '../graphics-state.ts';
import type { Fill, Glyph, Stroke } from '../marks.ts';
import type { Matrix } from '../matrix.ts';

/** The state of the walk through an operator list. It is changed as the operators say, and never leaves `interpret-page.ts`. */
export interface Machine {
  readonly origin: Matrix;
  readonly bounds: Box;
  state: GraphicsState;
  readonly saved: GraphicsState[];
  /** Whether each open marked content shows. */
  readonly layers: boolean[];
  /** The rule by which the next path clips. */
  pendingClip: 'nonzero' | 'evenOdd' | null;
  /** Where the glyphs stand that clip when their text ends. */
  textClip: Box[];
  readonly isVisible: (group: unknown) => boolean;
  readonly fontNamed: (name: string) => Font | null;
  readonly glyphs: Glyph[];
  readonly strokes: Stroke[];
  readonly fills: Fill[];
  readonly images: Box[];
  readonly paints: Paint[];
  readonly drawings: Box[];
  runs: number;
  emptyRuns: number;
}

export type Operation = (machine: Machine, args: readonly unknown[]) => void;

/** An operation that does no more than set a part of the state. */
export const setting =
  (change: (state: GraphicsState, numbers: readonly number[]) => Partial<GraphicsState>): Operation =>
  (machine, args) => {
    machine.state = { ...machine.state, ...change(machine.state, args.map(Number)) };
  };

/** One by one: a hostile path has more pieces than a call takes arguments. */
export function append<T>(list: T[], added: readonly T[]): void {
  for (const one of added) list.push(one);
}

export function numbersOf(value: unknown): number[] {
  if (ArrayBuffer.isView(value) || Array.isArray(value)) return Array.from(value as ArrayLike<unknown>, Number); // lists of numbers only
  return [];
}

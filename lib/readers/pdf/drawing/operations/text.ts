import type { GraphicsState } from '../graphics-state.ts';
import { identity, matrixFrom } from '../matrix.ts';
import { boxRegion } from '../region.ts';
import type { RawGlyph } from '../show-text.ts';
import { showText } from '../show-text.ts';
import type { Machine } from './machine.ts';
import { append } from './machine.ts';

export function setFont(machine: Machine, [name, size]: readonly unknown[]): void {
  machine.state = { ...machine.state, font: machine.fontNamed(String(name)), fontSize: Number(size) };
}

export function setTextMatrix(machine: Machine, [value]: readonly unknown[]): void {
  const textMatrix = matrixFrom(value) ?? identity;
  machine.state = { ...machine.state, textMatrix, x: 0, y: 0, lineX: 0, lineY: 0 };
}

/** The beginning of a line so far from the one before. */
export function lineAt({ lineX, lineY }: GraphicsState, x: number, y: number): Partial<GraphicsState> {
  return { x: lineX + x, y: lineY + y, lineX: lineX + x, lineY: lineY + y };
}

/** What was shown to clip does so from here on (9.4.1). */
export function endText(machine: Machine): void {
  if (machine.textClip.length === 0) return;
  machine.state = { ...machine.state, clips: [...machine.state.clips, machine.textClip.map(boxRegion)] };
  machine.textClip = [];
}

export function show(machine: Machine, [items]: readonly unknown[]): void {
  const { state } = machine;
  if (!Array.isArray(items)) return;
  const { glyphs, advance } = showText(items as readonly (RawGlyph | number)[], state, machine.runs); // what showText carries, by pdf.js
  const seen = machine.layers.every(Boolean);
  append(machine.glyphs, seen ? glyphs : glyphs.map((glyph) => ({ ...glyph, hidden: 'layer-off' as const })));
  if (state.mode >= 4)
    append(
      machine.textClip,
      glyphs.map(({ box }) => box),
    );
  machine.runs += 1;
  if (state.font === null) machine.emptyRuns += 1;
  machine.state = state.font?.vertical
    ? { ...state, y: state.y - advance }
    : { ...state, x: state.x + advance * state.horizontalScale };
}

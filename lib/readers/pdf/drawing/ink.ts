import type { GraphicsState } from './graphics-state.ts';

/** What a glyph is painted with, as it looks on paper. */
export interface Ink {
  readonly color: string;
  /** Whether there is none at all. */
  readonly clear: boolean;
  /** Whether nobody can tell what it looks like: a pattern, or paint that is mixed with what lies below. */
  readonly unsure: boolean;
}

/** Modes fill, outline or do both (ISO 32000-2, 9.3.6); of two colours the darker one is seen. */
export function inkOf(state: GraphicsState): Ink {
  const { mode, fill, stroke, fillAlpha, strokeAlpha, groupAlpha } = state;
  const filled = onPaper(fill, fillAlpha * groupAlpha);
  const outlined = onPaper(stroke, strokeAlpha * groupAlpha);
  const used = [[filled], [outlined], [filled, outlined], []][mode % 4] ?? [];
  const [color, ...others] = used.filter((each) => each !== null);
  if (color === undefined) return { color: fill, clear: true, unsure: false };
  const unsure = isMixed(state) || used.includes(PATTERN);
  return {
    color: others.reduce((one, other) => (lightest(other) < lightest(one) ? other : one), color),
    clear: false,
    unsure,
  };
}

export const PATTERN = 'pattern';
/** Below this nobody sees what is painted. */
const FAINTEST = 0.05;

/** Whether paint may come out as any colour, or none: blend modes that lighten, and masks. */
export function isMixed({ blend, isMasked, groupBlend }: GraphicsState): boolean {
  return blend === 'any' || isMasked || groupBlend === 'any';
}

/** A colour, thinned, on white; null where nothing of it is left. */
function onPaper(color: string, alpha: number): string | null {
  if (color === 'transparent' || !(alpha >= FAINTEST)) return null;
  if (alpha >= 1 || !/^#[\da-f]{6}$/iu.test(color)) return color;
  const parts = [1, 3, 5].map((at) => 255 - alpha * (255 - Number.parseInt(color.slice(at, at + 2), 16)));
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function lightest(color: string): number {
  return Math.max(...[1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) || 0));
}

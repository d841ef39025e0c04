import type { Reporter } from '../reporter.ts';

/** Blanks what a sentence says besides. The text keeps its length. */
export type Aside = (text: string, reporter: Reporter) => string;

/** Stands where something was blanked; no reader takes it for anything. */
export const BLANK = '※';

export function blanked(text: string): string {
  return BLANK.repeat(text.length);
}

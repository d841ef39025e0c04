import type { Reporter } from '../reporter.ts';

/** Blanks what a sentence says besides. The text keeps its length. */
export type Aside = (text: string, reporter: Reporter) => string;

/** Stands where something was blanked; no reader takes it for anything. */
export const BLANK = '※';

export function blanked(text: string): string {
  return BLANK.repeat(text.length);
}

/** Pieces of a sentence between commas, semicolons and brackets; the marks are pieces of their own. `各乡镇(街道)` is one piece. */
const PIECES = /(?:\d,(?=\d{3}(?!\d))|[^,;。()]|\([^\d()]{1,4}\))+|[,;。()]/gu;

/** Blanks every clause of which `beside` holds. */
export function blankClauses(text: string, beside: (clause: string) => boolean): string {
  return text.replace(PIECES, (clause) => (beside(clause) ? blanked(clause) : clause));
}

/**
 * Blanks from a clause that leaves the report's own matter to the clause that comes back to it. `turn` says whether a clause
 * leaves (true), comes back (false) or goes on as before (null). What stands in brackets holds only there.
 */
export function blankScopes(text: string, turn: (clause: string) => boolean | null): string {
  let beside = false;
  const around: boolean[] = [];
  return text.replace(PIECES, (clause) => {
    if (clause === '(') around.push(beside);
    if (clause === ')') beside = around.pop() ?? beside;
    beside = turn(clause) ?? beside;
    return beside && !/^[,;。()]$/u.test(clause) ? blanked(clause) : clause;
  });
}

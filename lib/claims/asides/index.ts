import type { Reporter } from '../reporter.ts';
import type { Aside } from './aside.ts';
import { comparisons } from './comparisons.ts';

const asides: readonly Aside[] = [comparisons];

/** The sentence with everything blanked that states no figure of this report, character for character. */
export function withoutAsides(plain: string, reporter: Reporter): string {
  return asides.reduce((text, blank) => blank(text, reporter), plain);
}

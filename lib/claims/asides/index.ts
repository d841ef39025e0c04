import type { Reporter } from '../reporter.ts';
import type { Aside } from './aside.ts';
import { comparisons } from './comparisons.ts';
import { estimates } from './estimates.ts';
import { markings } from './markings.ts';
import { otherBodies } from './other-bodies.ts';
import { otherTimes } from './other-times.ts';
import { plans } from './plans.ts';
import { quotations } from './quotations.ts';
import { rates } from './rates.ts';

/** In this order: a comparison names another year without going over to it. */
const asides: readonly Aside[] = [quotations, markings, comparisons, rates, otherTimes, otherBodies, plans, estimates];

/** The sentence with everything blanked that states no figure of this report, character for character. */
export function withoutAsides(plain: string, reporter: Reporter): string {
  return asides.reduce((text, blank) => blank(text, reporter), plain);
}

import type { Counted } from './count.ts';
import { COUNT, countsIn, PASSED_COUNT } from './count.ts';
import { OUTCOME } from './outcomes.ts';

const OUTCOMES = `(?:${OUTCOME})(?:(?:、|和|及|与|以及)(?:${OUTCOME}))+`;
const COUNTS = `${PASSED_COUNT}(?:[,、和及与]${PASSED_COUNT})+`;
const LISTS = new RegExp(`${OUTCOMES}(?:的|申请|答复|数量)*分别(?:为|是|有)?${COUNTS}`, 'gu');

/** `予以公开和部分公开的分别为4件、2件`: as many counts as outcomes, each under its `outcome`, all where the list stands; else none. */
export function outcomesRespectively(text: string): Counted[] {
  return Array.from(text.matchAll(LISTS)).flatMap(({ 0: list, index }) => {
    const outcomes = Array.from(list.matchAll(new RegExp(OUTCOME, 'gu')), ([outcome]) => outcome);
    const counts = countsIn(list, new RegExp(COUNT, 'gu'));
    if (outcomes.length !== counts.length) return [];
    const end = index + list.length;
    return counts.map((count, at) => ({ ...count, index, end, groups: { outcome: outcomes[at] } }));
  });
}

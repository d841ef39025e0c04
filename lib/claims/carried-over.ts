import type { Counted } from './count.ts';
import { COUNT, countsIn, WITHIN } from './count.ts';
import type { Sentence } from './sentence.ts';

/** The year before, in words. */
export const LAST_YEAR = '(?:上一?年度?|去年)';

/** What is done with a request that the year leaves open. */
export const CARRIED = '(?:结转|转入|转至|延续|延至|顺延)';

/** What the sentence says was carried over from the year before. */
export function findCarriedOver({ stated, reporter }: Sentence): Counted | undefined {
  const before = reporter.year === null ? String.raw`20\d\d` : String(reporter.year - 1);
  const carried = `(?:(?:${LAST_YEAR}|年初|${before}年度?)(?:延续)?结转|结转自?${LAST_YEAR})${WITHIN}{0,16}?${COUNT}`;
  return countsIn(stated, new RegExp(carried, 'gu'))[0];
}

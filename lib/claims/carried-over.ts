import type { Counted } from './count.ts';
import { COUNT, countsIn, WITHIN } from './count.ts';
import type { Sentence } from './sentence.ts';

/** What the sentence says was carried over from the year before. */
export function findCarriedOver({ stated, reporter }: Sentence): Counted | undefined {
  const before = reporter.year === null ? String.raw`20\d\d` : String(reporter.year - 1);
  const carried = `(?:(?:上一?年度?|去年|年初|${before}年度?)(?:延续)?结转|结转自?(?:上一?年度?|去年))${WITHIN}{0,16}?${COUNT}`;
  return countsIn(stated, new RegExp(carried, 'gu'))[0];
}

import type { Report } from '../report/schema.ts';
import type { Verdict } from './rule.ts';
import { skipped } from './verdict.ts';

/** Judges a report by that of the year before; skipped where it is not at hand, or is of another year. */
export function withLastYear(
  report: Report,
  previous: Report | null,
  check: (previous: Report) => Iterable<Verdict>,
): Iterable<Verdict> {
  const isLastYear = previous !== null && report.year !== null && previous.year === report.year - 1;
  return isLastYear ? check(previous) : [skipped()];
}

import type { Pointer } from '../../report/pointer.ts';
import type { Report } from '../../report/schema.ts';
import type { Equation } from '../equation.ts';
import { figureAt, printedAt } from '../figures.ts';
import { applicantSums, outcomeSums, reviewSums } from '../identities.ts';
import type { Rule, Verdict } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { listed, nameOf } from '../wording.ts';

export const totalBlank: Rule = {
  id: 'total-blank',
  severity: 'warning',
  title: {
    zh: '分项不为0就有总计，总计不为0就有分项',
    en: 'a total is printed wherever a part other than 0 is, and parts wherever a total other than 0 is',
  },
  basis: '表三、表四：“总计”',
  example: '表三各行填了自然人等列，“总计”列全部空着',
  since: '1.0.0',
  check: (report) => [
    verdictOn(report, [...applicantSums(report), ...outcomeSums(report)]),
    verdictOn(report, reviewSums(report)),
  ],
};

/** One verdict a table: an agency that leaves out one total leaves out the others. */
function verdictOn(report: Report, sums: readonly Equation[]): Verdict {
  const judged = sums.map(({ left, right }) => ({ totals: right, lack: lackOf(report, left, right) }));
  const lacking = judged.filter(({ lack }) => lack === 'total' || lack === 'parts');
  if (judged.every(({ lack }) => lack === 'both')) return skipped(...judged.flatMap(({ totals }) => totals));
  if (lacking.length === 0) return passed();
  const lacks = new Map(lacking.flatMap(({ totals, lack }) => totals.map((total) => [total, lack])));
  const { zh, en } = listed(
    [...lacks].map(([total, lack]) => ({
      zh: lack === 'total' ? `${nameOf(total).zh}没有填总计` : `${nameOf(total).zh}只填总计，没有填分项`,
      en: lack === 'total' ? `${nameOf(total).en} is empty` : `${nameOf(total).en} stands without its parts`,
    })),
  );
  return failed({
    at: [...lacks.keys()],
    message: { zh: `总计与分项填写不全：${zh}`, en: `totals or parts left empty: ${en}` },
    expected: null,
    actual: lacks.size,
  });
}

type Lack = 'total' | 'parts' | 'both' | 'nothing';

/** What is left empty; what is illegible or missing is for other rules to say. */
function lackOf(report: Report, parts: Equation['left'], totals: Equation['right']): Lack {
  const isEmpty = (pointer: Pointer) => ['blank', 'absent'].includes(printedAt(report, pointer));
  const isFigure = (pointer: Pointer) => figureAt(report, pointer) !== null;
  if (parts.some(isFigure)) {
    const isCounted = parts.some((pointer) => (figureAt(report, pointer) ?? 0) !== 0);
    return isCounted && totals.every(isEmpty) ? 'total' : 'nothing';
  }
  if (!totals.some(isFigure)) return 'both';
  const isOwed = parts.every(isEmpty) && totals.some((pointer) => figureAt(report, pointer) !== 0);
  return isOwed ? 'parts' : 'nothing';
}

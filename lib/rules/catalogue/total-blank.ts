import type { Field } from '../../report/form.ts';
import type { Pointer } from '../../report/pointer.ts';
import type { Report } from '../../report/schema.ts';
import type { Equation } from '../equation.ts';
import { fieldAt, figureAt, printedAt } from '../figures.ts';
import { applicantSums, outcomeSums, reviewSums } from '../identities.ts';
import type { Rule, Verdict } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { columnName, listed, nameOf, rowName } from '../wording.ts';

export const totalBlank: Rule = {
  id: 'total-blank',
  severity: 'warning',
  title: {
    zh: '有分项就有总计，总计不为0就有分项',
    en: 'a total is printed wherever its parts are, and parts wherever a total other than 0 is',
  },
  basis: '表三、表四：“总计”',
  example: '表三各行填了自然人等列，“总计”列全部空着',
  since: '1.0.0',
  check: (report) => [
    verdictOn(report, applicantSums(report), (field) => `“${rowName(field)}”行`),
    verdictOn(report, outcomeSums(report), (field) => `“${columnName(field)}”列`),
    verdictOn(report, reviewSums(report), ({ pointer }) => nameOf(pointer).zh),
  ],
};

/** One verdict on all sums of a kind: an agency that leaves out one total leaves out the others. */
function verdictOn(report: Report, sums: readonly Equation[], name: (field: Field) => string): Verdict {
  const judged = sums.map(({ left, right }) => ({ total: right[0] ?? '/', lacks: lackOf(report, left, right) }));
  const lacking = judged.filter(({ lacks }) => lacks === 'total' || lacks === 'parts');
  const at = lacking.map(({ total }) => total);
  if (judged.every(({ lacks }) => lacks === 'both')) return skipped(...judged.map(({ total }) => total));
  if (lacking.length === 0) return passed();
  const { zh, en } = listed(
    lacking.map(({ total, lacks }) => {
      const field = fieldAt(total);
      const place = field === undefined ? total : name(field);
      return { zh: `${place}缺${lacks === 'total' ? '总计' : '分项'}`, en: `${total.slice(1)} lacks its ${lacks}` };
    }),
  );
  return failed({
    at,
    message: { zh: `${fieldTable(at)}总计与分项填写不全：${zh}`, en: `totals or parts left empty: ${en}` },
    expected: null,
    actual: null,
  });
}

function fieldTable([first]: readonly Pointer[]): string {
  return first?.startsWith('/requests/') === true ? '表三' : '表四';
}

/** What is left empty; what is illegible or missing is for other rules to say. */
function lackOf(
  report: Report,
  parts: Equation['left'],
  totals: Equation['right'],
): 'total' | 'parts' | 'both' | 'nothing' {
  const isEmpty = (pointer: Pointer) => ['blank', 'absent'].includes(printedAt(report, pointer));
  const figures = parts.map((pointer) => figureAt(report, pointer)).filter((figure) => figure !== null);
  const totalEmpty = totals.every(isEmpty);
  if (figures.length === 0) {
    if (totals.every((pointer) => figureAt(report, pointer) === null)) return 'both';
    const isOwed = parts.every(isEmpty) && totals.some((pointer) => figureAt(report, pointer) !== 0);
    return isOwed ? 'parts' : 'nothing';
  }
  return totalEmpty ? 'total' : 'nothing';
}

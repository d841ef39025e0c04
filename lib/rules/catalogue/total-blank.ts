import type { Report } from '../../report/schema.ts';
import type { Equation } from '../equation.ts';
import { applicantSums, outcomeSums, reviewSums } from '../identities.ts';
import { lackOf, linesLeftOut } from '../left-out.ts';
import type { Message, Rule, Verdict } from '../rule.ts';
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
  const inLines = new Set(linesLeftOut(report).flatMap(({ cells }) => cells));
  const judged = sums.map((sum) => ({ ...sum, lack: lackOf(report, sum) }));
  const totals = judged.flatMap(({ left, right, lack }) =>
    lack === 'total' || (lack === 'parts' && !left.some((part) => inLines.has(part)))
      ? right.map((pointer) => ({ pointer, lack }))
      : [],
  );
  if (judged.every(({ lack }) => lack === 'both')) return skipped(...judged.flatMap(({ right }) => right));
  const lacking = [...new Map(totals.map((total) => [total.pointer, total])).values()];
  const [first, ...others] = lacking;
  if (first === undefined) return passed();
  const { zh, en } = listed(lacking.map(({ pointer, lack }) => saidOf(nameOf(pointer), lack)));
  return failed({
    at: lacking.map(({ pointer }) => pointer),
    message: { zh: `总计与分项填写不全：${zh}`, en: `totals or parts left empty: ${en}` },
    expected: null,
    actual: lacking.length,
    ...(others.length === 0 && first.lack === 'total' && { suspect: first.pointer }),
  });
}

function saidOf({ zh, en }: Message, lack: 'total' | 'parts'): Message {
  return lack === 'total'
    ? { zh: `${zh}没有填总计`, en: `${en} is empty` }
    : { zh: `${zh}只填总计，没有填分项`, en: `${en} stands without its parts` };
}

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
  const judged = sums.map(({ left, right }) => ({ left, right, lack: lackOf(report, { left, right }) }));
  if (judged.every(({ lack }) => lack === 'both')) return skipped(...judged.flatMap(({ right }) => right));
  const leftOut = new Set(judged.filter(({ lack }) => lack === 'total').flatMap(({ right }) => right));
  // Parts of a row or column that line-blank names, or that are themselves totals left out, are no other finding.
  const said = new Set([...leftOut, ...linesLeftOut(report).flatMap(({ cells }) => cells)]);
  const bare = judged.filter(({ left, lack }) => lack === 'parts' && !left.some((part) => said.has(part)));
  const at = [...leftOut, ...bare.flatMap(({ right }) => right)];
  const [first, ...others] = at;
  if (first === undefined) return passed();
  const { zh, en } = listed(at.map((total) => saidOf(nameOf(total), leftOut.has(total))));
  return failed({
    at,
    message: { zh: `总计与分项填写不全：${zh}`, en: `totals or parts left empty: ${en}` },
    expected: null,
    actual: at.length,
    ...(others.length === 0 && leftOut.has(first) && { suspect: first }),
  });
}

function saidOf({ zh, en }: Message, isLeftOut: boolean): Message {
  return isLeftOut
    ? { zh: `${zh}没有填总计`, en: `${en} is empty` }
    : { zh: `${zh}只填总计，没有填分项`, en: `${en} stands without its parts` };
}

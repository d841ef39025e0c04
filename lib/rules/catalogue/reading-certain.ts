import type { Pointer } from '../../report/pointer.ts';
import type { Evidence, Report } from '../../report/schema.ts';
import { settle } from '../equation.ts';
import { fieldsOf } from '../figures.ts';
import { applicantSums, balances, outcomeSums } from '../identities.ts';
import type { Message, Rule } from '../rule.ts';
import { failed, passed } from '../verdict.ts';
import { listed, namesOf } from '../wording.ts';

type Doubt = NonNullable<Evidence['doubts']>[number];

const reasons: Readonly<Record<Doubt, Message>> = {
  'row-stitched': { zh: '跨页的行', en: 'a row cut by a page break' },
  'row-ragged': { zh: '行内格数不齐', en: 'a row with too few cells' },
  'columns-by-alignment': { zh: '无表格线，按位置分列', en: 'columns told by alignment' },
  'text-across-ruling': { zh: '文字压线', en: 'text across a ruling' },
  'glyph-suspect': { zh: '字形与字符不符', en: 'a glyph that may mean another character' },
  'label-loose': { zh: '行列名称与格式不尽相同', en: 'a head matched by likeness' },
  'cell-ambiguous': { zh: '有两格可对应', en: 'two cells could be this one' },
};

export const readingCertain: Rule = {
  id: 'reading-certain',
  severity: 'warning',
  title: {
    zh: '表格中的数字读取无疑，或由横竖两个合计证实',
    en: 'the figures were read without doubt, or a row and a column that add up confirm them',
  },
  basis: 'inferred',
  example: '表二没有表格线，按位置分列',
  since: '1.0.0',
  concerns: 'reading',
  check: (report) => {
    const confirmed = confirmedFigures(report);
    const doubtsOf = (pointer: Pointer) =>
      (report.evidence[pointer]?.doubts ?? []).filter((doubt) => !(confirmed.has(pointer) && isSettledBySums(doubt)));
    const pointers = fieldsOf(report).map(({ pointer }) => pointer);
    const at = pointers.filter((pointer) => doubtsOf(pointer).length > 0);
    if (at.length === 0) return [passed()];
    const { zh, en } = namesOf(at);
    const doubts = [...new Set(at.flatMap((pointer) => doubtsOf(pointer)))];
    const why = listed(doubts.map((doubt) => reasons[doubt]));
    return [
      failed({
        at,
        severity: doubts.every(isExact) ? 'info' : 'warning',
        message: { zh: `${zh}的数字读取存疑（${why.zh}），请与原文核对`, en: `read in doubt (${why.en}): ${en}` },
        expected: null,
        actual: at.length,
      }),
    ];
  },
};

/** The label of a row that a page cut is only put together where it is then the form's own, word for word. */
function isExact(doubt: Doubt): boolean {
  return doubt === 'row-stitched';
}

/** Sums tell a wrong figure, but not one row from another with the same sums. */
function isSettledBySums(doubt: Doubt): boolean {
  return doubt !== 'label-loose' && doubt !== 'cell-ambiguous';
}

/** Figures of table 三 whose row and column both add up. */
function confirmedFigures(report: Report): Set<Pointer> {
  const inRows = new Set(agreeing(report, applicantSums(report)));
  const inColumns = agreeing(report, [...outcomeSums(report), ...balances(report)]);
  return new Set(inColumns.filter((pointer) => inRows.has(pointer)));
}

function agreeing(report: Report, sums: Parameters<typeof settle>[1]): Pointer[] {
  return settle(report, sums)
    .filter(({ outcome }) => outcome === 'passed')
    .flatMap(({ at }) => at);
}

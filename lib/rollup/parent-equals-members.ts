import { mayMakeRules } from '../rules/agency.ts';
import { fieldsOf, figureAt } from '../rules/figures.ts';
import type { Rule, Verdict } from '../rules/rule.ts';
import { failed, passed, skipped } from '../rules/verdict.ts';
import { nameOf } from '../rules/wording.ts';
import type { Report } from '../report/schema.ts';
import type { Sum } from './sums.ts';

/** Judges the parent's own report by the sums of its members, of whom some may be missing. */
export function parentEqualsMembers(sums: readonly Sum[], missing: number): Rule {
  return {
    id: 'parent-equals-members',
    severity: 'warning',
    title: {
      zh: '本级年报的各项数字等于所属各单位之和',
      en: "the parent's own report says what its members make together",
    },
    basis: '国办发〔2014〕32号：逐级汇总',
    example: '所属各单位“自然人”新收合计120件，本级年报填118件',
    since: '1.0.0',
    check: (report) => {
      const own = new Set(fieldsOf(report).map(({ pointer }) => pointer));
      return sums.filter(({ field }) => own.has(field.pointer)).map((sum) => verdictOn(report, sum, missing));
    },
  };
}

/** 规章 that a member without the power counts are none of the parent's. */
function verdictOn(report: Report, { field: { pointer }, value }: Sum, missing: number): Verdict {
  const actual = figureAt(report, pointer);
  const isNobodys = pointer.startsWith('/proactiveDisclosure/regulations/') && !mayHaveRules(report);
  if (value === null || actual === null || isNobodys) return skipped(pointer);
  if (Math.abs(value - actual) < 1e-6) return passed(pointer);
  const { zh, en } = nameOf(pointer);
  const gap = Number(Math.abs(value - actual).toFixed(6));
  return failed({
    at: [pointer],
    message: {
      zh: `${zh}：所属各单位合计${value}${missing > 0 ? `（缺${missing}个单位）` : ''}，本级年报填${actual}，${actual > value ? '多' : '少'}${gap}`,
      en: `${en}: the members make ${value}${missing > 0 ? ` (${missing} missing)` : ''}, the report says ${actual}, a difference of ${gap}`,
    },
    expected: value,
    actual,
  });
}

function mayHaveRules({ agency }: Report): boolean {
  return agency === null || mayMakeRules(agency.name) !== false;
}

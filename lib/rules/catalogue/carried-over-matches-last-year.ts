import type { Pointer } from '../../report/pointer.ts';
import type { Report } from '../../report/schema.ts';
import { fieldsOfTable, figureAt } from '../figures.ts';
import { lastKey, parentOf } from '../identities.ts';
import { withLastYear } from '../last-year.ts';
import type { Rule, Verdict } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { nameOf } from '../wording.ts';

const CARRIED_OVER = '/requests/carriedOver';

export const carriedOverMatchesLastYear: Rule = {
  id: 'carried-over-matches-last-year',
  severity: 'warning',
  title: {
    zh: '上年结转等于上一年度报告的结转下年度',
    en: "requests carried over are those that last year's report carried forward",
  },
  basis: 'inferred',
  example: '2022年报告“四、结转下年度继续办理”1件，2023年报告“二、上年结转”0件',
  since: '1.0.0',
  check: (report, previous) =>
    withLastYear(report, previous, (lastYear) => {
      const places = fieldsOfTable(report, 'requests').filter(({ pointer }) => parentOf(pointer) === CARRIED_OVER);
      const columns = places.map(({ pointer }) => verdictOn(report, lastYear, pointer));
      const kinds = columns.slice(0, -1);
      // A total that differs only as its parts do says nothing new.
      return kinds.some(({ outcome }) => outcome === 'failed') ? kinds : columns;
    }),
};

function verdictOn(report: Report, lastYear: Report, pointer: Pointer): Verdict {
  const actual = figureAt(report, pointer);
  const expected = figureAt(lastYear, `/requests/carriedForward/${lastKey(pointer)}`);
  if (expected === null || actual === null) return skipped(pointer);
  if (expected === actual) return passed(pointer);
  const name = nameOf(pointer);
  return failed({
    at: [pointer],
    message: {
      zh: `${name.zh}填${actual}，上一年度报告的“四、结转下年度继续办理”为${expected}，两者不一致`,
      en: `${name.en} is ${actual}, last year's report carried ${expected} forward`,
    },
    expected,
    actual,
  });
}

import type { Report } from '../../report/schema.ts';
import { withLastYear } from '../last-year.ts';
import { overviewOf, sectionPointer } from '../narrative.ts';
import type { Rule, Verdict } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';

/** Below this many characters, two honest texts may be alike. */
const SHORTEST = 120;
const SHINGLE = 8;
const MOST_ALIKE = 0.9;

export const narrativeNotCopied: Rule = {
  id: 'narrative-not-copied',
  severity: 'warning',
  title: {
    zh: '总体情况不是上一年度报告改换年份、数字',
    en: "section 1 is not last year's with the years and figures changed",
  },
  basis: '国办公开办函〔2021〕30号：“内容雷同、敷衍塞责”',
  example: '总体情况与上一年度报告仅年份不同',
  since: '1.0.0',
  check: (report, previous) => withLastYear(report, previous, (lastYear) => [verdictOn(report, lastYear)]),
};

function verdictOn(report: Report, lastYear: Report): Verdict {
  const [ours, theirs] = [wordsOf(report), wordsOf(lastYear)];
  if (ours.length < SHORTEST || theirs.length < SHORTEST) return skipped();
  const at = sectionPointer(report, 'overview');
  const shingles = shinglesOf(ours);
  const before = new Set(shinglesOf(theirs));
  const alike = shingles.filter((shingle) => before.has(shingle)).length / shingles.length;
  if (alike < MOST_ALIKE) return passed(at);
  const percent = Math.floor(alike * 100);
  return failed({
    at: [at],
    message: {
      zh: `“一、总体情况”除年份和数字外有${percent}%与上一年度报告相同，涉嫌雷同`,
      en: `years and figures apart, ${percent}% of section 1 is last year's`,
    },
    expected: null,
    actual: percent,
  });
}

/** Chinese characters alone: no figures, no punctuation. */
function wordsOf(report: Report): string {
  return overviewOf(report).replaceAll(/[\P{Script=Han}〇一二三四五六七八九十百千万]/gu, '');
}

function shinglesOf(text: string): string[] {
  return Array.from({ length: text.length - SHINGLE + 1 }, (_, from) => text.slice(from, from + SHINGLE));
}

import type { Report } from '../../report/schema.ts';
import { claimsOf } from '../claims.ts';
import { overviewOf, sectionPointer } from '../narrative.ts';
import type { Rule, Verdict } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';

export const yearConsistent: Rule = {
  id: 'year-consistent',
  severity: 'error',
  title: { zh: '全文只有一个报告年度', en: 'one report year throughout' },
  basis: 'inferred',
  example: '标题为2023年，统计期限为2022年1月1日至12月31日；总体情况通篇写2022年的只作提醒',
  since: '1.0.0',
  check: (report) => {
    const { year } = report;
    return year === null ? [skipped('/year')] : [...periods(report, year), overview(report, year)];
  },
};

function periods(report: Report, year: number): Verdict[] {
  return claimsOf(report, 'statisticsPeriod').map(({ claim, pointer }) => {
    const years = [...new Set(claim.parts.map(({ value }) => Math.floor(value / 10_000)))];
    const [stated] = years;
    if (stated === undefined || years.includes(year)) return passed('/year', pointer);
    return failed({
      at: ['/year', pointer],
      message: {
        zh: `报告年度为${year}年，统计期限却写作${stated}年：“${claim.text}”`,
        en: `the report is for ${year}, its statistics for ${stated}`,
      },
      expected: year,
      actual: stated,
    });
  });
}

const NAMED_YEAR = /(?<!\d)20\d{2}(?=年)/gu;
const OPENING_YEAR = /(?:^|[。\n])(?<year>20\d{2})年(?:度|以来)?[，,]/u;

/** A text that begins with another year and never names the report's own was written for that year. */
function overview(report: Report, year: number): Verdict {
  const at = sectionPointer(report, 'overview');
  const text = overviewOf(report).normalize('NFKC');
  const named = new Set(Array.from(text.matchAll(NAMED_YEAR), ([digits]) => Number(digits)));
  if (named.size === 0) return skipped();
  const opening = Number(OPENING_YEAR.exec(text)?.groups?.['year'] ?? year);
  if (named.has(year) || opening === year) return passed(at);
  return failed({
    at: ['/year', at],
    severity: 'warning',
    message: {
      zh: `报告年度为${year}年，“一、总体情况”却只写${opening}年，没有出现${year}年`,
      en: `the report is for ${year}, its section 1 speaks of ${opening} and never of ${year}`,
    },
    expected: year,
    actual: opening,
  });
}

import type { Report, SectionId } from '../../report/schema.ts';
import { claimsOf } from '../claims.ts';
import { overviewOf, passagesOf, sectionPointer } from '../narrative.ts';
import type { Rule, Verdict } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { sectionNames } from '../wording.ts';

export const yearConsistent: Rule = {
  id: 'year-consistent',
  severity: 'error',
  title: { zh: '全文只有一个报告年度', en: 'one report year throughout' },
  basis: 'inferred',
  example: '标题为2023年，统计期限为2022年1月1日至12月31日；总体情况或第六部分通篇写2022年的只作提醒',
  since: '1.0.0',
  check: (report) => {
    const { year } = report;
    if (year === null) return [skipped('/year')];
    return [...periods(report, year), overview(report, year), ...otherMatters(report, year)];
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
/** `2022年，…`, `2022年我局…`; not `2019年5月15日起…`, `2022年度考核…`. */
const OPENING_YEAR = /(?:^|[。\n])(?<year>20\d{2})年(?:度|以来)?[，,我本全]/u;

function overview(report: Report, year: number): Verdict {
  return writtenFor(overviewOf(report), 'overview', { report, year }) ?? skipped();
}

/** Section six may look ahead: what it says of another year is only of an earlier one. */
function otherMatters(report: Report, year: number): Verdict[] {
  const text = passagesOf(report).flatMap((passage) => (passage.section === 'otherMatters' ? passage.text : []));
  const verdict = writtenFor(text.join('\n'), 'otherMatters', { report, year });
  if (verdict === null) return [];
  return [verdict.outcome === 'failed' && Number(verdict.actual) > year ? passed(...verdict.at) : verdict];
}

/** A text that begins with another year and never names the report's own was written for that year. Null where it names none. */
function writtenFor(said: string, id: SectionId, { report, year }: { report: Report; year: number }): Verdict | null {
  const at = sectionPointer(report, id);
  const text = said.normalize('NFKC');
  const named = new Set(Array.from(text.matchAll(NAMED_YEAR), ([digits]) => Number(digits)));
  if (named.size === 0) return null;
  const opening = Number(OPENING_YEAR.exec(text)?.groups?.['year'] ?? year);
  if (named.has(year) || opening === year) return passed(at);
  const { zh, en } = sectionNames[id];
  return failed({
    at: ['/year', at],
    severity: 'warning',
    message: {
      zh: `报告年度为${year}年，“${zh}”却只写${opening}年，没有出现${year}年`,
      en: `the report is for ${year}, its ${en} speaks of ${opening} and never of ${year}`,
    },
    expected: year,
    actual: opening,
  });
}

import { passagesOf } from '../narrative.ts';
import type { Rule } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';

/** Notices as they are cited, brackets in any form, and what is wrong with citing them in a report for a year. */
const notices = [
  { cited: /公开办函[〔[【(](?<year>\d{4})[〕\]】)]60号/u, issued: 2019, isDue: (year: number) => year <= 2020 },
  { cited: /公开办函[〔[【(](?<year>\d{4})[〕\]】)]30号/u, issued: 2021, isDue: (year: number) => year >= 2021 },
] as const;

/** The regulation as it was before 15 May 2019. */
const OLD_REGULATION = /国务院令.{0,3}第?492号/u;

export const citedNoticeCurrent: Rule = {
  id: 'cited-notice-current',
  severity: 'info',
  title: { zh: '引用的文件存在，且适用于报告年度', en: 'cited notices exist and apply to the report year' },
  basis: '国办公开办函〔2019〕60号；国办公开办函〔2021〕30号；《政府信息公开条例》（国务院令第711号）',
  example: '2024年度报告引用“国办公开办函〔2019〕60号”',
  since: '1.0.0',
  check: (report) => {
    const { year } = report;
    if (year === null) return [skipped('/year')];
    return passagesOf(report).flatMap(({ pointer, text }) =>
      citationsIn(text.normalize('NFKC'), year).map(({ cited, isCurrent }) =>
        isCurrent
          ? passed(pointer)
          : failed({
              at: [pointer],
              message: {
                zh: `引用的“${cited}”不存在或不适用于${year}年度报告`,
                en: `the notice cited (${cited}) does not exist or does not apply to a report for ${year}`,
              },
              expected: null,
              actual: cited,
            }),
      ),
    );
  },
};

function citationsIn(text: string, year: number): { cited: string; isCurrent: boolean }[] {
  const ofNotices = notices.flatMap(({ cited, issued, isDue }) => {
    const found = cited.exec(text);
    if (found === null) return [];
    return [{ cited: found[0], isCurrent: Number(found.groups?.['year']) === issued && isDue(year) }];
  });
  const old = OLD_REGULATION.exec(text);
  if (old === null) return ofNotices;
  return [...ofNotices, { cited: old[0], isCurrent: year < 2019 || text.includes('711号') }];
}

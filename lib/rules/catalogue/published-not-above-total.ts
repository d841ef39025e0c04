import { figureAt } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { documentKindsOf2019 } from '../table-two.ts';
import { failed, passed, skipped } from '../verdict.ts';

export const publishedNotAboveTotal: Rule = {
  id: 'published-not-above-total',
  severity: 'warning',
  title: {
    zh: '2019年格式：本年新公开数量不大于对外公开总数量',
    en: 'form of 2019: no more was newly published than is published in all',
  },
  basis: 'inferred；本年新公开的包含在对外公开总数量之中',
  example: '“规范性文件”本年新公开12、对外公开总数量10',
  since: '1.0.0',
  check: (report) =>
    documentKindsOf2019(report).map(({ pointer, name }) => {
      const places = [`${pointer}/published`, `${pointer}/totalPublished`] as const;
      const [published = null, total = null] = places.map((place) => figureAt(report, place));
      if (published === null || total === null) return skipped(...places);
      if (published <= total) return passed(...places);
      return failed({
        at: places,
        message: {
          zh: `表二“${name}”行：本年新公开${published}件，大于对外公开总数量${total}件`,
          en: `table 2 row "${name}": ${published} newly published, but only ${total} published in all`,
        },
        expected: published,
        actual: total,
      });
    }),
};

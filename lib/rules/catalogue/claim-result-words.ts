import { claimsOf } from '../claims.ts';
import { figureAt } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { nameOf, quoted } from '../wording.ts';

export const claimResultWords: Rule = {
  id: 'claim-result-words',
  severity: 'warning',
  title: {
    zh: '“均获维持”“均已审结”等表述与表四一致',
    en: 'all upheld, all concluded: table 4 counts no other result',
  },
  basis: 'inferred',
  example: '“均已审结”，表四“行政复议”尚未审结1',
  since: '1.0.0',
  check: (report) =>
    claimsOf(report, 'resultWords').map(({ claim, pointer }) => {
      const { confirms, text } = claim;
      const figure = confirms === null ? null : figureAt(report, confirms);
      if (confirms === null || figure === null) return skipped(pointer);
      if (figure === 0) return passed(pointer, confirms);
      return failed({
        at: [pointer, confirms],
        message: {
          zh: `文字表述${quoted(text).zh}与表四不符：${nameOf(confirms).zh}填${figure}`,
          en: `${quoted(text).en} does not agree with table 4: ${nameOf(confirms).en} is ${figure}`,
        },
        expected: 0,
        actual: figure,
      });
    }),
};

import type { Pointer } from '../../report/pointer.ts';
import { leavesOf, valueAt } from '../../report/pointer.ts';
import type { Report } from '../../report/schema.ts';
import type { Stated } from '../claims.ts';
import { claimsOf } from '../claims.ts';
import { parentOf } from '../identities.ts';
import { LAWSUITS, REVIEW } from '../meanings.ts';
import type { Rule, Verdict } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { listed, nameOf, quoted } from '../wording.ts';

export const claimNoReview: Rule = {
  id: 'claim-no-review',
  severity: 'error',
  title: {
    zh: '文字写明未发生行政复议、行政诉讼的，表四相应各项为0',
    en: 'where the text says that there was no review or lawsuit, table 4 counts none',
  },
  basis: 'inferred',
  example: '“未发生因政府信息公开提起的行政诉讼”，表四“未经复议直接起诉”总计1',
  since: '1.0.0',
  check: (report) =>
    claimsOf(report, 'reviews', 'lawsuits')
      .filter(({ claim }) => claim.value === 0)
      .map((stated) => verdictOn(report, stated)),
};

function verdictOn(report: Report, stated: Stated): Verdict {
  const { claim, pointer } = stated;
  const leaves = groupsOf(stated).flatMap((group) => [...leavesOf(valueAt(report, group), group)]);
  const counted = leaves.filter(([, figure]) => figure !== null && figure !== 0);
  const [first] = counted;
  if (first === undefined) {
    const at = [pointer, ...leaves.map(([leaf]) => leaf)];
    return leaves.some(([, figure]) => figure === null) ? skipped(...at) : passed(...at);
  }
  const { zh, en } = listed(
    counted.map(([leaf, figure]) => ({
      zh: `${nameOf(leaf).zh}填${figure ?? ''}`,
      en: `${figure ?? ''} in ${nameOf(leaf).en}`,
    })),
  );
  return failed({
    at: [pointer, ...counted.map(([leaf]) => leaf)],
    message: {
      zh: `文字写明没有发生：${quoted(claim.text).zh}，表中却有：${zh}`,
      en: `the text says that there was none (${quoted(claim.text).en}), the tables count ${en}`,
    },
    expected: 0,
    actual: first[1],
  });
}

function groupsOf({ claim: { kind, confirms } }: Stated): readonly Pointer[] {
  if (kind === 'reviews') return [REVIEW];
  return confirms === null ? LAWSUITS : [parentOf(confirms)];
}

import type { Pointer } from '../../report/pointer.ts';
import type { Report } from '../../report/schema.ts';
import type { Stated } from '../claims.ts';
import { claimsOf } from '../claims.ts';
import { figureAt } from '../figures.ts';
import { outcomeGroup } from '../meanings.ts';
import type { Rule, Verdict } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { quoted } from '../wording.ts';

const ANSWERS = '/requests/outcomes/total/total';

export const claimPercentages: Rule = {
  id: 'claim-percentages',
  severity: 'warning',
  title: {
    zh: '文字所述各类答复的占比与表三算得的一致（误差不超过0.01个百分点或末位舍入）',
    en: 'a stated share of the answers is that of table 3, to 0.01 percentage points or the rounding of its last digit',
  },
  basis: 'inferred',
  example: '“予以公开42件，占52.85%”，表三为42/81，即51.85%',
  since: '1.0.0',
  check: (report) => claimsOf(report, 'outcomeShare').map((stated) => verdictOn(report, stated)),
};

function verdictOn(report: Report, { claim, pointer }: Stated): Verdict {
  const { value, confirms, parts, text } = claim;
  const rows =
    confirms === null ? parts.slice(0, 1).flatMap(({ label }) => outcomeGroup(report, label).plus) : [confirms];
  const at = [pointer, ...rows, ANSWERS] as const;
  const share = shareOf(report, rows);
  const stated = value ?? parts[0]?.value ?? null;
  if (share === null || stated === null) return skipped(...at);
  if (Math.abs(share - stated) <= toleranceOf(stated)) return passed(...at);
  return failed({
    at,
    message: {
      zh: `文字表述${quoted(text).zh}的占比${stated}%与表三不符，按表三计算为${share}%`,
      en: `the share of ${stated}% in ${quoted(text).en} is ${share}% by table 3`,
    },
    expected: share,
    actual: stated,
  });
}

/** In percent, to two decimals. Null where a figure is missing or nothing was answered. */
function shareOf(report: Report, rows: readonly Pointer[]): number | null {
  const answers = figureAt(report, ANSWERS);
  const figures = rows.map((row) => figureAt(report, row));
  if (answers === null || answers === 0 || figures.length === 0 || figures.includes(null)) return null;
  const sum = figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);
  return Math.round((sum / answers) * 10_000) / 100;
}

/** Half of the last printed digit, and the hundredth that the notice of any rounding needs. */
function toleranceOf(stated: number): number {
  const decimals = String(stated).split('.')[1]?.length ?? 0;
  return (decimals >= 2 ? 0 : 0.5 * 10 ** -decimals) + 0.01 + 1e-9;
}

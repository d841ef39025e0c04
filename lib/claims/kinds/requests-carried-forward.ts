import type { ClaimReader } from '../claim-reader.ts';
import { COUNT, countsIn, WITHIN } from '../count.ts';
import { isAboutRequests } from '../requests.ts';
import type { Sentence } from '../sentence.ts';

/** `结转下年度继续办理2件`, `结转2件至下年度`, `1件结转至2024年办理`, `无结转下年度办理件`. */
export const requestsCarriedForward: ClaimReader = {
  kind: 'requestsCarriedForward',
  read: (sentence) => {
    if (!isAboutRequests(sentence)) return [];
    const next = nextYear(sentence);
    const forward = `(?:年[末底]结转|结转[至到]?${next})`;
    const found = [
      `${forward}${WITHIN}{0,16}?${COUNT}`,
      `结转${COUNT}(?:申请)?[至到]${next}`,
      `${COUNT}(?:申请)?\\(?(?:已|需|按规定|依法)?${forward}`,
    ].flatMap((pattern) => countsIn(sentence.stated, new RegExp(pattern, 'gu')))[0];
    const none = new RegExp(`(?:无|没有|不存在)${WITHIN}{0,6}${forward}`, 'u').test(sentence.stated);
    const value = found?.value ?? (none ? 0 : null);
    if (value === null) return [];
    return [{ value, unit: found?.unit ?? null, confirms: '/requests/carriedForward/total', parts: [] }];
  },
};

function nextYear({ reporter }: Sentence): string {
  const after = reporter.year === null ? String.raw`20\d\d` : String(reporter.year + 1);
  return `(?:下一?年度?|次年度?|${after}年度?)`;
}

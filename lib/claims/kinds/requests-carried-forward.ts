import { CARRIED } from '../carried-over.ts';
import type { ClaimReader } from '../claim-reader.ts';
import { COUNT, countsIn, WITHIN } from '../count.ts';
import { countsOthers } from '../received.ts';
import { isAboutRequests } from '../requests.ts';
import type { Sentence } from '../sentence.ts';

/** `2件正在办理，结转下年`, `2件（因尚在期限内）结转下年` */
const WHY = '(?:因|由于|尚|仍|正|未[到满])[^,;:、。()※\\d]{0,14},?|(?:依法)?(?:延期|延长)[^,;:、。()※\\d]{0,6}[,、]?';
const OPEN = `(?:申请)?(?:${WHY}|\\()?(?:已|需|将|按规定|依法|因故)*`;

/** `结转下年度继续办理2件`, `结转2件至下年度`, `1件结转至2024年办理`, `无结转下年度办理件`. */
export const requestsCarriedForward: ClaimReader = {
  kind: 'requestsCarriedForward',
  read: (sentence) => {
    if (!isAboutRequests(sentence) || countsOthers(sentence)) return [];
    const next = nextYear(sentence);
    const forward = `(?:年[末底]结转|${CARRIED}[至到]?${next})`;
    const found = [
      `${forward}${WITHIN}{0,16}?${COUNT}`,
      `${CARRIED}${COUNT}(?:申请)?[至到]${next}`,
      `${COUNT}${OPEN}${forward}`,
    ].flatMap((pattern) => countsIn(sentence.stated, new RegExp(pattern, 'gu')))[0];
    const none = new RegExp(`(?:无|没有|未有|不存在)${WITHIN}{0,6}${forward}`, 'u').test(sentence.stated);
    const value = found?.value ?? (none ? 0 : null);
    if (value === null) return [];
    return [{ value, unit: found?.unit ?? null, confirms: '/requests/carriedForward/total', parts: [] }];
  },
};

function nextYear({ reporter }: Sentence): string {
  const after = reporter.year === null ? String.raw`20\d\d` : String(reporter.year + 1);
  return `(?:下一?年度?|次年度?|${after}年度?)(?!度?(?:前|以前|之前))`;
}

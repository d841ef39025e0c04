import { findCarriedOver, LAST_YEAR } from '../carried-over.ts';
import type { ClaimReader } from '../claim-reader.ts';
import { isAboutRequests } from '../requests.ts';

const NO = '(?:无|没有|未有|不存在)';
const NONE = new RegExp(`${NO}${LAST_YEAR}结转|${LAST_YEAR}${NO}结转`, 'u');

/** `上年结转2件`. */
export const requestsCarriedOver: ClaimReader = {
  kind: 'requestsCarriedOver',
  read: (sentence) => {
    if (!isAboutRequests(sentence)) return [];
    const carried = findCarriedOver(sentence);
    const value = carried?.value ?? (NONE.test(sentence.stated) ? 0 : null);
    if (value === null) return [];
    return [{ value, unit: carried?.unit ?? null, confirms: '/requests/carriedOver/total', parts: [] }];
  },
};

import type { ClaimReader } from '../claim-reader.ts';
import { COUNT } from '../count.ts';
import { OUTCOME, placeOf } from '../outcomes.ts';
import { isAboutRequests } from '../requests.ts';

/** A share of what came in is another share: table 三 has it as of all that was answered. */
const OF_ANSWERS = '(?:全部|所有|总|办结|答复|办理|结果|件|数|量|的|申请(?!总)|比|比例|比重|率|为|达|:)*';
const SHARE = new RegExp(
  String.raw`(?<outcome>${OUTCOME})(?:的|类|信息|政府信息|答复|共|为|:)*(?:${COUNT})?[,(]?占${OF_ANSWERS}(?<share>\d+(?:\.\d+)?)%`,
  'gu',
);

/** `予以公开42件，占51.85%`. */
export const outcomeShare: ClaimReader = {
  kind: 'outcomeShare',
  read: (sentence) => {
    if (!isAboutRequests(sentence)) return [];
    return Array.from(sentence.stated.matchAll(SHARE), ({ groups }) => {
      const value = Number(groups?.['share']);
      const place = placeOf(groups?.['outcome'] ?? '', sentence.reporter);
      if ('pointer' in place) return { value, unit: '%', confirms: place.pointer, parts: [] };
      return { value, unit: '%', confirms: null, parts: [{ label: place.group, value }] };
    });
  },
};

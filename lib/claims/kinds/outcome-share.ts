import type { ClaimReader } from '../claim-reader.ts';
import { COUNT } from '../count.ts';
import { OUTCOME, placeOf } from '../outcomes.ts';
import { isAboutRequests } from '../requests.ts';

/** A share of what came in is another share: table 三 has it as of all that was answered. */
const OF_ANSWERS = '(?:全部|所有|总|办结|答复|办理|结果|件|数|量|的|申请(?!总)|比|比例|比重|率|为|达|:)*';
const COUNTED = `(?<outcome>${OUTCOME})(?:的|类|信息|政府信息|答复|共|为|有|:)*`;
const PERCENT = String.raw`(?<share>\d+(?:\.\d+)?)%`;
const SHARE = new RegExp(
  `${COUNTED}(?:${COUNT})?[,、(]?占${OF_ANSWERS}(?:[一二三四五六七八九]成[,、]即)?${PERCENT}`,
  'gu',
);
/** `予以公开42件（51.85%）`, where the sentence says that it speaks of answers, and of nothing that came in. */
const IN_BRACKETS = new RegExp(String.raw`(?<=(?:办结|答复|办理结果).*)${COUNTED}${COUNT}\(${PERCENT}\)`, 'gu');
const CAME_IN = /收到|新收|受理/u;

/** `予以公开42件，占51.85%`. */
export const outcomeShare: ClaimReader = {
  kind: 'outcomeShare',
  read: (sentence) => {
    if (!isAboutRequests(sentence)) return [];
    const forms = CAME_IN.test(sentence.stated) ? [SHARE] : [SHARE, IN_BRACKETS];
    const found = forms.flatMap((pattern) => Array.from(sentence.stated.matchAll(pattern)));
    return found.map(({ groups }) => {
      const value = Number(groups?.['share']);
      const place = placeOf(groups?.['outcome'] ?? '', sentence.reporter);
      if ('pointer' in place) return { value, unit: '%', confirms: place.pointer, parts: [] };
      return { value, unit: '%', confirms: null, parts: [{ label: place.group, value }] };
    });
  },
};

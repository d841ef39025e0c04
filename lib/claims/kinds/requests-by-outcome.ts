import type { ClaimReader } from '../claim-reader.ts';
import { COUNT, countsIn } from '../count.ts';
import { OUTCOME, placeOf } from '../outcomes.ts';
import { isAboutRequests } from '../requests.ts';

const OF = '(?:的|类|信息|政府信息|申请|答复|情形|事项|决定|数量|共|计|为|有|:)*';
const COUNTED = new RegExp(`(?<outcome>${OUTCOME})${OF}${COUNT}`, 'gu');

/** `予以公开5件`; a group of rows such as `不予公开3件` has no figure of its own to equal. */
export const requestsByOutcome: ClaimReader = {
  kind: 'requestsByOutcome',
  read: (sentence) => {
    if (!isAboutRequests(sentence)) return [];
    return countsIn(sentence.stated, COUNTED).map(({ value, unit, groups }) => {
      const place = placeOf(groups['outcome'] ?? '', sentence.reporter);
      if ('pointer' in place) return { value, unit, confirms: place.pointer, parts: [] };
      return { value, unit, confirms: null, parts: [{ label: place.group, value }] };
    });
  },
};

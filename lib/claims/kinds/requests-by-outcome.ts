import type { ClaimReader } from '../claim-reader.ts';
import { clauseBefore, COUNT, countsIn } from '../count.ts';
import { OUTCOME, placeOf } from '../outcomes.ts';
import { isAboutRequests } from '../requests.ts';
import { outcomesRespectively } from '../respectively.ts';

/** `第三方合法权益不予公开2件` is the row, said with its group. */
const GROUP = '不予公开|无法提供|不予处理|(?:而|、|行政机关)*不再处理';
const OF = `(?:${GROUP}|而|的|类|信息|申请|答复|情形|事项|决定|数量|共|计|为|有|:)*`;
/** `1件因本机关不掌握相关政府信息无法提供` */
const WHY = '(?:申请|已|均|被|决定|答复|因|由于|经查|属于?|系|为|本机关|本单位|该信息|所申请|信息|的)*';
const COUNTED = [
  `(?<!对)(?<outcome>${OUTCOME})${OF}${COUNT}`,
  `(?<=^|[,;、:(]|其中)${COUNT}${WHY}(?<outcome>${OUTCOME})(?:${GROUP}|的|信息)*(?=$|[,;、。)])`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Of one applicant’s or one channel’s requests alone. */
const ofSome = /自然人|法人|企业|网上|信函|结转/u;
/** `网上申请中，予以公开5件` */
const AMONG = /[^,;。()]+(?=中[,:])/gu;
/** `因申请内容不清无法提供4件`: one reason of a group, that no row names. */
const forReason = /(?:因|由于|属于|涉及)[^,;:、。()\d]{2,}$|为由$/u;
/** `予以公开、部分公开139件` counts both together. */
const ofMore = new RegExp(`(?:${OUTCOME})(?:的)?(?:[、及和与或]|以及)$`, 'u');

/** `予以公开5件`; a group of rows such as `不予公开3件` has no figure of its own to equal. */
export const requestsByOutcome: ClaimReader = {
  kind: 'requestsByOutcome',
  read: (sentence) => {
    if (!isAboutRequests(sentence)) return [];
    const counted = COUNTED.flatMap((pattern) => countsIn(sentence.stated, pattern));
    const found = [...counted, ...outcomesRespectively(sentence.stated)].filter(({ index, end }) => {
      const before = clauseBefore(sentence.stated, index);
      const among = sentence.stated.slice(0, index).match(AMONG)?.at(-1) ?? '';
      const isObject = before.startsWith('对') && sentence.stated.startsWith('申请', end);
      return !isObject && !ofSome.test(among + before) && !ofMore.test(before);
    });
    return found.flatMap(({ value, unit, index, groups }) => {
      const place = placeOf(groups['outcome'] ?? '', sentence.reporter);
      if ('pointer' in place) return { value, unit, confirms: place.pointer, parts: [] };
      if (forReason.test(clauseBefore(sentence.stated, index))) return [];
      return { value, unit, confirms: null, parts: [{ label: place.group, value }] };
    });
  },
};

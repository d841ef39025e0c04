import type { Counted } from './count.ts';
import { clauseBefore, COUNT, countsIn, PASSED_COUNT } from './count.ts';
import type { Sentence } from './sentence.ts';

/** What may stand between the word for the cases and their number. */
export const OF_DISPUTES = '(?:类|的|申请|案件|案|数量|总数|总计|数|共|计|为|有|发生|:)*';
const AND = '(?:、|和|及|与|以及|或者?)(?:被)?(?:提起)?';
const NOT =
  '(?:未(?:发生|出现|产生|收到|接到|被|因|引发|有|涉及|曾|提起|受理|存在)|没有|无(?![关理偿法效]|正当)|不存在|不涉及|零)';
const END =
  '(?:类|的|(?:政府)?信息公开|申请|被申请人|被告|案件|案|情况|情形|现象|事项|发生|、|和|及|与|或者?|以及|被|向|人民法院|法院|提起|行政|复议|诉讼|申诉|有关|零|等)*(?=$|[,;。()※])';

export interface Disputes {
  readonly value: number;
  readonly unit: string | null;
}

/** What the agency decides on for others, or what anyone may do, is no dispute over its own disclosure; nor is one over another act. */
const OTHERS = /办理|审理|受理|可|有权|应诉|培训|房屋|征收|土地|不动产|拆迁|处罚|强制|许可|工伤|答复/u;
/** `因征地补偿提起的`: over anything but an answer. */
const OTHER_CAUSE = /因(?![^,;]*(?:公开|申请|答复))[^,;]{2,}(?:引发|引起|提起|产生|导致)/u;
/** Some of them, by their result or by their way to court. */
const SOME = /审结|维持|纠正|撤销|新增|起诉/u;

const BOTH = `行政复议(?:申请|案件)?${AND}(?:行政)?诉讼(?:案件)?(?:情况|数量|总数|件数|数)?`;
/** `行政复议、行政诉讼分别为2件、5件`, and which of the figures is whose. */
const EACH = {
  复议: `${BOTH}分别(?:为|有|发生)?${COUNT}`,
  诉讼: `${BOTH}分别(?:为|有|发生)?${PASSED_COUNT}[,、和及与]${COUNT}`,
} as const;

const RESULTS = `(?:(?:结果)?(?:维持|纠正)|其[他它]结果|(?:尚未|未)审结)(?:的|为|:)*${PASSED_COUNT}`;
/** `行政复议：结果维持2件，结果纠正1件，总计3件` */
const LISTED = `(?:案件)?:(?:${RESULTS}[,、]){1,4}(?:总计|合计|共计|共)${COUNT}`;

/** How many reviews (`复议`) or lawsuits (`诉讼`) over disclosure the sentence says there were; each figure that it gives. */
export function findDisputes(sentence: Sentence, name: '复议' | '诉讼'): Disputes | undefined {
  const { stated } = sentence;
  if (!isAboutDisputes(sentence)) return undefined;
  const found = [
    EACH[name],
    `${BOTH}(?:均|各)(?:为|发生|有)?${COUNT}`,
    `(?:行政|(?<=^|[,;:(]))${name}${OF_DISPUTES}${COUNT}`,
    `行政${name}${LISTED}`,
  ]
    .flatMap((pattern) => countsIn(stated, new RegExp(pattern, 'gu')))
    .find(
      (counted) =>
        isOfAll(clauseBefore(stated, counted.index)) && !isSum(stated, counted) && !isOfMore(stated, counted),
    );
  if (found !== undefined) return { value: found.value, unit: found.unit };
  return isAbsent(stated, name) ? { value: 0, unit: null } : undefined;
}

export function isAboutDisputes({ topic, plain }: Sentence): boolean {
  return topic === 'reviewAndLitigation' || /信息公开|政务公开|依申请/u.test(plain);
}

/** Whether the words before the name of the cases leave them the agency's own, and all of them. */
export function isOfAll(before: string): boolean {
  return !OTHERS.test(before) && !OTHER_CAUSE.test(before) && !SOME.test(before);
}

/** `行政复议、行政诉讼共3件` */
function isSum(stated: string, { index }: Counted): boolean {
  return /复议(?:申请|案件)?(?:[、和及与]|以及)被?(?:提起)?$/u.test(stated.slice(0, index));
}

/** `行政复议申请186件，其中涉及政府信息公开的21件` */
function isOfMore(stated: string, { end }: Counted): boolean {
  return /^[,(]其中(?:[涉因属]|关于|有关)[^,;。()]*信息公开/u.test(stated.slice(end));
}

function isAbsent(stated: string, name: '复议' | '诉讼'): boolean {
  const none = `${NOT}[^,;。※\\d]{0,60}?${name}${END}`;
  const alsoNone = `${NOT}[^,;。※\\d]{0,60}?复议${END},(?:也|亦)?被?提起行政${name}${END}`;
  const zero = `(?:行政${name}(?:案件)?|${BOTH})(?:均为|均|为)?零(?:发生|起|件)?`;
  const naught = `行政${name}${OF_DISPUTES}0(?=$|[,;。()※])`;
  return new RegExp(`${none}|${alsoNone}|${zero}|${naught}`, 'u').test(stated);
}

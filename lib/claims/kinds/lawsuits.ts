import type { ClaimReader, Reading } from '../claim-reader.ts';
import { COUNT, countsIn } from '../count.ts';
import { findDisputes, isAboutDisputes } from '../disputes.ts';
import type { Sentence } from '../sentence.ts';

const OF = '(?:的|(?:政府)?信息公开|行政诉讼|诉讼|案件|共|计|为|有|:)*';

/** `提起行政诉讼5件`, over both ways to court; `未经复议直接起诉3件` is one of them. */
export const lawsuits: ClaimReader = {
  kind: 'lawsuits',
  read: (sentence) => {
    const found = findDisputes(sentence, '诉讼');
    const both = found === undefined ? [] : [{ ...found, confirms: null, parts: [] }];
    return [...both, ...byWay(sentence, '直接起诉', 'direct'), ...byWay(sentence, '复议后起诉', 'afterReview')];
  },
};

function byWay(sentence: Sentence, words: string, way: 'direct' | 'afterReview'): Reading[] {
  if (!isAboutDisputes(sentence)) return [];
  return countsIn(sentence.stated, new RegExp(`${words}${OF}${COUNT}`, 'gu')).map(({ value, unit }) => ({
    value,
    unit,
    confirms: `/reviewAndLitigation/litigation/${way}/total`,
    parts: [],
  }));
}

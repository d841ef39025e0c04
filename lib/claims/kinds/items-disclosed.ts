import type { ClaimReader } from '../claim-reader.ts';
import { countsIn, WITHIN } from '../count.ts';
import { NUMERAL } from '../numeral.ts';

const COUNT = `(?<count>${NUMERAL})(?<unit>条次|条|篇|件|份|个|项|则)`;

const LEAD = '其中|包括|包含|涵盖|分别[为是]|分为|具体为|按[^,;:。]{1,6}[分看]';

/**
 * A split behind `其中`, `包括` or a colon may name some kinds alone. That it goes by `…类`, that it stands in brackets without such
 * a word, or that the whole is 0, says that it does not.
 */
const WHOLE = new RegExp(
  `(?:公开(?!申请)|发布|新增|更新|公布)${WITHIN}{0,24}?${COUNT}(?<lead>[,(:;。]*(?:${LEAD})|[:(])(?:有|了|:|,)*`,
  'gu',
);
const PART = new RegExp(`^(?<label>[^,;。()※\\d]{1,16}?)(?:更新量)?(?:共|各|为|有|计|:)*${COUNT}$`, 'gu');
const SELECTED = /涉及|重点|主要|重要|等|仅|以上|占比/u;

/** `公开信息31条，包含通知公告类5条；…`: what claims to be a whole split. */
export const itemsDisclosed: ClaimReader = {
  kind: 'itemsDisclosed',
  read: ({ stated }) =>
    countsIn(stated, WHOLE).flatMap(({ value, unit, end, groups }) => {
      const list = /^[^。()]*/u.exec(stated.slice(end))?.[0] ?? '';
      const parts = partsOf(list, unit);
      const isWhole =
        value === 0 || /[(为是]$/u.test(groups['lead'] ?? '') || parts.some(({ label }) => label.includes('类'));
      if (parts.length < 2 || !isWhole || SELECTED.test(list)) return [];
      return [{ value, unit, confirms: null, parts }];
    }),
};

/** The parts at the head of a list, as long as they are counted in the unit of the whole. */
function partsOf(list: string, unit: string): { label: string; value: number }[] {
  const pieces = list.split(/(?:[,;、]|(?<=\d条)[和及])+/u);
  const parts: { label: string; value: number }[] = [];
  for (const piece of pieces) {
    const [part] = countsIn(piece, PART);
    if (part?.unit !== unit) break;
    parts.push({ label: part.groups['label'] ?? '', value: part.value });
  }
  return parts;
}

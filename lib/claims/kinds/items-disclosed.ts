import type { ClaimReader, Reading } from '../claim-reader.ts';
import type { Counted } from '../count.ts';
import { countsIn, WITHIN } from '../count.ts';
import { NUMERAL } from '../numeral.ts';

const COUNT = `(?<count>${NUMERAL})(?<unit>条次|条|篇|件|份|个|项|则)`;

const LEAD = '其中|包括|包含|涵盖|分别[为是]|分为|具体为|按[^,;:。]{1,6}[分看]';

const DISCLOSED = '公开(?!申请)|发布|新增|更新|公布';
const WHOLE_FIRST = new RegExp(
  `(?:${DISCLOSED})(?:(?!岗位|职位)${WITHIN}){0,24}?${COUNT}(?<lead>[,(:;。]*(?:${LEAD})|[:(])(?:有|了|:|,)*`,
  'gu',
);
/** `通知公告类5条、工作动态类26条，共计公开信息31条` */
const WHOLE_LAST = new RegExp(
  `(?<=[,;])(?:共计|合计|总计|总共|共)(?:主动)?(?:${DISCLOSED})(?:政府|政务|各类)*(?:信息)?${COUNT}(?=$|[,;。])`,
  'gu',
);
const PART = new RegExp(`^(?<label>[^,;。()※\\d]{1,16}?)(?:更新量)?(?:共|各|为|有|计|:)*${COUNT}$`, 'gu');
/** What closes a list. */
const REMAINDER = /^其[他它](?:政府)?(?:类|信息|内容)?$/u;
const SELECTED = /涉及|重点|主要|重要|等|仅|以上|占比/u;

/** `公开信息31条，包含通知公告类5条；…`: what claims to be a whole split. */
export const itemsDisclosed: ClaimReader = {
  kind: 'itemsDisclosed',
  read: ({ stated }) =>
    [...splitsBehindWhole(stated), ...splitsAheadOfWhole(stated)].map(({ whole, parts }) => ({
      value: whole.value,
      unit: whole.unit,
      confirms: null,
      parts,
    })),
};

interface Split {
  readonly whole: Counted;
  readonly parts: Reading['parts'];
}

/**
 * A split behind `其中`, `包括` or a colon may name some kinds alone. That it goes by `…类`, that it ends in `其他`, that it stands
 * in brackets without such a word, or that the whole is 0, says that it does not.
 */
function splitsBehindWhole(stated: string): Split[] {
  return countsIn(stated, WHOLE_FIRST).flatMap((whole) => {
    const list = /^[^。()]*/u.exec(stated.slice(whole.end))?.[0] ?? '';
    const parts = partsOf(list, whole.unit);
    const isWhole =
      whole.value === 0 ||
      /[(为是]$/u.test(whole.groups['lead'] ?? '') ||
      parts.some(({ label }) => label.includes('类')) ||
      REMAINDER.test(parts.at(-1)?.label ?? '');
    return parts.length < 2 || !isWhole || SELECTED.test(list) ? [] : [{ whole, parts }];
  });
}

function splitsAheadOfWhole(stated: string): Split[] {
  return countsIn(stated, WHOLE_LAST).flatMap((whole) => {
    const list = /[^。();:]*$/u.exec(stated.slice(0, whole.index - 1))?.[0] ?? '';
    const parts = partsOf(list, whole.unit);
    const isWhole =
      parts.length > 1 &&
      parts.length === list.split(MARKS).length &&
      parts.every(({ label }) => label.includes('类') || REMAINDER.test(label));
    return isWhole && !SELECTED.test(list) ? [{ whole, parts }] : [];
  });
}

/** Not the comma of `1,150`. */
const COMMA = String.raw`,(?!\d{3}(?!\d))|(?<!\d),`;
const MARKS = new RegExp(String.raw`(?:${COMMA}|[;、]|(?<=\d[条篇件份个项则])(?:以及|[和及与]))+`, 'u');

/** The parts at the head of a list, as long as they are counted in the unit of the whole. */
function partsOf(list: string, unit: string): Reading['parts'] {
  const pieces = list.split(MARKS);
  const parts: { label: string; value: number }[] = [];
  for (const piece of pieces) {
    const [part] = countsIn(piece, PART);
    if (part?.unit !== unit) break;
    parts.push({ label: part.groups['label'] ?? '', value: part.value });
  }
  return parts;
}

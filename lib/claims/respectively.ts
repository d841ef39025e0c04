import type { Counted } from './count.ts';
import { COUNT, countsIn, PASSED_COUNT } from './count.ts';

const AND = '(?:、|和|及|与|以及)';

/** `予以公开和部分公开的分别为4件、2件`: as many counts as names, each under its `name`; else none. */
export function countsRespectively(text: string, names: string): Counted[] {
  const list = `(?:${names})(?:${AND}(?:${names}))+`;
  const counts = `${PASSED_COUNT}(?:[,、和及与]${PASSED_COUNT})+`;
  const lists = new RegExp(`(?<names>${list})(?:的|申请|答复|数量)*分别(?:为|是|有)?(?<counts>${counts})`, 'gu');
  return Array.from(text.matchAll(lists)).flatMap(({ index, groups }) => {
    const named = groups?.['names']?.match(new RegExp(names, 'gu')) ?? [];
    const counted = countsIn(groups?.['counts'] ?? '', new RegExp(COUNT, 'gu'));
    if (named.length !== counted.length) return [];
    return counted.map((each, at) => ({ ...each, index, groups: { ...each.groups, name: named[at] } }));
  });
}

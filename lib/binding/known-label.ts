import type { Heading } from '../report/form.ts';
import { distanceTo, essence, essencesOf } from './label.ts';
import { allPlaces, headingsOf } from './places.ts';

const heads = [
  ...headingsOf('rows'),
  ...headingsOf('columns'),
  ...allPlaces.flatMap(({ block }) => block.caption ?? []),
];
const wordings: ReadonlySet<string> = new Set(heads.flatMap(essencesOf));
/** What the form prints in its tables beside the heads: the corners and, in some prints, the names of its tables. */
const BESIDE =
  /^(?:信息内容|序号$|备注$|单位件$|本列数据的勾稽关系|第二十条第?.?项$|件数$|数量$|[一二三四五六]?.{0,20}(?:公开政府信息|公开申请|复议行政诉讼)情况$)/u;

/** Whether a cell says what the form itself prints there. */
export function isFormLabel(text: string): boolean {
  const said = essence(text);
  if (wordings.has(said) || BESIDE.test(said) || text.replaceAll(/\s/gu, '').includes('勾稽关系')) return true;
  return heads.some((head) => distanceTo(said, head) !== undefined || isPartOf(said, head));
}

/** A page break leaves parts of labels. */
function isPartOf(said: string, head: Heading): boolean {
  return said.length > 1 && essencesOf(head).some((label) => label.includes(said));
}

import { editions } from '../report/editions/index.ts';
import type { Field, Heading } from '../report/form.ts';
import type { Pointer } from '../report/pointer.ts';
import { tableIds } from '../rules/figures.ts';
import { tableNames } from '../rules/wording.ts';

/** Every place of both editions, once: table by table, what the newest edition has first, and in its words. */
export const collectedFields: readonly Field[] = tableIds.flatMap((table) => {
  const fields = editions.toReversed().flatMap((edition) => edition.fields.filter((field) => field.table === table));
  return fields.filter(({ pointer }, index) => fields.findIndex((field) => field.pointer === pointer) === index);
});

/** A place by all heads above and beside it: `表三·三、本年度办理结果·（一）予以公开·自然人`. */
export function labelOf({ table, caption, row, column }: Field): string {
  return [tableNames[table].zh, ...[...(caption ? [caption] : []), ...row, ...column].map(official)]
    .filter((label) => label !== '' && label !== '申请人情况')
    .join('·');
}

function official({ labels: [label] }: Heading): string {
  return label;
}

const labels: ReadonlyMap<Pointer, string> = new Map(collectedFields.map((field) => [field.pointer, labelOf(field)]));

export function labelAt(pointer: Pointer): string {
  return labels.get(pointer) ?? pointer;
}

import type { Field, Heading, TableId } from '../report/form.ts';
import type { Pointer } from '../report/pointer.ts';
import { fieldAt } from './figures.ts';
import type { Message } from './rule.ts';

export const tableNames: Readonly<Record<TableId, Message>> = {
  proactiveDisclosure: { zh: '表二', en: 'table 2' },
  requests: { zh: '表三', en: 'table 3' },
  reviewAndLitigation: { zh: '表四', en: 'table 4' },
};

/** A place of the form in its own words: `表三“（一）予以公开”行“自然人”列`; in English by its keys. */
export function nameOf(pointer: Pointer): Message {
  const field = fieldAt(pointer);
  if (field === undefined) return { zh: pointer, en: pointer };
  const row = rowName(field);
  const rowPart = row === '' ? '' : `“${row}”行`;
  return { zh: `${tableNames[field.table].zh}${rowPart}“${columnName(field)}”列`, en: pointer.slice(1) };
}

export function namesOf(pointers: readonly Pointer[]): Message {
  const names = pointers.map(nameOf);
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

export const rowName = (field: Field): string => labelOf(field.row);

export const columnName = (field: Field): string => labelOf(field.column);

/** Heads that mean the same under any group stand alone; `3.其他` and `结果维持` need the heads above them. */
const NEEDS_GROUP = /其他$|^结果|^其他结果|^尚未审结|^总计/u;
const SILENT_GROUPS = new Set(['申请人情况', '三、本年度办理结果']);

function labelOf(path: readonly Heading[]): string {
  const labels = path.map(({ labels: [official] }) => official.replace(/（区分处理.*$/u, ''));
  const own = labels.at(-1) ?? '';
  if (!NEEDS_GROUP.test(own)) return own;
  return labels.filter((label) => !SILENT_GROUPS.has(label)).join('·');
}

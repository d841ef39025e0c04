import type { Field, Heading, TableId } from '../report/form.ts';
import type { Pointer } from '../report/pointer.ts';
import type { ReportLoss, SectionId } from '../report/schema.ts';
import { fieldAt } from './figures.ts';
import type { Message } from './rule.ts';

export const tableNames: Readonly<Record<TableId, Message>> = {
  proactiveDisclosure: { zh: '表二', en: 'table 2' },
  requests: { zh: '表三', en: 'table 3' },
  reviewAndLitigation: { zh: '表四', en: 'table 4' },
};

/** A place of the form in its own words: `表三“（一）予以公开”行“自然人”列`, `table 3 row "（一）予以公开" column "自然人"`. */
export function nameOf(pointer: Pointer): Message {
  const field = fieldAt(pointer);
  if (field === undefined) return { zh: pointer, en: pointer };
  const [table, cell] = [tableNames[field.table], cellName(field)];
  return { zh: `${table.zh}${cell.zh}`, en: `${table.en} ${cell.en}` };
}

/** A place, its row or its column, in its table. */
export function cellName(field: Field): Message {
  const column = lineName(field, 'column');
  if (rowName(field) === '') return column;
  const row = lineName(field, 'row');
  return { zh: `${row.zh}${column.zh}`, en: `${row.en} ${column.en}` };
}

export function lineName(field: Field, line: 'row' | 'column'): Message {
  return line === 'row'
    ? { zh: `“${rowName(field)}”行`, en: `row "${rowName(field)}"` }
    : { zh: `“${columnName(field)}”列`, en: `column "${columnName(field)}"` };
}

export const rowName = (field: Field): string => labelOf(field.row);

export const columnName = (field: Field): string => labelOf(field.column);

/** Heads that mean the same under any group stand alone; `3.其他` and `结果维持` need the heads above them. */
const NEEDS_GROUP = /其他$|^结果|^其他结果|^尚未审结|^总计/u;
const SILENT_GROUPS = new Set(['申请人情况', '三、本年度办理结果']);

function labelOf(path: readonly Heading[]): string {
  const labels = path.map(({ labels: [official] }) => withoutAside(official));
  const own = labels.at(-1) ?? '';
  if (!NEEDS_GROUP.test(own)) return own;
  return labels.filter((label) => !SILENT_GROUPS.has(label)).join('·');
}

/** As many as a reader takes in at a glance. */
const MOST_LISTED = 6;

/** The first of these, and how many there are where that is not all. An item may stand for several places: `places` counts them. */
export function listed(items: readonly Message[], places = items.length): Message {
  const shown = items.slice(0, MOST_LISTED);
  const isCut = items.length > MOST_LISTED;
  return {
    zh: shown.map(({ zh }) => zh).join('、') + (isCut ? `等${places}处` : ''),
    en: shown.map(({ en }) => en).join(', ') + (isCut ? ` and ${items.length - MOST_LISTED} more` : ''),
  };
}

/** Places of the form, those of a row together. */
export function namesOf(pointers: readonly Pointer[]): Message {
  const rows = [...Map.groupBy(pointers, (pointer) => pointer.replace(/\/[^/]*$/u, '')).values()];
  return listed(rows.flatMap(nameOfRow), pointers.length);
}

function nameOfRow(places: readonly Pointer[]): Message[] {
  const [first] = places;
  const field = first === undefined ? undefined : fieldAt(first);
  if (first === undefined || field === undefined || places.length < 3) return places.map(nameOf);
  const row = rowName(field);
  return [
    {
      zh: `${tableNames[field.table].zh}${row === '' ? '' : `“${row}”行`}${places.length}处`,
      en: `${places.length} places of ${tableNames[field.table].en}${row === '' ? '' : ` row "${row}"`}`,
    },
  ];
}

/** The beginning of a sentence, enough to find it again. */
export function quoted(text: string): Message {
  const characters = Array.from(text);
  const short = characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
  return { zh: `“${short.replace(/[。；;]+$/u, '')}”`, en: `"${short}"` };
}

export const sectionNames: Readonly<Record<SectionId, Message>> = {
  overview: { zh: '一、总体情况', en: 'section 1' },
  proactiveDisclosure: { zh: '二、主动公开政府信息情况', en: 'section 2' },
  requests: { zh: '三、收到和处理政府信息公开申请情况', en: 'section 3' },
  reviewAndLitigation: { zh: '四、政府信息公开行政复议、行政诉讼情况', en: 'section 4' },
  problemsAndImprovements: { zh: '五、存在的主要问题及改进情况', en: 'section 5' },
  otherMatters: { zh: '六、其他需要报告的事项', en: 'section 6' },
};

/** Without the note in brackets of （二）部分公开, and with the quotation marks that stand within others. */
function withoutAside(official: string): string {
  return official
    .replace(/（区分处理.*$/u, '')
    .replace('“', '‘')
    .replace('”', '’');
}

export const lossNames: Readonly<Record<ReportLoss['kind'], Message>> = {
  'page-furniture': { zh: '页眉页脚', en: 'running heads and feet' },
  watermark: { zh: '水印', en: 'watermarks' },
  'hidden-text': { zh: '隐藏文字（不可见、过小或在页面之外）', en: 'hidden text' },
  'deleted-text': { zh: '修订中已删除的文字', en: 'text deleted in tracked changes' },
  annotation: { zh: '批注或脚注', en: 'comments and notes' },
  image: { zh: '图片', en: 'pictures' },
  'glyphs-undecoded': { zh: '无法解码的文字', en: 'glyphs without a character' },
  'part-unread': { zh: '文件中未读取的部分', en: 'parts of the file that were not read' },
  'active-content': { zh: '脚本、宏等可执行的内容（从不执行）', en: 'scripts, macros and the like (never run)' },
  'invisible-characters': { zh: '没有形状的控制字符', en: 'control characters without a shape' },
  'file-remark': { zh: '文件本身的情况', en: 'remarks on the file itself' },
  'library-warning': { zh: '读取时的警告', en: 'warnings while reading' },
  repaired: { zh: '文件结构受损，经修复后读取', en: 'a damaged structure that was rebuilt' },
  'table-unbound': { zh: '未能识别的表格', en: 'tables that were not recognised' },
};

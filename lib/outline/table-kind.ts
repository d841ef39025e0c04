import { squeeze } from '../document/text.ts';
import type { Table } from '../document/model.ts';
import type { TableId } from '../report/form.ts';

/** Words that each statutory table has several of, and that no other table has two of. */
const marks: readonly (readonly [TableId, readonly string[]])[] = [
  [
    'proactiveDisclosure',
    [
      '第二十条',
      '信息内容',
      '本年制发',
      '本年废止',
      '现行有效',
      '本年新制作',
      '本年新公开',
      '处理决定数量',
      '上一年项目数量',
      '行政强制',
      '规范性文件',
      '行政事业性收费',
      '政府集中采购',
    ],
  ],
  [
    'requests',
    [
      '自然人',
      '商业企业',
      '科研机构',
      '法律服务机构',
      '本年新收',
      '予以公开',
      '不予公开',
      '无法提供',
      '不予处理',
      '结转下',
      '属于国家秘密',
      '重复申请',
    ],
  ],
  ['reviewAndLitigation', ['结果维持', '结果纠正', '其他结果', '尚未审结', '未经复议', '复议后起诉']],
];

/** The statutory tables that a table holds; more than one where they touch. */
export function kindsOf({ cells }: Table): TableId[] {
  const texts = cells.map(({ text }) => squeeze(text));
  return marks.flatMap(([id, words]) =>
    words.filter((word) => texts.some((text) => text.includes(word))).length > 1 ? [id] : [],
  );
}

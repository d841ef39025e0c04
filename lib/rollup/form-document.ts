import type { WordBlock, WordParagraph } from '../office/word-document.ts';
import { wordDocument } from '../office/word-document.ts';
import type { TableId } from '../report/form.ts';
import { valueAt } from '../report/pointer.ts';
import type { FormCell } from './form-grid.ts';
import { formGrid } from './form-grid.ts';
import { editionOf } from './roll-up.ts';
import type { Rollup } from './rollup-schema.ts';

/** The official form of the year as a DOCX, with the sums in its tables and a line wherever the office has to write. */
export function formDocument(rollup: Rollup): Uint8Array {
  const { parent, year } = rollup;
  const toWrite = paragraph('body', `（本段由${parent}撰写）`);
  return wordDocument([
    paragraph('title', `${parent}\n${year}年政府信息公开工作年度报告`),
    paragraph('body', `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`),
    paragraph('heading', '一、总体情况'),
    ...themes.flatMap((theme) => [paragraph('subheading', theme), toWrite]),
    paragraph('heading', '二、主动公开政府信息情况'),
    tableBlock(rollup, 'proactiveDisclosure'),
    paragraph('heading', '三、收到和处理政府信息公开申请情况'),
    tableBlock(rollup, 'requests'),
    paragraph('heading', '四、政府信息公开行政复议、行政诉讼情况'),
    tableBlock(rollup, 'reviewAndLitigation'),
    paragraph('heading', '五、存在的主要问题及改进情况'),
    toWrite,
    paragraph('heading', '六、其他需要报告的事项'),
    paragraph('body', `（本段由${parent}撰写，收取信息处理费的情况在此写明）`),
    paragraph('closing', parent),
    paragraph('closing', `${year + 1}年　月　日`),
  ]);
}

const themes = [
  '（一）主动公开',
  '（二）依申请公开',
  '（三）政府信息管理',
  '（四）政府信息公开平台建设',
  '（五）监督保障',
];

function paragraph(style: WordParagraph['style'], text: string): WordParagraph {
  return { kind: 'paragraph', style, text };
}

/** What the page has room for, in twentieths of a point. */
const PAGE_WIDTH = 8840;
/** Of the columns of heads, from the left; the figures share what is left. */
const sideWidths: Readonly<Record<TableId, readonly number[]>> = {
  proactiveDisclosure: [2600],
  requests: [620, 900, 2420],
  reviewAndLitigation: [],
};

function tableBlock(rollup: Rollup, table: TableId): WordBlock {
  const { blocks } = editionOf(rollup.year);
  const { rows, columns, cells } = formGrid(blocks.filter((block) => block.table === table));
  const sides = sideWidths[table];
  const rest = PAGE_WIDTH - sides.reduce((sum, width) => sum + width, 0);
  const figures = Array.from({ length: columns - sides.length }, () => Math.floor(rest / (columns - sides.length)));
  return {
    kind: 'table',
    rows,
    widths: [...sides, ...figures],
    cells: cells.map(({ content, ...place }) => ({ ...place, text: textOf(content, rollup) })),
  };
}

function textOf(content: FormCell['content'], rollup: Rollup): string {
  if (typeof content === 'string') return content;
  const value = valueAt(rollup, content.pointer);
  return typeof value === 'number' ? String(value) : '';
}

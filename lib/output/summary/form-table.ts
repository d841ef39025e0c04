import type { TableId } from '../../report/form.ts';
import type { Pointer } from '../../report/pointer.ts';
import type { Report } from '../../report/schema.ts';
import { both } from './both.ts';
import { figureCell } from './figure-cell.ts';
import type { FilledBlock } from './form-blocks.ts';
import { blocksOf } from './form-blocks.ts';
import type { DrawnHead, DrawnHeads } from '../../report/form-heads.ts';
import { corners, drawHeads, sideLevels } from '../../report/form-heads.ts';
import { headLabel } from './head-label.ts';
import type { Markup } from './markup.ts';
import { markup, nothing } from './markup.ts';
import type { Marks } from './marks.ts';
import { anchorOf } from './places.ts';
import { references } from './references.ts';

const captions = {
  proactiveDisclosure: { zh: '表二　主动公开政府信息情况', en: 'Table 2: information disclosed proactively' },
  requests: { zh: '表三　收到和处理政府信息公开申请情况', en: 'Table 3: requests received and handled' },
  reviewAndLitigation: {
    zh: '表四　政府信息公开行政复议、行政诉讼情况',
    en: 'Table 4: administrative review and litigation',
  },
};

const englishCorners: Readonly<Record<TableId, string>> = {
  proactiveDisclosure: 'information',
  requests: '(in each column: items 1 and 2 make items 3 and 4)',
  reviewAndLitigation: '',
};

/** A table of a report as the official form draws it, in a box of its own that scrolls where the page is narrow. */
export function formTable(table: TableId, report: Report, marks: Marks): Markup {
  const blocks = blocksOf(report, table);
  const width = Math.max(0, ...blocks.map(({ figures }) => figures[0]?.length ?? 0));
  const pointer: Pointer = `/${table}`;
  return markup`<div class="scroll" id="${anchorOf(pointer)}" role="region" tabindex="0" aria-labelledby="caption-${table}">
<table class="form ${table}">
<caption id="caption-${table}">${both(captions[table])}${references(marks.get(pointer))}</caption>
${columnsOf(blocks, width)}
${blocks.map((block) => drawBlock(block, { table, width, report, marks }))}</table>
</div>`;
}

/** The columns beside the figures and those of the figures, for the style sheet to set their widths. */
function columnsOf([block]: readonly FilledBlock[], width: number): Markup {
  const sides = block === undefined ? 0 : sideLevels(block.rows);
  const side = Array.from(
    { length: sides },
    (_, at) => markup`<col class="${at === sides - 1 ? 'side last' : 'side'}">`,
  );
  return markup`<colgroup>${side}<col class="figures" span="${width}"></colgroup>`;
}

interface Drawing {
  readonly table: TableId;
  /** Of the widest block, in figures: the last column of a narrower one takes up the rest. */
  readonly width: number;
  readonly report: Report;
  readonly marks: Marks;
}

function drawBlock(block: FilledBlock, drawing: Drawing): Markup {
  const heads = { rows: drawHeads(block.rows), columns: drawHeads(block.columns) };
  const sides = sideLevels(block.rows) === 0 ? { ...heads, rows: { ...heads.rows, heads: [], levels: 0 } } : heads;
  const spare = drawing.width - heads.columns.leaves;
  const head = markup`${captionRow(block, sides.rows.levels + drawing.width)}${columnHeads(sides, drawing.table, spare)}`;
  const body = block.figures.map((figures, row) => {
    const cells = figures.map((pointer, at) => figureCell(pointer, at === figures.length - 1 ? 1 + spare : 1, drawing));
    return markup`<tr>${sides.rows.heads.filter(({ leaf }) => leaf === row).map(rowHead)}${cells}</tr>\n`;
  });
  return markup`<tbody>\n${head}${body}</tbody>\n`;
}

function captionRow({ caption }: FilledBlock, columns: number): Markup {
  if (caption === null) return nothing;
  return markup`<tr><th scope="col" colspan="${columns}" class="block">${headLabel(caption)}</th></tr>\n`;
}

interface Sides {
  readonly rows: DrawnHeads;
  readonly columns: DrawnHeads;
}

function columnHeads({ rows, columns }: Sides, table: TableId, spare: number): Markup {
  const corner =
    rows.levels === 0
      ? nothing
      : markup`<th scope="col" class="corner" colspan="${rows.levels}" rowspan="${columns.levels}">${both({ zh: corners[table], en: englishCorners[table] })}</th>`;
  const levels = Array.from({ length: columns.levels }, (_, level) =>
    columns.heads.filter((head) => head.level === level).map((head) => columnHead(head, columns, spare)),
  );
  return markup`${levels.map((cells, level) => markup`<tr>${level === 0 ? corner : nothing}${cells}</tr>\n`)}`;
}

function columnHead({ heading, leaf, leaves, levels }: DrawnHead, side: DrawnHeads, spare: number): Markup {
  const reach = leaf + leaves === side.leaves ? leaves + spare : leaves;
  return markup`<th scope="col" colspan="${reach}" rowspan="${levels}">${headLabel(heading)}</th>`;
}

function rowHead({ heading, leaves, levels }: DrawnHead): Markup {
  return markup`<th scope="row" rowspan="${leaves}" colspan="${levels}">${headLabel(heading)}</th>`;
}

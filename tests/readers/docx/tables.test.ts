import { expect, test } from 'vitest';
import type { Cell } from '../../../lib/document/model.ts';
import { cell, paragraph, readBody, run, shown, table } from '../../support/docx.ts';

type Place = readonly [row: number, column: number, rowSpan: number, columnSpan: number, text: string];

async function placesIn(markup: string): Promise<readonly Place[]> {
  return (await cellsIn(markup)).map(({ row, column, rowSpan, columnSpan, text }) => [
    row,
    column,
    rowSpan,
    columnSpan,
    text,
  ]);
}

async function cellsIn(markup: string): Promise<readonly Cell[]> {
  const { blocks } = await readBody(markup);
  return blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
}

const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const start = '<w:vMerge w:val="restart"/>';
const on = '<w:vMerge/>';
const row = (properties: string, ...cells: readonly string[]) =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;

test('a merged cell stands once, with its spans', async () => {
  const drawn = table([cell('申请人', start), cell('法人', span(2))], [cell('', on), '企业', '机构']);
  expect(await placesIn(drawn)).toEqual([
    [0, 0, 2, 1, '申请人'],
    [0, 1, 1, 2, '法人'],
    [1, 1, 1, 1, '企业'],
    [1, 2, 1, 1, '机构'],
  ]);
});

test('a cell merged in the old way is one', async () => {
  const drawn = table(
    [cell('法人', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge w:val="continue"/>'), '总计'],
    ['企业', '机构', '3'],
  );
  expect((await placesIn(drawn)).slice(0, 2)).toEqual([
    [0, 0, 1, 2, '法人'],
    [0, 2, 1, 1, '总计'],
  ]);
});

const wide = (text: string, width: number) => cell(text, `<w:tcW w:w="${width}" w:type="dxa"/>`);

test('cells that say no spans are merged as their widths draw them', async () => {
  const drawn = table(
    [wide('申请人', 1000), wide('法人', 2010)],
    [wide('甲', 1000), wide('企业', 990), wide('机构', 1000)],
  );
  expect((await placesIn(drawn)).slice(0, 2)).toEqual([
    [0, 0, 1, 1, '申请人'],
    [0, 1, 1, 2, '法人'],
  ]);
});

test('cells of a row that is not as wide as the others are told by their order', async () => {
  const drawn = table(
    [wide('申请人', 1000), wide('法人', 1000)],
    [wide('甲', 1000), wide('企业', 990), wide('机构', 1000)],
  );
  expect((await placesIn(drawn)).slice(0, 2)).toEqual([
    [0, 0, 1, 1, '申请人'],
    [0, 1, 1, 1, '法人'],
  ]);
});

test('columns that a row leaves out before and after its cells are empty cells', async () => {
  const left = row('<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>', cell('3'));
  expect(
    shown((await readBody(`<w:tbl>${row('', cell('规章'), cell('许可'), cell('处罚'))}${left}</w:tbl>`)).blocks),
  ).toEqual([
    [
      ['规章', '许可', '处罚'],
      ['', '3', ''],
    ],
  ]);
});

test('a cell does not go on one of another width above it', async () => {
  const drawn = table([cell('甲', start + span(2)), '乙'], [cell('丙', on), '丁', '戊']);
  expect(await placesIn(drawn)).toContainEqual([1, 0, 1, 1, '丙']);
});

test('text in a cell that goes on another is not shown, and said', async () => {
  const { losses } = await readBody(table([cell('甲', start), '1'], [cell('乙', on), '2']));
  expect(losses).toEqual([{ kind: 'hidden-text', text: '乙', spot: null, inTable: true }]);
});

test('a row that is short of cells is filled up, and all of it stands in doubt', async () => {
  const cells = await cellsIn(table(['规章', '1', '2'], ['许可', '3']));
  expect(cells.map(({ text, doubts }) => [text, ...doubts])).toEqual([
    ['规章'],
    ['1'],
    ['2'],
    ['许可', 'row-ragged'],
    ['3', 'row-ragged'],
    ['', 'row-ragged'],
  ]);
});

test('a column by which rows only disagree where one ends is none', async () => {
  const grid = '<w:tblGrid><w:gridCol w:w="600"/><w:gridCol w:w="2"/><w:gridCol w:w="600"/></w:tblGrid>';
  const drawn = `<w:tbl>${grid}${row('', cell('甲'), cell('乙', span(2)))}${row('', cell('丙', span(2)), cell('丁'))}</w:tbl>`;
  expect(shown((await readBody(drawn)).blocks)).toEqual([
    [
      ['甲', '乙'],
      ['丙', '丁'],
    ],
  ]);
  expect((await placesIn(drawn)).every(([, , , columnSpan]) => columnSpan === 1)).toBe(true);
});

const figures = table(['规章', '1', '2'], ['许可', '3', '4']);
const controlled = (markup: string) => `<w:sdt><w:sdtContent>${markup}</w:sdtContent></w:sdt>`;

const laid: Readonly<Record<string, readonly [markup: string, ...blocks: unknown[]]>> = {
  'a frame of one cell is none': [
    table([cell(`${paragraph('一、总体情况')}${figures}${paragraph('正文')}`)]),
    '一、总体情况',
    [
      ['规章', '1', '2'],
      ['许可', '3', '4'],
    ],
    '正文',
  ],
  'a layout of two columns around a larger table is none': [
    table([cell(paragraph('导航')), cell(`${paragraph('二、主动公开')}${figures}`)]),
    '导航',
    '二、主动公开',
    [
      ['规章', '1', '2'],
      ['许可', '3', '4'],
    ],
  ],
  'a smaller table in a cell comes after the one it stands in': [
    table(['规章', '1', '2'], ['许可', cell(`${table(['甲', '乙'])}${paragraph('3')}`), '4']),
    [
      ['规章', '1', '2'],
      ['许可', '3', '4'],
    ],
    [['甲', '乙']],
  ],
  'tables, rows and cells may stand in content controls': [
    controlled(
      `<w:tbl>${controlled(`<w:tr>${controlled(cell('规章'))}${cell(controlled(paragraph('3')))}</w:tr>`)}</w:tbl>`,
    ),
    [['规章', '3']],
  ],
  'a table without rows is none': [`<w:tbl><w:tblPr/></w:tbl>${paragraph('正文')}`, '正文'],
  'a figure in several runs is one': [table(['规章', cell(paragraph(run('1') + run('6')))]), [['规章', '16']]],
};

test.each(Object.entries(laid))('%s', async (_, [markup, ...blocks]) => {
  expect(shown((await readBody(markup)).blocks)).toEqual(blocks);
});

test.each([
  ['a cell over the columns that Word allows', table([cell('甲', span(100_000_000)), '乙'])],
  ['more rows than any report has', table(...Array.from({ length: 2001 }, () => ['甲', '乙']))],
])('%s is refused', async (_, markup) => {
  await expect(readBody(markup)).rejects.toMatchObject({ code: 'too-large' });
});

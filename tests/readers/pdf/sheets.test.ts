import { expect, test } from 'vitest';
import { grid } from '../../support/grid.ts';
import { prose, text } from '../../support/pdf-marks.ts';
import { drawTable, drawn } from '../../support/pdf-table.ts';
import type { Mark } from '../../support/pdf.ts';
import { gridsOf, paragraphsOf, read, tablesOf } from './reading.ts';

const WIDE = { width: 842, height: 595 };
const FIRST = '全年主动公开各类政府信息，其中通知公告、工作动态均在规定时限内通过政府网站公开。';
const SECOND = '及时回应社会关切，全年办理群众留言二十一件，办结率为百分之百，群众满意度不断提高。';
const table = grid`
  | 规章 | 3 |
  | 文件 | 4 |
`;

const half = (left: number, sentence: string): Mark[] => prose(sentence, [left, 60], 26, 12);

test('two pages on one sheet are read one after the other, the columns of neither mixed', async () => {
  const right = drawTable(table, { left: 490, top: 200 });
  const document = await read({ ...WIDE, marks: [...half(50, FIRST), ...half(480, SECOND), ...right] });
  expect(paragraphsOf(document)).toEqual([FIRST, SECOND]);
  expect(gridsOf(document)).toEqual([drawn(table)]);
  expect(document.pages).toBe(1);
  const [left = 0] = tablesOf(document)[0]?.cells[0]?.spot?.box ?? [];
  expect(left).toBeGreaterThan(490);
});

test('a table that goes on from the left half of a sheet to the right is one', async () => {
  const left = drawTable(table, { left: 60, top: 500 });
  const right = drawTable(table, { left: 490, top: 40 });
  const marks = [...half(50, FIRST), ...left, ...right, ...prose(SECOND, [480, 120], 26, 12)];
  expect(gridsOf(await read({ ...WIDE, marks }))).toEqual([[...drawn(table), ...drawn(table)]]);
});

test('sheets are cut alike, though none has prose at both sides', async () => {
  const upper = [...half(50, FIRST), ...drawTable(table, { left: 490, top: 500 })];
  const lower = [...drawTable(table, { left: 60, top: 40 }), ...half(480, SECOND)];
  const document = await read(
    { ...WIDE, marks: upper },
    { ...WIDE, marks: lower },
    { ...WIDE, marks: half(50, FIRST) },
  );
  expect(paragraphsOf(document)).toEqual([FIRST, SECOND, FIRST]);
  expect(gridsOf(document)).toEqual([[...drawn(table), ...drawn(table)]]);
});

test('a wide table is not cut in the middle', async () => {
  const wide = drawTable(table, { left: 60, widths: [361, 361] });
  expect(gridsOf(await read({ ...WIDE, marks: [text(FIRST, [60, 60]), ...wide] }))).toEqual([drawn(table)]);
});

test('a wide table is not cut where a column begins near the middle, though each cell draws its own sides', async () => {
  const long = '本机关对政府信息公开申请的处理结果如下，各项之和等于总计。';
  const wide = drawTable(
    { ...table, cells: table.cells.map((cell) => (cell.row === 1 ? { ...cell, text: long } : cell)) },
    { left: 60, widths: [380, 340], sidesApart: true },
  );
  expect(gridsOf(await read({ ...WIDE, marks: wide }))).toEqual([
    [
      ['规章', '3'],
      [long, long],
    ],
  ]);
});

test('a page of text that runs across is one', async () => {
  const across = prose(FIRST.repeat(3), [57, 60], 60, 12);
  expect(paragraphsOf(await read({ ...WIDE, marks: across }))).toEqual([FIRST.repeat(3)]);
});

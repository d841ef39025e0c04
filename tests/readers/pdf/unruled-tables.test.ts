import { expect, test } from 'vitest';
import type { Table } from '../../../lib/document/model.ts';
import { grid } from '../../support/grid.ts';
import { prose, text } from '../../support/pdf-marks.ts';
import type { Rules } from '../../support/pdf-table.ts';
import { drawTable, drawn, rules } from '../../support/pdf-table.ts';
import { gridsOf, paragraphsOf, read, tablesOf } from './reading.ts';

const table = grid`
  | 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
  | 规章           | 0            | 2            | 3            |
  | 行政规范性文件 | 15           | 1            | 120          |
  | 其他           | 7            | /            | 无           |
`;
const none: Rules = () => [];
const level: Rules = (sides) => rules.stroked()(sides.filter(({ from, to }) => from[1] === to[1]));

for (const [name, drawing] of [
  ['without a line', none],
  ['with level lines alone', level],
] as const) {
  test(`a table ${name} is read by where its figures stand, and every cell of it is in doubt`, async () => {
    const document = await read(drawTable(table, { rules: drawing, widths: [100, 90, 90, 90] }));
    expect(gridsOf(document)).toEqual([drawn(table)]);
    expect(tablesOf(document)[0]?.cells.every(({ doubts }) => doubts.includes('columns-by-alignment'))).toBe(true);
  });

  test(`heads over several columns and wrapped labels are whole in a table ${name}`, async () => {
    const wide = grid`
      | 申请人情况 | 法人或其他组织 | < | < |
      | 办理结果 | 商业企业 | 科研机构 | 社会组织 |
      | 申请人无正当理由逾期不补正、行政机关不再处理其申请 | 1 | 0 | 12 |
      | 其他 | 3 | 1 | 0 |
      | 总计 | 4 | 1 | 12 |
    `;
    const document = await read(drawTable(wide, { rules: drawing, widths: [180, 70, 70, 70], rowHeight: 34 }));
    expect(gridsOf(document)[0]?.slice(2)).toEqual(drawn(wide).slice(2));
    expect(gridsOf(document)[0]?.[0]?.slice(1)).toEqual(['法人或其他组织', '<', '<']);
  });

  test(`a blank row of labels and rows of one figure stay where they stand in a table ${name}`, async () => {
    const single: Table = grid`
      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      | 规章     | 0            | 2            | 3            |
      | 文件     | 15           | 1            | 12           |
      | 行政许可 |              | 9            |              |
    `;
    const document = await read(drawTable(single, { rules: drawing }));
    expect(gridsOf(document)).toEqual([drawn(single)]);
  });
}

test('a heading between two such tables stays a heading', async () => {
  const heading = text('三、收到和处理政府信息公开申请情况', [60, 212], { size: 14 });
  const both = [
    ...drawTable(table, { rules: none, rowHeight: 20 }),
    heading,
    ...drawTable(table, { rules: none, rowHeight: 20, top: 220 }),
  ];
  const document = await read(both);
  expect(gridsOf(document)).toEqual([drawn(table), drawn(table)]);
  expect(paragraphsOf(document)).toEqual(['三、收到和处理政府信息公开申请情况']);
});

const ORDINARY: Readonly<Record<string, readonly string[]>> = {
  'numbered lists': ['1. 公开通知公告 12 条', '2. 公开工作动态 30 条', '3. 公开政策解读 8 条'],
  dates: ['云溪县民政局', '2024 年 1 月 20 日', '2023 年 12 月 31 日'],
  'lists of contacts': ['电话 0375 8812 345', '传真 0375 8812 346', '邮编 467000'],
  'a table of contents': ['一、总体情况 …… 1', '二、主动公开情况 …… 2', '三、依申请公开 …… 5'],
};

for (const [name, lines] of Object.entries(ORDINARY)) {
  test(`${name} are no table`, async () => {
    const marks = lines.map((line, at) => text(line, [81, 200 + at * 18], { size: 12 }));
    const document = await read([
      ...prose('本机关全年主动公开各类信息，均在规定时限内通过政府网站和政务新媒体公开，便于查阅。', [57, 80]),
      ...marks,
    ]);
    expect(gridsOf(document)).toEqual([]);
  });
}

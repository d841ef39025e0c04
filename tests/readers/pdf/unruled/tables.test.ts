import { describe, expect, test } from 'vitest';
import type { Table } from '../../../../lib/document/model.ts';
import { grid } from '../../../support/grid.ts';
import { prose, text } from '../../../support/pdf-marks.ts';
import type { Rules } from '../../../support/pdf-table.ts';
import { drawTable, drawn, rules } from '../../../support/pdf-table.ts';
import type { Mark } from '../../../support/pdf.ts';
import { gridsOf, lostAs, paragraphsOf, read, tablesOf } from '../reading.ts';

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

const requests = grid`
  | 办理结果                     | 自然人 | 商业企业 | 总计 |
  | 一、新收政府信息公开申请数量 | 1      | 2        | 3    |
  | 二、结转政府信息公开申请数量 | 4      | 5        | 9    |
`;
const wide = [180, 70, 70, 70];

/** Lines of a table whose text begins at the left of each cell. */
function atLeft(...lines: readonly (readonly (readonly [x: number, text: string])[])[]): Mark[] {
  return lines.flatMap((cells, at) => cells.map(([x, content]) => text(content, [x, 120 + 18 * at])));
}

test('what stands on other columns is a table of its own, with no line of text between the two', async () => {
  const reviews = grid`
    | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
    | 12       | 3        | 0        | 1        | 16   |
  `;
  const both = [
    ...drawTable(requests, { rules: none, rowHeight: 18, widths: wide }),
    ...drawTable(reviews, { rules: none, rowHeight: 18, top: 154, widths: [78, 78, 78, 78, 78] }),
  ];
  expect(gridsOf(await read(both))).toEqual([drawn(requests), drawn(reviews)]);
});

test('a heading of the size of the text of a table is no label of it', async () => {
  const heading = text('四、复议诉讼情况', [66, 176]);
  const both = [
    ...drawTable(requests, { rules: none, rowHeight: 20, widths: wide }),
    heading,
    ...drawTable(requests, { rules: none, rowHeight: 20, top: 190, widths: wide }),
  ];
  const document = await read(both);
  expect(gridsOf(document)).toEqual([drawn(requests), drawn(requests)]);
  expect(paragraphsOf(document)).toEqual(['四、复议诉讼情况']);
});

test('a small table is told by its heads: one over the labels, one over each figure', async () => {
  const small = grid`
    | 信息内容 | 本年处理决定数量 |
    | 行政处罚 | 12               |
    | 行政强制 | 0                |
  `;
  expect(gridsOf(await read(drawTable(small, { rules: none, widths: [120, 200] })))).toEqual([drawn(small)]);
});

test('a mark in a head that is written downward is no figure', async () => {
  const downward = grid`
    | 信息内容 | 上/n一/n年 | 增/n//n减 | 决/n定/n数 |
    | 行政许可 | 3          | -1         | 2          |
    | 行政处罚 | 5          | 2          | 7          |
  `;
  const document = await read(drawTable(downward, { rules: none, rowHeight: [48, 24, 24], widths: [100, 40, 40, 40] }));
  expect(gridsOf(document)).toEqual([drawn(downward)]);
});

test('figures less than an em apart are of two columns where other rows say so', async () => {
  const close = grid`
    | 申请人 | 自然人 | 企业 | 总计  |
    | 新收   | 21496  | 1729 | 24322 |
    | 结转   | 3      | 4    | 7     |
    | 公开   | 5      | 0    | 5     |
  `;
  expect(gridsOf(await read(drawTable(close, { rules: none, widths: [90, 32, 30, 34] })))).toEqual([drawn(close)]);
});

describe('a table with level lines alone of which every figure is left out', () => {
  const blank = grid`
    | 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
    | 规章           |              |              |              |
    | 行政规范性文件 |              |              |              |
  `;
  const reviews = grid`
    | 行政复议 | <        | 行政诉讼 | <        | <    |
    | 结果维持 | 结果纠正 | 结果维持 | 结果纠正 | 总计 |
    |          |          |          |          |      |
  `;
  const four = { rules: level, rowHeight: 20, widths: [100, 90, 90, 90] };
  const five = { rules: level, rowHeight: 20, widths: [74, 74, 74, 74, 74] };

  test('is a table by its heads and its lines, and every cell of it is in doubt', async () => {
    const document = await read(drawTable(blank, four));
    expect(gridsOf(document)).toEqual([drawn(blank)]);
    expect(tablesOf(document)[0]?.cells.every(({ doubts }) => doubts.includes('columns-by-alignment'))).toBe(true);
    expect(paragraphsOf(document)).toEqual([]);
  });

  test.each([20, [18, 40, 18], [40, 20, 18]])(
    'has a row that shows nothing, below heads %j points high',
    async (rowHeight) => {
      expect(gridsOf(await read(drawTable(reviews, { ...five, rowHeight })))).toEqual([drawn(reviews)]);
    },
  );

  test('ends where others with heads of their own begin, in the same frame', async () => {
    const single = grid`
      | 信息内容 | 本年处理决定数量 |
      | 行政许可 |                  |
    `;
    const document = await read([
      ...drawTable(blank, four),
      ...drawTable(single, { ...four, top: 160, widths: [100, 270] }),
      ...drawTable(table, { ...four, top: 200 }),
    ]);
    expect(gridsOf(document)).toEqual([blank, single, table].map(drawn));
  });

  test('has its caption with it, and none of the heading above the next', async () => {
    const captioned = grid`
      | 第二十条第（一）项 | <            | <            | <            |
      | 信息内容           | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      | 规章               |              |              |              |
    `;
    const document = await read([
      ...drawTable(captioned, four),
      ...drawTable(captioned, { ...four, top: 160 }),
      text('四、政府信息公开行政复议、行政诉讼情况', [66, 236]),
      ...drawTable(reviews, { ...five, top: 246 }),
    ]);
    expect(gridsOf(document)).toEqual([captioned, captioned, reviews].map(drawn));
    expect(paragraphsOf(document)).toEqual(['四、政府信息公开行政复议、行政诉讼情况']);
  });

  test('is one below a rule across the page', async () => {
    const rule = rules.stroked()([{ from: [40, 90], to: [555, 90] }]);
    expect(gridsOf(await read([...rule, ...drawTable(blank, four)]))).toEqual([drawn(blank)]);
  });

  test('has labels of groups, each beside its own rows', async () => {
    const grouped = grid`
      | 办理结果 | <              | 自然人 | 企业 | 总计 |
      | 予以公开 | <              |        |      |      |
      | 不予处理 | 1.信访投诉申请 |        |      |      |
      | ^        | 2.重复申请     |        |      |      |
      | 其他处理 | <              |        |      |      |
    `;
    const widths = [60, 110, 60, 60, 60];
    expect(gridsOf(await read(drawTable(grouped, { ...four, widths })))).toEqual([drawn(grouped)]);
  });

  test('is one table where a page ends between its rows, or within its heads', async () => {
    const heads = grid`| 信息内容 | 本/n年/n制/n发 | 本/n年/n废/n止 |`;
    const rows = grid`
      | 规章 |  |  |
      | 文件 |  |  |
    `;
    const style = { rules: level, widths: [100, 90, 90] };
    const document = await read(
      drawTable(heads, { ...style, rowHeight: 60, top: 700 }),
      drawTable(rows, { ...style, rowHeight: 20, top: 60 }),
    );
    expect(gridsOf(document)).toEqual([[...drawn(heads), ...drawn(rows)]]);
  });
});

describe('a table with a line below each row and none above the first', () => {
  const heads = grid`
    | 行政复议 | <        | 行政诉讼 | <        | <    |
    | 结果维持 | 结果纠正 | 结果维持 | 结果纠正 | 总计 |
    |          |          |          |          |      |
  `;
  const below: Rules = (sides) =>
    level(sides.filter(({ from }) => from[1] > Math.min(...sides.map((side) => side.from[1]))));
  const style = { rules: below, rowHeight: 20, widths: [74, 74, 74, 74, 74] };

  test('begins at its heads, though no figure stands below them', async () => {
    const document = await read([
      ...prose('本机关全年主动公开各类信息，均在规定时限内通过政府网站和政务新媒体公开，便于查阅。', [60, 80]),
      ...drawTable(heads, { ...style, top: 110 }),
      text('四、政府信息公开行政复议、行政诉讼情况', [66, 186]),
      ...drawTable(heads, { ...style, top: 194 }),
    ]);
    expect(gridsOf(document)).toEqual([drawn(heads), drawn(heads)]);
    expect(paragraphsOf(document)).toHaveLength(2);
  });
});

test('text between level lines is no table without heads side by side above rows', async () => {
  const lines = ['政府信息公开工作年度报告', '云溪县民政局 二〇二四年一月', '联系人 办公室 电话', '全年主动公开信息。'];
  const marks = lines.map((line, at) => text(line, [81, 200 + at * 24]));
  const strokes = [184, 208, 232, 256, 280].map(
    (y): Mark => rules.stroked()([{ from: [60, y], to: [430, y] }])[0] ?? text('', [0, 0]),
  );
  const document = await read([...marks, ...strokes]);
  expect(gridsOf(document)).toEqual([]);
});

describe('words at the head of high cells, figures in their middle', () => {
  const high = { rowHeight: 44, widths: [110, 60, 60, 60], words: 'head' } as const;
  const full = grid`
    | 申请人情况 | 自然人 | 企业 | 总计 |
    | 予以公开   | 14     | 3    | 17   |
    | 国家秘密   | 2      | 0    | 2    |
    | 法律禁止   | 3      | 1    | 4    |
  `;
  const blank = grid`
    | 申请人情况 | 自然人 | 企业 | 总计 |
    | 予以公开   | 14     | 3    | 17   |
    | 国家秘密   |        |      |      |
    | 法律禁止   | 3      | 1    | 4    |
  `;

  test('are read row by row', async () => {
    expect(gridsOf(await read(drawTable(full, { ...high, rules: none })))).toEqual([drawn(full)]);
  });

  test('are no table where a row is empty: nothing tells which label is of which figures', async () => {
    expect(gridsOf(await read(drawTable(blank, { ...high, rules: none })))).toEqual([]);
  });

  test('are read where level lines tell the rows apart, also those that are empty', async () => {
    expect(gridsOf(await read(drawTable(blank, { ...high, rules: level })))).toEqual([drawn(blank)]);
  });
});

test('a line above a number is no table', async () => {
  const marks = [
    ...drawTable(requests, { rules: none, rowHeight: 20, widths: wide }),
    text('本年收费', [380, 200]),
    text('386', [384, 216]),
  ];
  expect(gridsOf(await read(marks))).toEqual([drawn(requests)]);
});

test('a figure that its column breaks in two is read in whole', async () => {
  const marks = [
    ...atLeft(
      [
        [60, '申请人'],
        [200, '自然人'],
        [240, '企业'],
        [300, '总计'],
      ],
      [
        [60, '一、新收申请'],
        [240, '26'],
        [300, '4'],
      ],
      [],
      [
        [60, '二、结转申请'],
        [200, '3'],
        [240, '5'],
        [300, '8'],
      ],
    ),
    text('1025', [200, 132]),
    text('3', [200, 144]),
  ];
  const [table] = gridsOf(await read(marks));
  expect(table?.[1]).toEqual(['一、新收申请', '10253', '26', '4']);
});

test('a row whose figures are left out is a row, also beside a group of several rows', async () => {
  const blank = grid`
    | 办理结果 | <              | 自然人 | 企业 | 总计 |
    | 不予处理 | 1.信访投诉申请 | 4      | 1    | 5    |
    | ^        | 2.重复申请     |        |      |      |
    | ^        | 3.要求出版物   |        |      |      |
    | ^        | 4.反复申请     | 2      | 0    | 2    |
  `;
  const [table] = gridsOf(await read(drawTable(blank, { rules: none, rowHeight: 20, widths: [60, 110, 60, 60, 60] })));
  expect(table?.map((row) => [row.slice(0, 2).findLast((label) => label !== '<'), ...row.slice(2)])).toEqual([
    ['办理结果', '自然人', '企业', '总计'],
    ['1.信访投诉申请', '4', '1', '5'],
    ['2.重复申请', '', '', ''],
    ['3.要求出版物', '', '', ''],
    ['4.反复申请', '2', '0', '2'],
  ]);
});

test('a group of heads begins where its head does, if text stands at the left of its cells', async () => {
  const marks = atLeft(
    [
      [60, '行政复议'],
      [240, '行政诉讼'],
    ],
    [
      [60, '结果维持'],
      [120, '结果纠正'],
      [180, '总计'],
      [240, '结果维持'],
      [300, '结果纠正'],
      [360, '总计'],
    ],
    [
      [60, '1'],
      [120, '20'],
      [180, '21'],
      [240, '2'],
      [300, '0'],
      [360, '2'],
    ],
  );
  expect(gridsOf(await read(marks))).toEqual([
    [
      ['行政复议', '<', '<', '行政诉讼', '<', '<'],
      ['结果维持', '结果纠正', '总计', '结果维持', '结果纠正', '总计'],
      ['1', '20', '21', '2', '0', '2'],
    ],
  ]);
});

test('a group of two lines is whole where a row ends beside it', async () => {
  const marks = [
    ...atLeft(
      [
        [60, '办理结果'],
        [300, '自然人'],
        [360, '企业'],
        [420, '总计'],
      ],
      [
        [126, '（一）予以公开'],
        [300, '11'],
        [360, '0'],
        [420, '11'],
      ],
      [
        [126, '（二）部分公开，只计这一情形'],
        [300, '3'],
        [360, '1'],
        [420, '4'],
      ],
    ),
    text('三、本年度', [60, 142]),
    text('办理结果', [60, 154]),
  ];
  const [table] = gridsOf(await read(marks));
  expect(table?.map((row) => row.slice(1))).toEqual([
    ['<', '自然人', '企业', '总计'],
    ['（一）予以公开', '11', '0', '11'],
    ['（二）部分公开，只计这一情形', '3', '1', '4'],
  ]);
  expect(table?.[1]?.[0]).toBe('三、本年度办理结果');
});

describe('a table without lines that a page break cuts', () => {
  const rows = grid`
    | 公开 | 6  | 0 | 6  |
    | 不予 | 10 | 4 | 14 |
  `;
  const heads = grid`| 办理结果 | 自然人 | 企业 | 总计 |`;
  const style = { rules: none, widths: [100, 90, 90, 90] };
  const whole = [...drawn(heads), ...drawn(rows)];

  test('goes on below the break, on the same columns', async () => {
    const above = grid`
      | 办理结果 | 自然人 | 企业 | 总计 |
      | 新收     | 3      | 4    | 7    |
      | 结转     | 5      | 0    | 5    |
    `;
    const document = await read(drawTable(above, { ...style, top: 700 }), drawTable(rows, { ...style, top: 60 }));
    expect(gridsOf(document)).toEqual([[...drawn(above), ...drawn(rows)]]);
  });

  test('may have all its heads above the break', async () => {
    const document = await read(drawTable(heads, { ...style, top: 740 }), drawTable(rows, { ...style, top: 60 }));
    expect(gridsOf(document)).toEqual([whole]);
  });

  test('has nothing of the running head that stands at the head of the next page', async () => {
    const running = text('政府信息公开工作年度报告', [235, 50]);
    const document = await read(
      [running, ...drawTable(heads, { ...style, top: 740 })],
      [running, ...drawTable(rows, { ...style, top: 60 })],
    );
    expect(gridsOf(document)).toEqual([whole]);
    expect(lostAs('page-furniture', document)).toHaveLength(2);
  });

  test('is no longer one where something else stands between', async () => {
    const document = await read(
      [...drawTable(heads, { ...style, top: 700 }), text('以上数据截至年底。', [60, 750])],
      drawTable(rows, { ...style, top: 60 }),
    );
    expect(gridsOf(document)).toEqual([drawn(rows)]);
  });
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

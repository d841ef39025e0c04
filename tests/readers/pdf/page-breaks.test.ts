import { describe, expect, test } from 'vitest';
import type { Document, Table } from '../../../lib/document/model.ts';
import { grid } from '../../support/grid.ts';
import { centred, prose, text } from '../../support/pdf-marks.ts';
import type { Rules } from '../../support/pdf-table.ts';
import { drawTable, drawn, rules } from '../../support/pdf-table.ts';
import type { Mark } from '../../support/pdf.ts';
import { gridsOf, lostAs, paragraphsOf, read, tablesOf } from './reading.ts';

const widths = [60, 120, 50, 50];
const style = { widths };
const foot = (page: number) => centred(`- ${page} -`, [0, 595], 810, { size: 9 });

const head = grid`
  | 本年度办理结果 | <        | 自然人 | 总计 |
  | 一、新收       | <        | 3      | 5    |
  | 不予           | 国家秘密 | 1      | 1    |
`;
const rest = grid`
  | 公开 | 法律禁止 | 0 | 0 |
  | ^    | 安全稳定 | 2 | 4 |
`;

function bothPages(below: readonly Mark[], above: readonly Mark[] = drawTable(head, { ...style, top: 700 })) {
  return [above, below] as const;
}

/** The page of each row of the first table, by its last cell. */
function pagesOfRows(document: Document): (number | undefined)[] {
  const [table] = tablesOf(document);
  const rows = Array.from({ length: table?.rows ?? 0 }, (_, row) => row);
  return rows.map((row) => table?.cells.findLast((cell) => cell.row === row)?.spot?.page);
}

/** The lines of a table but for its uppermost or its lowest. */
function without(end: 'top' | 'foot'): Rules {
  return (sides) => {
    const levels = sides.filter(({ from, to }) => from[1] === to[1]).map(({ from }) => from[1]);
    const at = end === 'top' ? Math.min(...levels) : Math.max(...levels);
    return rules.stroked()(sides.filter(({ from, to }) => from[1] !== at || to[1] !== at));
  };
}

const below = drawTable(rest, { ...style, top: 60 });

test('a table cut between two rows is one, and each cell says its page', async () => {
  const document = await read(...bothPages(below));
  expect(gridsOf(document)).toEqual([[...drawn(head), ...drawn(rest)]]);
  expect(pagesOfRows(document)).toEqual([1, 1, 1, 2, 2]);
});

test('page numbers and running heads and feet between the halves do not part them', async () => {
  const running = (page: number) => [
    text('云溪县民政局2023年度报告', [60, 40], { size: 9 }),
    text('政务公开', [60, 822], { size: 9 }),
    foot(page),
  ];
  const [above, under] = bothPages(below);
  const document = await read([...above, ...running(1)], [...running(2), ...under], running(3));
  expect(gridsOf(document)).toEqual([[...drawn(head), ...drawn(rest)]]);
  expect(paragraphsOf(document)).toEqual([]);
  expect(lostAs('page-furniture', document)).toHaveLength(9);
});

test('a head that is repeated on the next page stands once', async () => {
  const again = grid`
    | 本年度办理结果 | <        | 自然人 | 总计 |
    | 公开           | 法律禁止 | 0      | 0    |
  `;
  const document = await read(...bothPages(drawTable(again, { ...style, top: 60 })));
  expect(gridsOf(document)).toEqual([[...drawn(head), ['公开', '法律禁止', '0', '0']]]);
});

test('a row of figures that comes again is no head', async () => {
  const rows = grid`
    | 规章 | 0 | 0 |
  `;
  const document = await read(drawTable(rows, { top: 760 }), drawTable(rows, { top: 60 }));
  expect(gridsOf(document)).toEqual([[...drawn(rows), ...drawn(rows)]]);
});

test('a row cut in two leaves both halves, its label above and its figures below', async () => {
  const upper = grid`
    | 规章     | 3 | 4 |
    | 行政规范 |   |   |
  `;
  const lower = grid`
    | 性文件 | 7 | 8 |
  `;
  const document = await read(drawTable(upper, { top: 740 }), drawTable(lower, { top: 60 }));
  expect(gridsOf(document)).toEqual([[...drawn(upper), ...drawn(lower)]]);
  expect(pagesOfRows(document)).toEqual([1, 1, 2]);
});

describe('a row cut in two where no line is drawn at the end of the page', () => {
  const pages = (upper: Table, lower: Table) =>
    read(
      drawTable(upper, { ...style, top: 760, rules: without('foot') }),
      drawTable(lower, { ...style, top: 40, rules: without('top') }),
    );

  test('is one row, with what either page shows of each cell', async () => {
    const document = await pages(
      grid`
        | 不予公开 | 国家秘密               | 1 | 1 |
        | 其他处理 | 申请人无正当理由逾期不 |   | 2 |
      `,
      grid`
        |   | 补正 | 3 |   |
        | ^ | 其他 | 0 | 0 |
      `,
    );
    expect(gridsOf(document)).toEqual([
      [
        ['不予公开', '国家秘密', '1', '1'],
        ['其他处理', '申请人无正当理由逾期不补正', '3', '2'],
        ['^', '其他', '0', '0'],
      ],
    ]);
    expect(pagesOfRows(document)).toEqual([1, 1, 2]);
    expect(tablesOf(document)[0]?.cells.filter(({ doubts }) => doubts.includes('row-stitched'))).toHaveLength(4);
  });

  test('is one row without a doubt where one page shows all of it', async () => {
    const document = await pages(
      grid`
        | 不予公开 | 国家秘密 | 1 | 1 |
        |          |          |   |   |
      `,
      grid`
        | 其他处理 | 重复申请 | 3 | 4 |
        | ^        | 其他     | 0 | 0 |
      `,
    );
    expect(gridsOf(document)[0]?.[1]).toEqual(['其他处理', '重复申请', '3', '4']);
    expect(tablesOf(document)[0]?.cells.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  test('is one row of heads that are written downward', async () => {
    const document = await pages(
      grid`
        | 第二十条 | <    | <  | <  |
        |          | 行政 | 上/n一 | 本/n年 |
      `,
      grid`
        | 信息 |  | 年/n数 | 增/n减 |
        | 行政 | 处罚 | 3 | 4 |
      `,
    );
    expect(gridsOf(document)[0]?.slice(1)).toEqual([
      ['信息', '行政', '上/n一/n年/n数', '本/n年/n增/n减'].map((text) => text.replaceAll('/n', '\n')),
      ['行政', '处罚', '3', '4'],
    ]);
  });

  test('is two rows where each half is whole', async () => {
    const upper = grid`
      | 不予公开 | 国家秘密 | 1 | 1 |
    `;
    const lower = grid`
      | 其他处理 | 重复申请 | 3 | 4 |
    `;
    expect(gridsOf(await pages(upper, lower))).toEqual([[...drawn(upper), ...drawn(lower)]]);
  });
});

describe('a row cut in two below a head that is repeated', () => {
  const headed = grid`
    | 本年度办理结果 | <        | 自然人 | 总计 |
    | 不予公开       | 国家秘密 | 1      | 1    |
  `;
  const narrow = { widths: [60, 46, 50, 50] };
  const whole = [...drawn(headed), ['其他处理', '要求提供公开出版物', '3', '4'], ['^', '其他', '0', '0']];
  const pages = (upper: Table, lower: Table, ends?: Rules) =>
    read(
      drawTable(upper, { ...narrow, top: 720, ...(ends && { rules: ends }) }),
      drawTable(lower, { ...narrow, top: 40 }),
    );

  test.each([
    ['is drawn', undefined],
    ['is not drawn', without('foot')],
  ])('is one row where a line at the foot of the page %s', async (_, ends) => {
    const upper = grid`
      | 本年度办理结果 | <            | 自然人 | 总计 |
      | 不予公开       | 国家秘密     | 1      | 1    |
      | 其他处理       | 要求提/n供公 | 3      |      |
    `;
    const lower = grid`
      | 本年度办理结果 | <            | 自然人 | 总计 |
      |                | 开出版/n物   |        | 4    |
      | ^              | 其他         | 0      | 0    |
    `;
    const [table] = gridsOf(await pages(upper, lower, ends));
    expect(table?.map((row) => row.map((cell) => cell.replaceAll('\n', '')))).toEqual(whole);
  });

  test('is two rows where the one below has a number of its own', async () => {
    const upper = grid`
      | 本年度办理结果 | <        | 自然人 | 总计 |
      | 不予公开       | 1.不公开 |        |      |
    `;
    const lower = grid`
      | 本年度办理结果 | <      | 自然人 | 总计 |
      |                | 2.其他 | 0      | 4    |
    `;
    const [table] = gridsOf(await pages(upper, lower));
    expect(table).toHaveLength(3);
  });
});

describe('digits alone below a page break', () => {
  test('go on the figure that filled its line', async () => {
    const upper = grid`
      | 规章 | 1422 | 384 |
    `;
    const lower = grid`
      |      | 76 |   |
      | 文件 | 1  | 2 |
    `;
    const narrow = { widths: [60, 26, 26] };
    const document = await read(drawTable(upper, { top: 760, ...narrow }), drawTable(lower, { top: 60, ...narrow }));
    expect(gridsOf(document)[0]).toEqual([
      ['规章', '142276', '384'],
      ['文件', '1', '2'],
    ]);
    expect(tablesOf(document)[0]?.cells[1]?.doubts).toContain('row-stitched');
  });

  test('go on it beside the rest of the label', async () => {
    const upper = grid`
      | 7.属于行政 | １０８ | ３８ |
    `;
    const lower = grid`
      | 执法案卷   | ８ |   |
      | 8.其他     | １ | ２ |
    `;
    const narrow = { widths: [56, 36, 36] };
    const document = await read(drawTable(upper, { top: 760, ...narrow }), drawTable(lower, { top: 60, ...narrow }));
    expect(gridsOf(document)[0]).toEqual([
      ['7.属于行政执法案卷', '１０８８', '３８'],
      ['8.其他', '１', '２'],
    ]);
  });

  test('go on it beside a label and figures that stand below alone', async () => {
    const upper = grid`
      |        | １０８ |    |
    `;
    const lower = grid`
      | 其他   | ８ | ３８ |
    `;
    const narrow = { widths: [56, 36, 36] };
    const document = await read(drawTable(upper, { top: 760, ...narrow }), drawTable(lower, { top: 60, ...narrow }));
    expect(gridsOf(document)[0]).toEqual([['其他', '１０８８', '３８']]);
  });

  test('are those of another row beside a label with a number of its own', async () => {
    const upper = grid`
      | 7.属于行政 | １０８ | ３８１ |
    `;
    const lower = grid`
      | 8.其他     | ８１１ | ８２１ |
    `;
    const narrow = { widths: [56, 36, 36] };
    const document = await read(drawTable(upper, { top: 760, ...narrow }), drawTable(lower, { top: 60, ...narrow }));
    expect(gridsOf(document)[0]).toEqual([...drawn(upper), ...drawn(lower)]);
  });

  test('are a row of their own where the figure had room', async () => {
    const upper = grid`
      | 规章 | 14 | 384 |
    `;
    const lower = grid`
      |  | 7 |  |
    `;
    const document = await read(drawTable(upper, { top: 760 }), drawTable(lower, { top: 60 }));
    expect(gridsOf(document)[0]).toEqual([
      ['规章', '14', '384'],
      ['', '7', ''],
    ]);
  });
});

test('the text of a cell that runs out below the foot of its page is its own', async () => {
  const upper = grid`
    | 不予公开 | 国家秘密 | 1 | 1 |
    | ^ | 申请人无正当理由逾期不补正、行政机关不再处理 | | |
  `;
  const lower = grid`
    | | | 2 | 4 |
    | | 其他 | 0 | 0 |
  `;
  const marks = [...drawTable(upper, { ...style, top: 750, rowHeight: 30 }), text('其政府信息', [123, 819])];
  const document = await read(marks, drawTable(lower, { ...style, top: 60 }));
  expect(gridsOf(document)[0]?.[1]?.[1]).toBe('申请人无正当理由逾期不补正、行政机关不再处理其政府信息');
  expect(paragraphsOf(document)).toEqual([]);
});

test('the text of a cell of several rows may stand far below the foot of its page', async () => {
  const upper = grid`
    | 本年新收 | <        | 10 |
    |          | 国家秘密 | 2  |
    | ^        | 内部信息 | 3  |
  `;
  const marks = drawTable(upper, { top: 700, rules: without('foot') });
  const document = await read([...marks, text('不予公开', [70, 800]), foot(1)]);
  expect(gridsOf(document)[0]?.[1]?.[0]).toBe('不予公开');
  expect(paragraphsOf(document)).toEqual([]);
});

test('the figures of a row may stand below the foot of its page, some of them left out', async () => {
  const upper = grid`
    | 国家秘密     | 1 | 1 | 2 |
    | 内部事务信息 |   |   |   |
  `;
  const marks = drawTable(upper, { left: 60, top: 740, widths: [60, 60, 60, 60], rules: without('foot') });
  const figures = [text('8', [140, 820]), text('9', [260, 820])];
  const document = await read([text('三、收到和处理', [60, 700], { size: 16 }), ...marks, ...figures, foot(1)]);
  expect(gridsOf(document)).toEqual([
    [
      ['国家秘密', '1', '1', '2'],
      ['内部事务信息', '8', '', '9'],
    ],
  ]);
});

test('a line that runs out below several cells is each one’s own', async () => {
  const upper = grid`
    | 规章     | 3 | 4 |
    | 结果维   | 其他结 | 5 |
  `;
  const marks = [
    ...drawTable(upper, { top: 760, widths: [36, 36, 60], rowHeight: 30 }),
    text('持', [63, 827]),
    text('果', [99, 827]),
  ];
  const document = await read(marks);
  expect(gridsOf(document)[0]?.[1]).toEqual(['结果维持', '其他结果', '5']);
  expect(paragraphsOf(document)).toEqual([]);
});

test('a heading close below an empty cell is none of its text', async () => {
  const upper = grid`
    | 规章 | 3 |
    |      |   |
  `;
  const heading = text('三、收到和处理', [70, 826], { size: 14 });
  const document = await read([...drawTable(upper, { top: 766, rules: without('foot') }), heading]);
  expect(paragraphsOf(document)).toEqual(['三、收到和处理']);
});

test('a table of three pages is one', async () => {
  const row = grid`
    | 规章 | 3 | 4 |
  `;
  const pages = [1, 2, 3].map((page) => [...drawTable(row, { top: page === 1 ? 760 : 60 }), foot(page)]);
  const middle = Array.from({ length: 28 }, () => ['规章', '3', '4']);
  const long = {
    ...row,
    rows: 28,
    cells: Array.from({ length: 28 }, (_, at) => row.cells.map((cell) => ({ ...cell, row: at }))).flat(),
  };
  const document = await read(pages[0] ?? [], [...drawTable(long, { top: 60 }), foot(2)], pages[2] ?? []);
  expect(gridsOf(document)).toEqual([[...drawn(row), ...middle, ...drawn(row)]]);
  expect(pagesOfRows(document)).toEqual([1, ...middle.map(() => 2), 3]);
});

test('a merged cell that fills a page column keeps the columns of the other half', async () => {
  const lower = grid`
    | 五、结转下年 | < | 2 | 4 |
  `;
  const document = await read(...bothPages(drawTable(lower, { ...style, top: 60 })));
  expect(gridsOf(document)).toEqual([[...drawn(head), ...drawn(lower)]]);
});

test('a table on the next page with other columns is another table', async () => {
  const other = grid`
    | 维持 | 纠正 |
    | 1    | 2    |
  `;
  const document = await read(...bothPages(drawTable(other, { widths: [200, 210], top: 60 })));
  expect(gridsOf(document)).toEqual([drawn(head), drawn(other)]);
});

test('a paragraph between two tables keeps them apart', async () => {
  const document = await read(...bothPages([text('四、行政复议', [60, 50]), ...below]));
  expect(gridsOf(document)).toEqual([drawn(head), drawn(rest)]);
});

test('a landscape page between upright ones is read as it is shown', async () => {
  const wide = { width: 842, height: 595, marks: [text('中页', [60, 50], { size: 12 }), ...drawTable(head, style)] };
  const document = await read(prose('前页', [60, 60]), wide, prose('后页', [60, 60]));
  expect(gridsOf(document)).toEqual([drawn(head)]);
  expect(paragraphsOf(document)).toEqual(['前页', '中页', '后页']);
});

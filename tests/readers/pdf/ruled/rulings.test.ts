import { expect, test } from 'vitest';
import { grid } from '../../../support/grid.ts';
import { fill, line, prose } from '../../../support/pdf-marks.ts';
import type { Rules } from '../../../support/pdf-table.ts';
import { drawTable, drawn, rules } from '../../../support/pdf-table.ts';
import type { Mark } from '../../../support/pdf.ts';
import type { Side } from '../../../support/table-layout.ts';
import { gridsOf, lostAs, paragraphsOf, read, tablesOf } from '../reading.ts';

const table = grid`
  | 申请人情况 | <        | <        | <    |
  | 自然人     | 法人或其他组织 | <  | 总计 |
  | ^          | 商业企业 | 科研机构 | ^    |
  | 3          | 12       | 0        | 15   |
`;

const level = ({ from, to }: Side) => from[1] === to[1];

/** Which lines are drawn, of those that the table has. */
const only =
  (keep: (side: Side, at: number) => boolean): Rules =>
  (sides) =>
    rules.stroked()(sides.filter(keep));

const styles: Readonly<Record<string, Rules>> = {
  'stroked lines': rules.stroked(),
  'heavy lines': rules.stroked({ width: 2 }),
  'thin filled boxes': rules.boxes(),
  'dashed lines': rules.stroked({ dash: '[3 2] 0' }),
  'dotted lines': rules.stroked({ dash: '[0.5 1.5] 0' }),
  'dashes drawn one by one': (sides) => sides.flatMap(dashes),
  'frames filled around each cell': (sides) => sides.map(frame),
  'grey lines': rules.stroked({ color: '#c0c0c0' }),
  'hair lines, of no width': rules.stroked({ width: 0 }),
  'double lines': rules.double(),
  'lines that miss their corners': (sides) => sides.map(({ from, to }) => line(inwards(from, to), inwards(to, from))),
  'level lines before upright ones': (sides) =>
    rules.stroked()(sides.toSorted((a, b) => Number(level(b)) - Number(level(a)))),
  'lines in forms': (sides) => [{ form: rules.stroked()(sides) }],
  'lines drawn from right to left and from the foot up': (sides) => sides.map(({ from, to }) => line(to, from)),
};

function dashes({ from, to }: Side): Mark[] {
  const length = to[0] - from[0] + to[1] - from[1];
  const at = (along: number) =>
    [from[0] + ((to[0] - from[0]) * along) / length, from[1] + ((to[1] - from[1]) * along) / length] as const;
  return Array.from({ length: Math.ceil(length / 5) }, (_, n) => line(at(n * 5), at(Math.min(n * 5 + 3, length))));
}

/** A box with a hole a little smaller, as some browsers fill the border of a cell: here of a line. */
function frame({ from, to }: Side): Mark {
  const [outer, inner] = [0.75, 0.375].map((by) => {
    const place = [from[0] - by, -to[1] - by, to[0] - from[0] + 2 * by, to[1] - from[1] + 2 * by];
    return `${place.join(' ')} re`;
  });
  return `${inner ?? ''} ${outer ?? ''} f*`;
}

function inwards(end: Side['from'], other: Side['from']): Side['from'] {
  return [end[0] + 1.5 * Math.sign(other[0] - end[0]), end[1] + 1.5 * Math.sign(other[1] - end[1])];
}

for (const [name, drawing] of Object.entries(styles)) {
  test(`a table is read in ${name}`, async () => {
    expect(gridsOf(await read(drawTable(table, { rules: drawing })))).toEqual([drawn(table)]);
  });

  test(`a table is read in ${name}, each cell with sides of its own`, async () => {
    expect(gridsOf(await read(drawTable(table, { rules: drawing, sidesApart: true })))).toEqual([drawn(table)]);
  });
}

test('a table without a line at its head and foot has all its rows', async () => {
  const inner = only((side) => !level(side) || (side.from[1] > 100 && side.from[1] < 196));
  expect(gridsOf(await read(drawTable(table, { rules: inner })))).toEqual([drawn(table)]);
});

test('a side that is missing joins two cells, and moves nothing in the others', async () => {
  const isMissing = (side: Side) => !level(side) && side.from[0] === 220 && side.from[1] === 172;
  const drawing = drawTable(table, { rules: only((side) => !isMissing(side)), sidesApart: true });
  expect(gridsOf(await read(drawing))).toEqual([[...drawn(table).slice(0, 3), ['3', '12 0', '<', '15']]]);
});

test('shaded cells are not lines', async () => {
  const shades = [fill([60, 100, 380, 124], '#d9e2f3'), fill([60, 124, 140, 172], '#f2f2f2')];
  expect(gridsOf(await read([...shades, ...drawTable(table)]))).toEqual([drawn(table)]);
});

test('white lines on a ground are lines, and white lines on paper are none', async () => {
  const white = drawTable(table, { rules: rules.stroked({ color: '#ffffff', width: 1 }) });
  expect(gridsOf(await read([fill([55, 95, 385, 201], '#d9e2f3'), ...white]))).toEqual([drawn(table)]);
  const across = [
    line([60, 300], [380, 300], { color: '#ffffff' }),
    line([220, 100], [220, 196], { color: '#ffffff' }),
  ];
  expect(gridsOf(await read([...drawTable(table), ...across]))).toEqual([drawn(table)]);
});

test('merged cells stand once, also those that are merged both ways', async () => {
  const merged = grid`
    | 一 | < | 二 |
    | ^  | ^ | 3  |
    | 4  | 5 | 6  |
  `;
  const document = await read(drawTable(merged));
  expect(gridsOf(document)).toEqual([drawn(merged)]);
  expect(tablesOf(document)[0]?.cells).toHaveLength(6);
});

test('an empty column is a column', async () => {
  const sparse = grid`
    | 规章 | | 3 |
    | 文件 | | 4 |
  `;
  expect(gridsOf(await read(drawTable(sparse)))).toEqual([drawn(sparse)]);
});

test('two tables with a gap between them are two, whatever their columns', async () => {
  const other = grid`
    | 维持 | 纠正 |
    | 1    | 2    |
  `;
  const document = await read([...drawTable(table), ...drawTable(other, { top: 210, widths: [100, 220] })]);
  expect(gridsOf(document)).toEqual([drawn(table), drawn(other)]);
});

test('two tables that touch are one, on the columns of both', async () => {
  const above = grid`
    | 规章 | 3 |
  `;
  const below = grid`
    | 维持 | 纠正 | 其他 |
  `;
  const marks = [...drawTable(above, { widths: [80, 160] }), ...drawTable(below, { top: 124 })];
  expect(gridsOf(await read(marks))).toEqual([
    [
      ['规章', '3', '<'],
      ['维持', '纠正', '其他'],
    ],
  ]);
});

test('an underline and a frame around text are no table', async () => {
  const frame = [
    line([50, 90], [550, 90]),
    line([50, 300], [550, 300]),
    line([50, 90], [50, 300]),
    line([550, 90], [550, 300]),
  ];
  const document = await read([...frame, ...prose('本机关全年未收到申请。', [60, 100]), line([60, 122], [200, 122])]);
  expect(gridsOf(document)).toEqual([]);
  expect(paragraphsOf(document)).toEqual(['本机关全年未收到申请。']);
  expect(lostAs('deleted-text', document)).toEqual([]);
});

test('each cell says where it stands', async () => {
  const cell = tablesOf(await read(drawTable(table)))[0]?.cells.find(({ text }) => text === '12');
  const [left = 0, top = 0, right = 0, bottom = 0] = cell?.spot?.box ?? [];
  expect(cell?.spot?.page).toBe(1);
  expect(left > 140 && right < 220 && top > 172 && bottom < 196).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { grid } from '../../support/grid.ts';
import { textWidth } from '../../support/pdf-fonts.ts';
import { line, text } from '../../support/pdf-marks.ts';
import { drawTable, drawn } from '../../support/pdf-table.ts';
import type { Mark } from '../../support/pdf.ts';
import { gridsOf, lostAs, paragraphsOf, read, tablesOf } from './reading.ts';

const rulings = (...xs: number[]): Mark[] => [
  ...[100, 130].map((y) => line([xs[0] ?? 0, y], [xs.at(-1) ?? 0, y])),
  ...xs.map((x) => line([x, 100], [x, 130])),
];

test('bold that is faked by striking twice is read once', async () => {
  const twice = [0, 0.3, 0.6].map((shift) => text('一、总体情况11件', [60 + shift, 60]));
  expect(paragraphsOf(await read(twice))).toEqual(['一、总体情况11件']);
});

test('figures struck twice are read once, and equal digits side by side stay', async () => {
  const twice = [0, 0.4].map((shift) => text('1100', [70 + shift, 118], { font: 'latin' }));
  expect(gridsOf(await read([...rulings(60, 120, 180), ...twice]))).toEqual([[['1100', '']]]);
});

test('text of which each glyph is placed alone is one line', async () => {
  const sentence = '全年收到申请12件';
  const alone = Array.from(sentence, (character, at) =>
    text(character, [60 + textWidth(sentence.slice(0, at), 10), 60]),
  );
  expect(paragraphsOf(await read(alone.toReversed()))).toEqual([sentence]);
});

test('letter-spaced labels have no spaces once closed up', async () => {
  const document = await read([...rulings(60, 200, 260), text('总计', [90, 118], { spacing: 30 })]);
  expect(gridsOf(document)[0]?.[0]?.[0]?.replace(/\s/g, '')).toBe('总计');
});

test('a head of one character a line is one text', async () => {
  const stacked = grid`
    | 结/n果/n维/n持 | 总/n计 | 1 |
  `;
  const document = await read(drawTable(stacked, { widths: [16, 16, 40], rowHeight: 60 }));
  expect(gridsOf(document)).toEqual([[['结果维持', '总计', '1']]]);
});

test('a head in vertical writing is one text', async () => {
  const label = text('结果维持', [75, 102], { font: 'vertical' });
  const document = await read([...rulings(60, 90, 150), label, text('3', [110, 118])].map(taller));
  expect(gridsOf(document)).toEqual([[['结果维持', '3']]]);
});

/** The rulings above, of a table twice as high. */
function taller(mark: Mark): Mark {
  return typeof mark === 'string' ? mark.replaceAll('-130', '-160') : mark;
}

test('two figures half a point apart on both sides of a ruling are two', async () => {
  const [first, second] = [text('105', [103, 118], { font: 'latin' }), text('13', [120.2, 118], { font: 'latin' })];
  expect(gridsOf(await read([...rulings(60, 119.9, 180), first, second]))).toEqual([[['105', '13']]]);
});

test('figures of two cells that are set as one string are told by the ruling', async () => {
  const one = text('10513', [103, 118], { font: 'latin' });
  const cells = tablesOf(await read([...rulings(60, 119.68, 180), one]))[0]?.cells;
  expect(cells?.map((cell) => cell.text)).toEqual(['105', '13']);
});

test('a digit that stands on a ruling is in doubt', async () => {
  const cells = tablesOf(await read([...rulings(60, 119.9, 180), text('5', [117, 118], { font: 'latin' })]))[0]?.cells;
  expect(cells?.flatMap(({ doubts }) => doubts)).toContain('text-across-ruling');
});

test('punctuation that hangs out over the side of its cell stays with its text', async () => {
  const label = text('区分处理的，', [62, 112]);
  const document = await read([...rulings(60, 113, 180), label, text('不计', [62, 126]), text('3', [140, 118])]);
  expect(gridsOf(document)).toEqual([[['区分处理的，不计', '3']]]);
});

test('radicals are the characters that they stand for', async () => {
  expect(paragraphsOf(await read([text('⾏政处罚⻅', [60, 60])]))).toEqual(['行政处罚见']);
  expect(paragraphsOf(await read([text('⾏政处罚、⼾12', [60, 60], { font: 'shapes' })]))).toEqual(['行政处罚、户12']);
});

test('the number of a glyph is not its character', async () => {
  const document = await read([text('总体情况如下：', [60, 60]), text('行政', [130, 60], { font: 'shapesByNumber' })]);
  expect(paragraphsOf(document).join('')).toMatch(/^总体情况如下：\P{N}{2}$/u);
  expect(lostAs('glyphs-undecoded', document)).toEqual(['2 glyphs']);
});

describe.each(['song', 'gbk'] as const)('a font that is not embedded, by the codes of %s', (font) => {
  test('is read, its digits narrow', async () => {
    const sample = grid`
      | 行政规范性文件（件） | 1362 |
    `;
    expect(gridsOf(await read(drawTable(sample, { text: { font } })))).toEqual([drawn(sample)]);
  });
});

test('where text stands is told by its em box, whatever the font says of itself', async () => {
  const [block] = (await read([text('总体', [60, 100], { size: 20 })])).blocks;
  expect(block).toMatchObject({ spot: { page: 1, box: [60, 82.4, 100, 102.4] } });
});

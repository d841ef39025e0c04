import { describe, expect, test } from 'vitest';
import type { LossKind } from '../../../lib/document/model.ts';
import { grid } from '../../support/grid.ts';
import { clipped, fill, line, onLayer, picture, text, withState } from '../../support/pdf-marks.ts';
import { drawTable, drawn } from '../../support/pdf-table.ts';
import type { Mark } from '../../support/pdf.ts';
import { gridsOf, lostAs, paragraphsOf, read, tablesOf } from './reading.ts';

const table = grid`
  | 申请人情况 | 自然人 | 法人 |
  | 一、新收   | 12     | 5    |
`;

/** Where a third digit of the 12 would stand. */
const place = [186, 139] as const;
const at = (mark: Mark): Mark[] => [mark];

const unseen: Readonly<Record<string, readonly [marks: readonly Mark[], kind: LossKind]>> = {
  'white text on paper': [at(text('7', place, { color: '#ffffff' })), 'hidden-text'],
  'white text on a white ground': [
    [fill([150, 126, 215, 146], '#ffffff'), text('7', place, { color: '#ffffff' }), text('12', [175, 139])],
    'hidden-text',
  ],
  'tiny text': [at(text('7', place, { size: 1 })), 'hidden-text'],
  'text that is clipped away': [clipped([60, 400, 80, 420], [text('7', place)]), 'hidden-text'],
  'text in rendering mode 3': [at(text('7', place, { mode: 3 })), 'hidden-text'],
  'text of no opacity': [withState('clear', [text('7', place)]), 'hidden-text'],
  'text on a layer that is off': [onLayer('off', [text('7', place)]), 'hidden-text'],
  'text in a form on a layer that is off': [onLayer('off', [{ form: [text('7', place)] }]), 'hidden-text'],
  'the raised mark of a note': [at(text('7', [186.5, 135], { size: 6 })), 'annotation'],
  'struck-out text': [[text('7', place), line([185.5, 135.2], [191.5, 135.2])], 'deleted-text'],
};

describe.each(Object.entries(unseen))('%s', (_, [marks, kind]) => {
  test('stands in no cell, and is said', async () => {
    const document = await read([...drawTable(table), ...marks]);
    expect(gridsOf(document)).toEqual([drawn(table)]);
    expect(lostAs(kind, document).join('')).toContain('7');
  });
});

test('the words of a cell stay where its side is drawn through them', async () => {
  const document = await read([...drawTable(table), line([60, 137.5], [140, 137.5])]);
  expect(gridsOf(document)).toEqual([drawn(table)]);
  expect(document.losses).toEqual([]);
});

test('a figure with a side through it stays in one of the two rows, in doubt', async () => {
  const document = await read([...drawTable(table), line([140, 137.5], [220, 137.5])]);
  const cells = tablesOf(document).flatMap((one) => one.cells);
  expect(cells.find((cell) => cell.text === '12')?.doubts).toEqual(['text-across-ruling']);
});

test.each([
  ['as large as the figure', { size: 10 }, 139],
  ['on its baseline', { size: 6 }, 140],
] as const)('a digit %s is a part of it', async (_, look, y) => {
  const document = await read([...drawTable(table), text('7', [186.5, y], look)]);
  expect(gridsOf(document)[0]?.[1]?.[1]).toBe('127');
  expect(lostAs('annotation', document)).toEqual([]);
});

test('a raised digit within text is read', async () => {
  const document = await read([text('计10', [60, 60]), text('2', [80.5, 56], { size: 6 })]);
  expect(paragraphsOf(document)).toEqual(['计102']);
});

test('text beyond the edge of the page is said and read nowhere', async () => {
  const document = await read([...drawTable(table), text('页外', [700, 139])]);
  expect(gridsOf(document)).toEqual([drawn(table)]);
  expect(lostAs('hidden-text', document)).toEqual(['页外']);
});

test.each([1, 30, 61, 62, 70])(
  'what is painted 10^5 times larger %i times over is said, and has a place all the same',
  async (times) => {
    const grown = Array.from({ length: times }, () => '100000 0 0 100000 0 0 cm');
    const marks = [text('7', [3, 2]), fill([1, 1, 9, 9]), line([1, 1], [9, 1]), picture([1, 1, 9, 9])];
    const document = await read([...drawTable(table), 'q', ...grown, ...marks, 'Q']);
    const boxes = document.losses.flatMap(({ spot }) => spot?.box ?? []);
    expect(boxes.filter((side) => !(Math.abs(side) < 1e9))).toEqual([]);
    expect([...lostAs('hidden-text', document), ...lostAs('watermark', document)]).toEqual(['7']);
  },
);

test('white text on a dark ground is read', async () => {
  const head = [fill([60, 100, 300, 124], '#1f4e79'), text('总计', [250, 116], { color: '#ffffff' })];
  const bare = grid`
    | 申请人情况 | 自然人 |        |
    | 一、新收   | 12     | 5      |
  `;
  expect(gridsOf(await read([...head, ...drawTable(bare)]))[0]?.[0]).toEqual(['申请人情况', '自然人', '总计']);
});

test('text on a layer that is on is read, and so is faint text', async () => {
  const document = await read([
    ...onLayer('on', [text('甲', [60, 60])]),
    ...withState('faint', [text('乙', [70, 60])]),
  ]);
  expect(paragraphsOf(document)).toEqual(['甲乙']);
});

test('a ground painted first, and one painted later that shows what is below, hide nothing', async () => {
  const ground = fill([60, 100, 220, 124], '#f2f2f2');
  expect(gridsOf(await read([ground, ...drawTable(table), ...withState('faint', [ground])]))).toEqual([drawn(table)]);
});

test('text that a box painted later covers is said and read nowhere', async () => {
  const marks = [text('旧数', [400, 139]), fill([395, 125, 425, 145], '#ffffff')];
  const document = await read([...marks, ...drawTable(table)]);
  expect(gridsOf(document)).toEqual([drawn(table)]);
  expect(lostAs('hidden-text', document)).toEqual(['旧数']);
});

import { describe, expect, test } from 'vitest';
import { grid } from '../../../support/grid.ts';
import { text } from '../../../support/pdf-marks.ts';
import { drawTable } from '../../../support/pdf-table.ts';
import type { Mark } from '../../../support/pdf.ts';
import { read } from '../reading.ts';

const table = grid`
  | 申请人情况 | 自然人 |
  | 一、新收   | 12     |
`;
const marks: readonly Mark[] = [text('三、收到和处理申请情况', [60, 60]), ...drawTable(table)];

test('a page is drawn with its texts, those of each cell apart, and its rulings', async () => {
  const [picture] = (await read({ marks })).pictures ?? [];
  expect(picture).toMatchObject({ page: 1, width: 595, height: 842 });
  expect(picture?.texts.map((each) => each.text)).toEqual([
    '三、收到和处理申请情况',
    '申请人情况',
    '自然人',
    '一、新收',
    '12',
  ]);
  expect(picture?.rulings).toHaveLength(6);
});

test('what nobody sees is not drawn, and bold struck twice is drawn once', async () => {
  const [picture] =
    (
      await read({
        marks: [text('看得见', [60, 60]), text('看得见', [60.3, 60]), text('看不见', [60, 90], { mode: 3 })],
      })
    ).pictures ?? [];
  expect(picture?.texts.map((each) => each.text)).toEqual(['看得见']);
});

describe.each([90, 180, 270] as const)('a page turned by %i degrees', (rotate) => {
  test('is drawn as it is shown, each text where its cell is', async () => {
    const document = await read({ width: 595, height: 842, rotate, marks });
    const [picture] = document.pictures ?? [];
    expect([picture?.width, picture?.height]).toEqual(rotate === 180 ? [595, 842] : [842, 595]);
    const cells = document.blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
    const twelve = picture?.texts.find((each) => each.text === '12');
    expect(twelve?.angle).toBe(rotate);
    expect(cells.find((cell) => cell.text === '12')?.spot?.box).toEqual(twelve?.box);
  });
});

import { expect, test } from 'vitest';
import { grid } from '../../support/grid.ts';
import { fill, text } from '../../support/pdf-marks.ts';
import { drawTable, drawn } from '../../support/pdf-table.ts';
import type { Mark } from '../../support/pdf.ts';
import { gridsOf, lostAs, paragraphsOf, read, tablesOf } from './reading.ts';

const table = grid`
  | 申请人情况 | 自然人 | 法人 |
  | 一、新收   | 12     | 5    |
`;
const marks: readonly Mark[] = [text('三、收到和处理申请情况', [60, 60]), ...drawTable(table)];

/** The marks of an upright page of A4 turned clockwise, so that they fill a page that lies on its side. */
function turned(angle: 90 | 180 | 270): Mark[] {
  const matrix = { 90: '0 -1 1 0 842 0', 180: '-1 0 0 -1 595 -842', 270: '0 1 -1 0 0 -595' }[angle];
  return [`q ${matrix} cm`, ...marks, 'Q'];
}

for (const rotate of [90, 180, 270] as const) {
  const lying = rotate === 180 ? { width: 595, height: 842 } : { width: 842, height: 595 };

  test(`a page that /Rotate ${rotate} sets upright is read`, async () => {
    const back = ((360 - rotate) % 360) as 90 | 180 | 270; // of the three angles above
    const document = await read({ ...lying, rotate, marks: turned(back) });
    expect(gridsOf(document)).toEqual([drawn(table)]);
    expect(paragraphsOf(document)).toEqual(['三、收到和处理申请情况']);
  });

  test(`a page that /Rotate ${rotate} shows on its side is read`, async () => {
    const document = await read({ width: 595, height: 842, rotate, marks });
    expect(gridsOf(document)).toEqual([drawn(table)]);
    expect(paragraphsOf(document)).toEqual(['三、收到和处理申请情况']);
  });

  test(`text turned by ${rotate} on an upright page is read`, async () => {
    const document = await read({ ...lying, marks: turned(rotate) });
    expect(gridsOf(document)).toEqual([drawn(table)]);
    expect(paragraphsOf(document)).toEqual(['三、收到和处理申请情况']);
  });
}

test.each([90, 270] as const)('digits are as narrow on a page that is turned by %s', async (rotate) => {
  const sentence = '本镇2023年共收到政府信息公开申请158件，均已答复。';
  const document = await read({ rotate, marks: [text(sentence, [60, 60], { font: 'subset' })] });
  expect(paragraphsOf(document)).toEqual([sentence]);
  expect(document.losses).toEqual([]);
});

test('a stamp at a slant has digits in it', async () => {
  const sentence = text('本镇政府信息公开年报', [60, 60], { font: 'subset' });
  const document = await read([sentence, text('2023', [80, 180], { font: 'subset', angle: 320 })]);
  expect(lostAs('glyphs-undecoded', document)).toEqual([]);
});

test('boxes of a page that is read on its side are those of the page as it is shown', async () => {
  const document = await read({ width: 842, height: 595, marks: turned(90) });
  const [left = 0, top = 0, right = 0, bottom = 0] =
    tablesOf(document)[0]?.cells.find((cell) => cell.text === '一、新收')?.spot?.box ?? [];
  expect(right - left).toBeLessThan(bottom - top);
  expect(left > 842 - 148 && right < 842 - 124 && top > 60 && bottom < 140).toBe(true);
});

test('a stamp at a slant is a watermark, in a table too', async () => {
  const document = await read([...marks, text('内部资料', [80, 180], { angle: 315, size: 24, color: '#ff0000' })]);
  expect(gridsOf(document)).toEqual([drawn(table)]);
  expect(lostAs('watermark', document).join('').replaceAll('\n', '').length).toBe(4);
});

test('a watermark is one where a shaded cell covers it and where the page ends, too', async () => {
  const slanted = text('内部资料内部资料', [80, 180], { angle: 315, size: 60, color: '#e0e0e0' });
  const document = await read([slanted, fill([60, 100, 200, 200], '#f0f0f0'), ...marks]);
  expect(gridsOf(document)).toEqual([drawn(table)]);
  expect(document.losses.map(({ kind }) => kind)).toEqual(['watermark']);
});

test('large pale letters across a page are a watermark', async () => {
  const document = await read([...marks, text('样稿', [90, 150], { size: 48, color: '#d0d0d0' })]);
  expect(gridsOf(document)).toEqual([drawn(table)]);
  expect(lostAs('watermark', document)).toEqual(['样稿']);
});

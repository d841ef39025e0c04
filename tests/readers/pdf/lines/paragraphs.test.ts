import { describe, expect, test } from 'vitest';
import { grid } from '../../../support/grid.ts';
import { centred, prose, text } from '../../../support/pdf-marks.ts';
import { drawTable } from '../../../support/pdf-table.ts';
import type { Mark } from '../../../support/pdf.ts';
import { lostAs, paragraphsOf, read } from '../reading.ts';

const LONG =
  '全年主动公开各类政府信息一百二十三条，其中通知公告五十条、工作动态七十三条，均在规定时限内通过政府网站和政务新媒体公开。';
const OTHER = '及时回应社会关切，全年办理群众留言二十一件，办结率为百分之百，群众满意度不断提高。';

function page(...parts: readonly string[]): Mark[] {
  let top = 80;
  return parts.flatMap((part) => {
    const lines = prose(part, [57, top]);
    top += 18 * lines.length;
    return lines;
  });
}

test('the lines of a paragraph are joined, and the next begins with its indent', async () => {
  expect(paragraphsOf(await read(page(LONG, OTHER)))).toEqual([LONG, OTHER]);
});

test('a line as long as any other goes on in no line that is set in from the side of the tables', async () => {
  const table = grid`
    | 规章 | 3 | 4 |
    | 文件 | 5 | 6 |
  `;
  const [first, second] = [LONG.slice(0, 38), OTHER.slice(0, 30)];
  const marks = [
    text(first, [81, 80], { size: 12 }),
    text(second, [81, 98], { size: 12 }),
    ...drawTable(table, { left: 57, top: 120, widths: [160, 160, 160] }),
  ];
  expect(paragraphsOf(await read(marks))).toEqual([first, second]);
});

test.each([595, 594.4, 595.6, 596.9])(
  'a paragraph goes on over the end of a page, on one %f points wide',
  async (width) => {
    const lines = prose(LONG, [57, 760]);
    const [first, ...rest] = lines;
    const below = rest.map((_, at) =>
      text(
        Array.from(`　　${LONG}`)
          .slice(40 * (at + 1), 40 * (at + 2))
          .join(''),
        [57, 80 + at * 18],
        { size: 12 },
      ),
    );
    const pages = [[...page(OTHER), first ?? ''], { width, marks: below }] as const;
    expect(paragraphsOf(await read(...pages))).toEqual([OTHER, LONG]);
  },
);

test('a page number between the halves of a paragraph is no part of it', async () => {
  const halves = [LONG.slice(0, 38), LONG.slice(38)];
  const foot = (number: number) => centred(`— ${number} —`, [0, 595], 810, { size: 10 });
  const above = [...page(OTHER), text(halves[0] ?? '', [81, 780], { size: 12 }), foot(1)];
  const under = [text((halves[1] ?? '').slice(0, 40), [57, 80], { size: 12 }), foot(2)];
  expect(paragraphsOf(await read(above, under))).toEqual([OTHER, LONG.slice(0, 78)]);
});

test('a title over two lines is one, centred as it is', async () => {
  const title = [
    centred('云溪县人民政府办公室2023年政府信息公开工作', [57, 537], 80, { size: 22 }),
    centred('年度报告', [57, 537], 113, { size: 22 }),
  ];
  expect(paragraphsOf(await read([...title, ...prose(LONG, [57, 140])]))).toEqual([
    '云溪县人民政府办公室2023年政府信息公开工作年度报告',
    LONG,
  ]);
});

test('headings that fill no line stand alone', async () => {
  const marks = [text('一、总体情况', [81, 80], { size: 12 }), text('（一）主动公开', [81, 98], { size: 12 })];
  expect(paragraphsOf(await read([...marks, ...prose(LONG, [57, 104])]))).toEqual([
    '一、总体情况',
    '（一）主动公开',
    LONG,
  ]);
});

test('a signature and a longer date, both set to the right, stand alone', async () => {
  const marks = [
    text('云溪县水务局', [465, 200], { size: 12 }),
    text('二〇二四年一月十六日', [417, 218], { size: 12 }),
  ];
  expect(paragraphsOf(await read([...prose(LONG, [57, 80]), ...marks]))).toEqual([
    LONG,
    '云溪县水务局',
    '二〇二四年一月十六日',
  ]);
});

/** Lines one below the other, without an indent but where one is typed. */
function lines(...texts: readonly string[]): Mark[] {
  return texts.map((each, at) => text(each, [57, 80 + 18 * at], { size: 12 }));
}

test('a line that is broken a character early goes on where its sentence does', async () => {
  const widest = `另3件，${LONG}`;
  const parts = [widest.slice(0, 40), widest.slice(40), OTHER.slice(0, 38), OTHER.slice(38)];
  expect(paragraphsOf(await read(lines(...parts)))).toEqual([widest, OTHER]);
});

test('a line that is broken early goes on at the end of a sentence where only the first line is set in', async () => {
  const rest = `其中3件，${LONG}`;
  const parts = [`　　${OTHER}`, rest.slice(0, 45), rest.slice(45)];
  expect(paragraphsOf(await read(lines(...parts)))).toEqual([OTHER + rest]);
});

describe('where paragraphs begin without a mark', () => {
  const full = `${LONG.slice(0, 39)}。`;

  test('a full line goes on also where its sentence ends, and this is said', async () => {
    const document = await read(lines('全年未发生行政复议。', full, OTHER.slice(0, 40), OTHER.slice(40)));
    expect(paragraphsOf(document)).toEqual(['全年未发生行政复议。', full + OTHER]);
    expect(lostAs('file-remark', document)).toEqual(['the page does not tell whether a paragraph ends with this line']);
  });

  test.each([
    ['an indent', [text(`　　${OTHER.slice(0, 30)}。`, [57, 134], { size: 12 })]],
    ['a space', [text(`${OTHER.slice(0, 30)}。`, [57, 144], { size: 12 })]],
  ])('nothing is said where others begin with %s', async (_, other) => {
    const document = await read([...lines('（一）主动公开', full, '均已公开。'), ...other]);
    expect(paragraphsOf(document)).toEqual(['（一）主动公开', `${full}均已公开。`, `${OTHER.slice(0, 30)}。`]);
    expect(lostAs('file-remark', document)).toEqual([]);
  });
});

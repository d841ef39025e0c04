import { expect, test } from 'vitest';
import { grid } from '../../../support/grid.ts';
import { line, prose, text } from '../../../support/pdf-marks.ts';
import { drawTable, drawn } from '../../../support/pdf-table.ts';
import type { Mark } from '../../../support/pdf.ts';
import { gridsOf, paragraphsOf, read } from '../reading.ts';

const FIRST =
  '全年主动公开各类政府信息，其中通知公告、工作动态均在规定时限内通过政府网站公开，并在公示栏张贴，方便群众查看。';
const SECOND = '及时回应社会关切，全年办理群众留言二十一件，办结率为百分之百，群众满意度不断提高，没有发生投诉。';
const THIRD = '定期清理失效链接，保证栏目内容准确，对长期不更新的栏目予以停用，新增便民问答专栏。';
const table = grid`
  | 规章 | 3 |
  | 文件 | 4 |
`;

/** A column of 17 characters a line, 12 points each. */
const column = (sentences: readonly string[], [left, top]: readonly [number, number]): Mark[] =>
  sentences.flatMap((sentence, at) => prose(sentence, [left, top + at * 90], 17, 12));
const LEFT = 70;
const RIGHT = 300;

test('text in two columns is read one after the other', async () => {
  const title = text('一、总体情况及有关工作开展的总体说明如下所示', [160, 60]);
  const document = await read([title, ...column([FIRST, SECOND], [LEFT, 80]), ...column([THIRD, FIRST], [RIGHT, 73])]);
  expect(paragraphsOf(document)).toEqual(['一、总体情况及有关工作开展的总体说明如下所示', FIRST, SECOND, THIRD, FIRST]);
});

test('a paragraph that goes on in the other column is one, and a table below both comes after them', async () => {
  const whole = prose(FIRST + SECOND + THIRD, [0, 0], 17, 12);
  const middle = Math.ceil(whole.length / 2);
  const lines = Array.from(`　　${FIRST}${SECOND}${THIRD}`);
  const drawnLines = whole.map((_, at) => {
    const [left, row] = at < middle ? [LEFT, at] : [RIGHT, at - middle];
    return text(lines.slice(at * 17, (at + 1) * 17).join(''), [left, 100 + row * 18], { size: 12 });
  });
  const below = drawTable(table, { left: LEFT, top: 350, widths: [217, 217] });
  const document = await read([...drawnLines, ...below, ...prose(SECOND, [LEFT, 500], 36, 12)]);
  expect(paragraphsOf(document)).toEqual([FIRST + SECOND + THIRD, SECOND]);
  expect(gridsOf(document)).toEqual([drawn(table)]);
});

test('a page number close to the middle is in neither column', async () => {
  const number = text('3', [285, 800], { size: 9 });
  const first = [...column([FIRST, SECOND], [LEFT, 180]), ...column([THIRD, FIRST], [RIGHT, 173])];
  const second = [...column([FIRST], [LEFT, 180]), ...column([SECOND], [RIGHT, 173]), number];
  const document = await read([...first, text('2', [285, 800], { size: 9 })], second);
  expect(paragraphsOf(document)).toEqual([FIRST, SECOND, THIRD, FIRST, FIRST, SECOND]);
});

test('the cells of a row are no columns of text', async () => {
  const sides = [60, 285, 510].map((x) => line([x, 70], [x, 300]));
  const levels = [70, 300].map((y) => line([60, y], [510, y]));
  const cells = [...column([FIRST, SECOND], [LEFT, 80]), ...column([THIRD, FIRST], [RIGHT, 80])];
  const [row] = gridsOf(await read([...sides, ...levels, ...cells]));
  expect(row?.[0]?.map((cell) => cell.replace(/\s/g, ''))).toEqual([FIRST + SECOND, THIRD + FIRST]);
});

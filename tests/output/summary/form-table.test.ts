import { describe, expect, test } from 'vitest';
import { formTable } from '../../../lib/output/summary/form-table.ts';
import type { Marks } from '../../../lib/output/summary/marks.ts';
import { anchorOf } from '../../../lib/output/summary/places.ts';
import { editions } from '../../../lib/report/editions/index.ts';
import { fieldsOfTable } from '../../../lib/rules/figures.ts';
import type { HtmlElement } from '../../support/html.ts';
import { attribute, childrenOf, chineseOf, elementsOf } from '../../support/html.ts';
import { sampleReport } from '../../support/report.ts';

const noMarks: Marks = new Map();
const tables = ['proactiveDisclosure', 'requests', 'reviewAndLitigation'] as const;

describe.each(editions)('the form of $id', ({ id }) => {
  const report = sampleReport({}, { edition: id });

  test.each(tables)('%s tiles its rectangle', (table) => {
    const rows = rowsOf(formTable(table, report, noMarks).html);
    const covered = coverage(rows);
    const width = Math.max(...covered.map((row) => row.length));
    expect(covered).toEqual(rows.map(() => Array.from({ length: width }, () => 1)));
  });

  test.each(tables)('%s has each of its figures once, as printed', (table) => {
    const figures = rowsOf(formTable(table, report, noMarks).html)
      .flat()
      .filter(({ id: anchor }) => anchor !== '')
      .map(({ id: anchor, text }) => [anchor, text]);
    const fields = fieldsOfTable(report, table).map(({ pointer }) => [
      anchorOf(pointer),
      report.evidence[pointer]?.raw ?? '',
    ]);
    expect(figures.toSorted()).toEqual(fields.toSorted());
  });
});

test('heads are grouped as the form groups them', () => {
  const rows = rowsOf(formTable('requests', sampleReport(), noMarks).html);
  expect(rows[0]?.map(({ text, columns, rows: down }) => [text.slice(0, 5), columns, down])).toEqual([
    ['（本列数据', 3, 3],
    ['申请人情况', 7, 1],
  ]);
  expect(rows[1]?.map(({ text, columns, rows: down }) => [text, columns, down])).toEqual([
    ['自然人', 1, 2],
    ['法人或其他组织', 5, 1],
    ['总计', 1, 2],
  ]);
  const outcomes = rows.flat().find(({ text }) => text === '三、本年度办理结果');
  expect(outcomes).toMatchObject({ columns: 1, rows: 22 });
});

test('a table 二 that mixes editions has each member as its own head names it', () => {
  const mixed = sampleReport();
  const fees = { previousYearItems: 3, change: -1 };
  const report = { ...mixed, proactiveDisclosure: { ...mixed.proactiveDisclosure, fees } };
  const anchors = rowsOf(formTable('proactiveDisclosure', report, noMarks).html).flatMap((row) =>
    row.map((cell) => cell.id),
  );
  expect(anchors).toContain('at-proactiveDisclosure-fees-change');
  expect(anchors).not.toContain('at-proactiveDisclosure-fees-amount');
  expect(anchors).toContain('at-proactiveDisclosure-licensing-decisions');
});

const TOTAL = '/requests/newlyReceived/total';

test.each([
  ['an empty cell', null, '空', 'blank'],
  ['a stroke', { raw: '/', value: null }, '/', 'absent'],
  ['no cell at all', undefined, '缺', 'missing'],
  ['what is no figure', { raw: '约20', value: null }, '约20', 'illegible'],
  ['a full-width figure', { raw: '１６', value: 16 }, '１６', 'figure'],
  ['a figure with its unit', { raw: '16件', value: 16 }, '16件', 'figure'],
  ['a figure in another unit', { raw: '5000元', value: 0.5 }, '5000元 读作0.5', 'figure'],
  ['a figure with a note', { raw: '22（其中修订16件）', value: 22 }, '22（其中修订16件） 读作22', 'figure'],
])('%s is shown as such', (_, printed, text, kind) => {
  const rows = rowsOf(formTable('requests', sampleReport({ [TOTAL]: printed }), noMarks).html);
  const cell = rows.flat().find(({ id }) => id === anchorOf(TOTAL));
  expect(cell).toMatchObject({ text, kinds: expect.arrayContaining([kind]) as string[] });
});

test('a figure at fault leads to its findings, and says when it is the suspect', () => {
  const marks: Marks = new Map([[TOTAL, { severity: 'error', isSuspect: true, findings: [2, 5] }]]);
  const { html } = formTable('requests', sampleReport(), marks);
  const cell = /<td id="at-requests-newlyReceived-total"[\s\S]*?<\/td>/.exec(html)?.[0];
  expect(cell).toContain('class="figure marked error suspect"');
  expect(cell).toContain('href="#finding-2"');
  expect(cell).toContain('href="#finding-5"');
  expect(cell).toContain('疑错');
});

interface DrawnCell {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

function rowsOf(html: string): DrawnCell[][] {
  return elementsOf(html)
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => childrenOf(row).map(cellOf));
}

function cellOf(cell: HtmlElement): DrawnCell {
  return {
    id: attribute(cell, 'id'),
    kinds: attribute(cell, 'class').split(' '),
    text: chineseOf(cell).trim(),
    columns: Number(attribute(cell, 'colspan')),
    rows: Number(attribute(cell, 'rowspan') || 1),
  };
}

/** How many cells lie on each place. */
function coverage(rows: readonly (readonly DrawnCell[])[]): number[][] {
  const covered: number[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let left = 0;
    for (const { columns, rows: down } of row) {
      while (covered[top]?.[left] !== undefined) left += 1;
      for (const line of covered.slice(top, top + down))
        for (let at = left; at < left + columns; at += 1) line[at] = (line[at] ?? 0) + 1;
    }
  });
  return covered;
}

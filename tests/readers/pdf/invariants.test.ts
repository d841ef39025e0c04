import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document, Table } from '../../../lib/document/model.ts';
import { text } from '../../support/pdf-marks.ts';
import { drawTable, drawn, rules } from '../../support/pdf-table.ts';
import type { Mark } from '../../support/pdf.ts';
import { gridsOf, lostAs, read, tablesOf } from './reading.ts';

const RUNS = { numRuns: 40 };
const WORDS = ['规章', '0', '12', '', '1362', '结果维持', '其他法律行政法规禁止公开', '/'];

/** A table of a few rows and columns, some neighbours merged: each cell of the first row may be as wide as two. */
const tables: fc.Arbitrary<Table> = fc
  .record({ rows: fc.integer({ min: 2, max: 5 }), columns: fc.integer({ min: 2, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc
      .record({
        words: fc.array(fc.constantFrom(...WORDS), { minLength: rows * columns, maxLength: rows * columns }),
        merged: fc.integer({ min: 0, max: columns - 1 }),
        tall: fc.boolean(),
      })
      .map(({ words, merged, tall }) => tableFrom({ rows, columns }, words, { merged, tall })),
  );

function tableFrom(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  words: readonly string[],
  { merged, tall }: { readonly merged: number; readonly tall: boolean },
): Table {
  const width = merged > 0 ? 2 : 1;
  const start = Math.max(0, merged - 1);
  const height = tall && rows > 2 && width < columns ? 2 : 1; // else no line tells its rows
  const cells = Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const isMerged = row < height && column >= start && column < start + width;
    if (isMerged && (row > 0 || column > start)) return [];
    const [rowSpan, columnSpan] = isMerged ? [height, width] : [1, 1];
    return [{ row, column, rowSpan, columnSpan, text: words[at] ?? '', spot: null, doubts: [] }];
  }).flat();
  return { kind: 'table', rows, columns, cells };
}

const drawings = fc.constantFrom(rules.stroked(), rules.boxes(), rules.double(), rules.stroked({ dash: '[3 2] 0' }));

function tiles({ rows, columns, cells }: Table): boolean {
  const units = cells.flatMap((cell) =>
    Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, at) => {
      const row = cell.row + Math.floor(at / cell.columnSpan);
      return row * columns + cell.column + (at % cell.columnSpan);
    }),
  );
  return (
    units.length === rows * columns &&
    new Set(units).size === units.length &&
    units.every((unit) => unit < rows * columns)
  );
}

/** All characters of a document, in no order. What is said of glyphs that may look otherwise is no character of its own. */
function charactersOf({ blocks, losses }: Document): string {
  const read = blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text],
  );
  const lost = losses.flatMap((loss) => (loss.kind === 'glyphs-undecoded' ? [] : [loss.text]));
  return Array.from([...read, ...lost].join('').replace(/\s/g, ''))
    .sort()
    .join('');
}

test('the cells of every table tile its rectangle, and a drawn table is read as it was drawn', async () => {
  await fc.assert(
    fc.asyncProperty(tables, drawings, async (table, drawing) => {
      fc.pre(table.cells.some((cell) => cell.text !== ''));
      const style = { rules: drawing, rowHeight: 44 };
      const document = await read([text('表', [60, 60]), ...drawTable(table, style)]);
      expect(tablesOf(document).every(tiles)).toBe(true);
      expect(gridsOf(document)).toEqual([drawn(table)]);
    }),
    RUNS,
  );
});

test('every character of a page stands in one block or one loss', async () => {
  const anywhere = fc.record({
    word: fc.constantFrom('全年', '收到', '12', '件', '申请'),
    x: fc.integer({ min: -40, max: 620 }),
    y: fc.integer({ min: -20, max: 860 }),
    size: fc.constantFrom(1, 9, 12, 40),
    color: fc.constantFrom('#000000', '#ffffff', '#d0d0d0'),
    angle: fc.constantFrom(0, 0, 0, 45, 90),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anywhere, { maxLength: 12 }), tables, drawings, async (words, table, drawing) => {
      const marks: Mark[] = words.map(({ word, x, y, ...style }) => text(word, [x, y], style));
      const document = await read([text('一、总体情况', [60, 60]), ...marks, ...drawTable(table, { rules: drawing })]);
      const all = ['一、总体情况', ...words.map(({ word }) => word), ...table.cells.map((cell) => cell.text)].join('');
      expect(lostAs('library-warning', document)).toEqual([]);
      expect(charactersOf(document)).toBe(Array.from(all).sort().join(''));
    }),
    RUNS,
  );
});

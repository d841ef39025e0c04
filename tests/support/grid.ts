import type { Cell, Table } from '../../lib/document/model.ts';

/**
 * A table as it is drawn: a line a row, bars between cells. `<` joins the cell on the left, `^` the cell above, and `/n` in a
 * cell is a line break.
 *
 *     grid`
 *       | 申请人 | 法人 | <    |
 *       | ^      | 企业 | 机构 |
 *     `
 */
export function grid(strings: TemplateStringsArray, ...values: readonly (string | number)[]): Table {
  return tableOf(String.raw(strings, ...values));
}

/** The same of a string. */
export function tableOf(drawing: string): Table {
  const rows = drawing
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.slice(1, -1).split('|').map(unescaped));
  const columns = Math.max(...rows.map((row) => row.length));
  return { kind: 'table', rows: rows.length, columns, cells: rows.flatMap((_, row) => cellsIn(rows, row)) };
}

function unescaped(field: string): string {
  return field.trim().replaceAll('/n', '\n');
}

function cellsIn(rows: readonly (readonly string[])[], row: number): Cell[] {
  return (rows[row] ?? []).flatMap((text, column) => {
    if (text === '<' || text === '^') return [];
    const columnSpan = runOf('<', (step) => rows[row]?.[column + step]);
    const rowSpan = runOf('^', (step) => rows[row + step]?.[column]);
    return [{ row, column, rowSpan, columnSpan, text, spot: null, doubts: [] }];
  });
}

/** One more than the marks that follow. */
function runOf(mark: string, at: (step: number) => string | undefined): number {
  return at(1) === mark ? 1 + runOf(mark, (step) => at(step + 1)) : 1;
}

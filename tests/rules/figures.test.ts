import { describe, expect, test } from 'vitest';
import { figureAt, printedAt } from '../../lib/rules/figures.ts';
import { sampleReport } from '../support/report.ts';

const CELL = '/requests/carriedOver/other';

describe('figureAt', () => {
  test('is what is printed, 0 too', () => {
    expect(figureAt(sampleReport({ [CELL]: 7 }), CELL)).toBe(7);
    expect(figureAt(sampleReport({ [CELL]: 0 }), CELL)).toBe(0);
  });

  test('is null for an empty cell, for a whole row and for a place that is not there', () => {
    const report = sampleReport({ [CELL]: null });
    expect([CELL, '/requests/carriedOver', '/requests/nowhere/other'].map((at) => figureAt(report, at as '/'))).toEqual(
      [null, null, null],
    );
  });
});

describe('printedAt', () => {
  test.each([
    ['7', 7, 'figure'],
    ['', null, 'blank'],
    ['  ', null, 'blank'],
    ['/', null, 'absent'],
    ['－－', null, 'absent'],
    ['— —', null, 'absent'],
    ['无', null, 'absent'],
    ['不 适用', null, 'absent'],
    ['无法统计', null, 'illegible'],
    ['本年无', null, 'illegible'],
    ['约20', null, 'illegible'],
  ] as const)('a cell that says “%s” is read as %s and holds what is %s', (raw, value, printed) => {
    expect(printedAt(sampleReport({ [CELL]: { raw, value } }), CELL)).toBe(printed);
  });

  test('a place without a cell is missing', () => {
    expect(printedAt(sampleReport({ [CELL]: undefined }), CELL)).toBe('missing');
  });
});

import { describe, expect, test } from 'vitest';
import type { Pointer } from '../../lib/report/pointer.ts';
import type { Report, ReportLoss } from '../../lib/report/schema.ts';
import { checkReport } from '../../lib/rules/check-report.ts';
import { originOf, touchesTable } from '../../lib/rules/origin.ts';
import { sampleReport, withDoubts } from '../support/report.ts';

const CELL = '/requests/newlyReceived/total';
const OTHER = '/requests/carriedOver/total';

const loss = (kind: ReportLoss['kind'], inTable = false): ReportLoss => ({ kind, text: '', spot: null, inTable });
const losing = (...losses: readonly ReportLoss[]): Report => ({ ...sampleReport(), losses });
const doubting = (...pointers: readonly Pointer[]): Report => withDoubts(sampleReport(), pointers, ['row-ragged']);

describe('a finding is of', () => {
  test('the document, where all was read and nothing lost', () => {
    expect(originOf({ at: [CELL], suspect: CELL }, sampleReport())).toBe('document');
    expect(originOf({ at: ['/title'], suspect: null }, sampleReport())).toBe('document');
  });

  test('the reading, where the figure to look at was read in doubt', () => {
    expect(originOf({ at: [CELL, OTHER], suspect: CELL }, doubting(CELL))).toBe('reading');
  });

  test('either, where another figure was read in doubt', () => {
    expect(originOf({ at: [CELL, OTHER], suspect: CELL }, doubting(OTHER))).toBe('unknown');
    expect(originOf({ at: [CELL, OTHER], suspect: null }, doubting(CELL))).toBe('unknown');
  });

  test('the document, where the doubt is about a figure that took no part', () => {
    expect(originOf({ at: [CELL], suspect: null }, doubting(OTHER))).toBe('document');
    expect(originOf({ at: [CELL], suspect: CELL }, withDoubts(sampleReport(), [CELL], []))).toBe('document');
  });

  test.each(['glyphs-undecoded', 'part-unread'] as const)('either, where %s may be anything', (kind) => {
    expect(originOf({ at: ['/title'], suspect: null }, losing(loss(kind)))).toBe('unknown');
  });

  test.each(['/proactiveDisclosure', '/requests/newlyReceived/total', '/reviewAndLitigation'] as const)(
    'either, where something of a table was lost and the finding is about one: %s',
    (pointer) => {
      expect(originOf({ at: ['/title', pointer], suspect: null }, losing(loss('image', true)))).toBe('unknown');
      expect(originOf({ at: [pointer], suspect: null }, losing(loss('image', false)))).toBe('document');
    },
  );

  test('the document, where it is about no table', () => {
    expect(originOf({ at: ['/title'], suspect: null }, losing(loss('image', true)))).toBe('document');
    expect(originOf({ at: ['/sections/3'], suspect: null }, losing(loss('table-unbound')))).toBe('document');
  });
});

test('what a rule on the reading finds is of the reading, whatever is doubted', () => {
  const { findings } = checkReport({ ...doubting('/proactiveDisclosure/licensing/decisions'), title: '年报' }, null);
  expect(findings.map(({ rule, origin }) => [rule, origin])).toEqual([
    ['reading-certain', 'reading'],
    ['title-complete', 'document'],
  ]);
});

test.each([
  ['image', true, true],
  ['image', false, false],
  ['table-unbound', false, true],
  ['page-furniture', true, false],
  ['watermark', true, false],
] as const)('%s, in a table %s: a figure may be lost: %s', (kind, inTable, touches) => {
  expect(touchesTable(loss(kind, inTable))).toBe(touches);
});

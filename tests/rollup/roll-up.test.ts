import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leavesOf, valueAt } from '../../lib/report/pointer.ts';
import type { Pointer } from '../../lib/report/pointer.ts';
import type { Report } from '../../lib/report/schema.ts';
import { rollUp } from '../../lib/rollup/roll-up.ts';
import type { Rollup } from '../../lib/rollup/rollup-schema.ts';
import { filingOf, members, memberName, unreadableFiling, withIdentity } from '../support/filings.ts';
import { mixedReport, sampleReport, zerosEmpty } from '../support/report.ts';

const PARENT = '青石县人民政府';
const question = { parent: PARENT, year: 2023, expected: [] };

function rolled(reports: readonly Report[], published: Report | null = null): Rollup {
  return rollUp(
    reports.map((report) => filingOf(report)),
    question,
    published,
  );
}

function named(index: number, changes: Parameters<typeof sampleReport>[0] = {}): Report {
  return withIdentity(sampleReport(changes), { agency: memberName(index) });
}

const kindsOf = ({ doubts }: Rollup) => doubts.map(({ kind }) => kind);

test('every figure is the sum of the figures of the members', () => {
  fc.assert(
    fc.property(members({ most: 8 }), (reports) => {
      const rollup = rolled(reports);
      const figures = ['proactiveDisclosure', 'requests', 'reviewAndLitigation'] as const;
      for (const table of figures) {
        for (const [pointer, figure] of leavesOf(rollup[table], `/${table}`)) {
          const parts = reports.map((report) => valueAt(report, pointer) as number);
          expect(figure).toBeCloseTo(
            parts.reduce((sum, part) => sum + part, 0),
            6,
          );
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('the order of the members does not matter', () => {
  fc.assert(
    fc.property(
      members({ most: 6 }).chain((reports) =>
        fc.tuple(fc.constant(reports), fc.shuffledSubarray([...reports], { minLength: reports.length })),
      ),
      ([reports, shuffled]) => {
        expect(rolled(shuffled)).toEqual(rolled(reports));
      },
    ),
    { numRuns: 20 },
  );
});

test('money adds up as on paper', () => {
  const fees: Pointer = '/proactiveDisclosure/fees/amount';
  const rollup = rolled([named(0, { [fees]: 0.1 }), named(1, { [fees]: 0.2 }), named(2, { [fees]: 9116.3604 })]);
  expect(valueAt(rollup, fees)).toBe(9116.6604);
});

test('a place that no member prints a figure in has none', () => {
  const pointer: Pointer = '/requests/newlyReceived/other';
  expect(valueAt(rolled([named(0, { [pointer]: null }), named(1, { [pointer]: null })]), pointer)).toBeNull();
});

describe('whose reports are added', () => {
  const expected = [memberName(0), memberName(1), PARENT];

  test('those of the year, once each, and not the parent’s own', () => {
    const filings = [
      filingOf(named(0), 'b'),
      filingOf(named(0, { '/requests/carriedOver/other': 3 }), 'a'),
      filingOf(withIdentity(named(1), { year: 2022 }), 'c'),
      filingOf(withIdentity(named(1), { year: null }), 'd'),
      filingOf(withIdentity(named(1), { agency: null }), 'e'),
      filingOf(withIdentity(sampleReport(), { agency: PARENT }), 'f'),
      filingOf(named(5), 'g'),
      unreadableFiling('h'),
    ];
    const rollup = rollUp(filings, { ...question, expected }, null);
    expect(rollup.members.map(({ place }) => place).toSorted()).toEqual(['a', 'g']);
    expect(rollup.missing).toEqual([memberName(1)]);
    expect(rollup.unexpected).toEqual([memberName(5)]);
    expect(rollup.leftOut.map(({ place, reason }) => `${place} ${reason}`)).toEqual([
      'c other-year',
      'd year-unknown',
      'e agency-unknown',
      'h unreadable',
      'b filed-twice',
    ]);
    expect(rollup.comparison).not.toBeNull();
  });
});

describe('what cannot be added without doubt', () => {
  test('sound members of one kind: stocks that more than one of them counts, and nothing else', () => {
    expect(kindsOf(rolled([named(0), named(1)]))).toEqual(['stock']);
    expect(kindsOf(rolled([named(0)]))).toEqual([]);
  });

  test('cases after review, which two members may count', () => {
    const after = '/reviewAndLitigation/litigation/afterReview';
    const { doubts } = rolled([named(0, { [`${after}/upheld`]: 1, [`${after}/total`]: 1 })]);
    expect(doubts).toMatchObject([{ kind: 'co-defendant', members: [memberName(0)] }]);
    expect(doubts[0]?.basis).toContain('〔2016〕201号');
  });

  test('规章 of a body that makes none', () => {
    const { doubts } = rolled([
      named(0, { '/proactiveDisclosure/regulations/issued': 2, '/proactiveDisclosure/regulations/inForce': 2 }),
    ]);
    expect(doubts).toMatchObject([
      {
        kind: 'rulemaking-power',
        at: ['/proactiveDisclosure/regulations/issued', '/proactiveDisclosure/regulations/inForce'],
      },
    ]);
  });

  test('cells that are empty, and cells that are missing', () => {
    const blanks = zerosEmpty('small');
    const { doubts } = rolled([named(0, blanks), named(1, { '/requests/carriedOver/other': undefined })]);
    expect(doubts.find(({ kind }) => kind === 'blank')?.at).toHaveLength(Object.keys(blanks).length);
    expect(doubts.filter(({ kind }) => kind === 'unread')).toMatchObject([
      { at: ['/requests/carriedOver/other'], members: [memberName(1)] },
    ]);
  });

  test('members in another edition, whole or in part', () => {
    const older = withIdentity(sampleReport({}, { edition: '2019' }), { agency: memberName(1), year: 2023 });
    const mixed = withIdentity(mixedReport(), { agency: memberName(2), year: 2023 });
    const { doubts } = rolled([named(0), older, mixed]);
    const editions = doubts.filter(({ kind }) => kind === 'edition');
    expect(editions.map(({ members: [name], at }) => [name, at.length])).toEqual([
      [memberName(1), 28],
      [memberName(2), 7],
    ]);
  });

  test('reports with errors', () => {
    expect(kindsOf(rolled([named(0, { '/requests/newlyReceived/total': 99 })]))).toContain('errors');
  });
});

describe('parent-equals-members', () => {
  const two = [named(0), named(1)];

  test('passes where the parent says what its members make', () => {
    const doubled = Object.fromEntries(
      (['proactiveDisclosure', 'requests', 'reviewAndLitigation'] as const).flatMap((table) => [
        ...leavesOf(rolled(two)[table], `/${table}`),
      ]),
    );
    const { comparison } = rolled(two, withIdentity(sampleReport(doubled), { agency: PARENT }));
    expect(comparison).toMatchObject({ outcome: 'passed', cases: 200, failed: 0, findings: [] });
  });

  test('fails figure by figure, and says how many members are missing', () => {
    const published = withIdentity(sampleReport(), { agency: PARENT });
    const { comparison } = rollUp(
      [filingOf(named(0))],
      { ...question, expected: [memberName(0), memberName(7)] },
      {
        ...published,
        requests: rolled([named(0, { '/requests/newlyReceived/naturalPerson': 20 })]).requests,
      },
    );
    expect(comparison).toMatchObject({
      outcome: 'failed',
      findings: [{ at: ['/requests/newlyReceived/naturalPerson'], expected: 14, actual: 20 }],
    });
    expect(comparison?.findings[0]?.message.zh).toContain('缺1个单位');
  });

  test('skips what either has no figure of', () => {
    const pointer: Pointer = '/requests/carriedOver/other';
    const { comparison } = rolled([named(0)], withIdentity(sampleReport({ [pointer]: null }), { agency: PARENT }));
    expect(comparison).toMatchObject({ outcome: 'passed', skipped: 4 });
  });
});

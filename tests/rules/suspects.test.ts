import { describe, expect, test } from 'vitest';
import type { EditionId } from '../../lib/report/form.ts';
import type { Pointer } from '../../lib/report/pointer.ts';
import { valueAt } from '../../lib/report/pointer.ts';
import type { Report } from '../../lib/report/schema.ts';
import { catalogue } from '../../lib/rules/catalogue/index.ts';
import type { Finding } from '../../lib/rules/check-report.ts';
import { judge } from '../../lib/rules/check-report.ts';
import { suspectsOf } from '../../lib/rules/suspects.ts';
import type { Size } from '../support/figures.ts';
import { figuresOf } from '../support/figures.ts';
import { marked, missing, sampleReport, zerosEmpty } from '../support/report.ts';

const SUMS = ['requests-balance', 'outcomes-sum-to-total', 'applicants-sum-to-total', 'review-sum-to-total'];

/** Every size of agency; to tell one mutant from the original, a small one will do. */
const sizes: readonly Size[] = process.env['MUTATION'] === undefined ? ['zero', 'small', 'county', 'city'] : ['small'];

const kinds = (['2019', '2021'] as const).flatMap((edition) => sizes.map((size) => ({ edition, size })));

/** What a typist makes of a figure. Those that leave it as it is are no mistakes. */
const mistakes: Readonly<Record<string, (figure: number) => number>> = {
  '1 too many': (figure) => figure + 1,
  'left at 0': () => 0,
  'a zero too many': (figure) => figure * 10,
  'two digits swapped': (figure) => Number(String(figure).replace(/(.)(.)$/u, '$2$1')),
};

const rules = catalogue.filter(({ id }) => SUMS.includes(id));

interface Kind {
  readonly edition: EditionId;
  readonly size: Size;
}

function brokenSums(report: Report, changes: Readonly<Record<Pointer, number>>): readonly Finding[] {
  const changed = structuredClone(report);
  for (const [pointer, figure] of Object.entries(changes)) {
    const path = pointer.slice(1).split('/');
    const last = path.pop() ?? '';
    const row = valueAt(changed, `/${path.join('/')}`) as Record<string, number>;
    row[last] = figure;
  }
  return judge(rules, changed, null).findings;
}

function printedIn(kind: Kind, table: string): [Pointer, number][] {
  const figures = Object.entries(figuresOf(kind.edition, kind.size)) as [Pointer, number][];
  return figures.filter(([pointer]) => pointer.startsWith(`/${table}/`));
}

describe.each(kinds)('a sound report of edition $edition, $size', (kind) => {
  const sound = sampleReport({}, kind);

  test.each(Object.entries(mistakes))('every figure of table 三 that is %s is caught and named', (_, mistake) => {
    const changed = printedIn(kind, 'requests').filter(([, figure]) => mistake(figure) !== figure);
    const found = changed.map(([pointer, figure]) => {
      const findings = brokenSums(sound, { [pointer]: mistake(figure) });
      return { pointer, suspects: [...new Set(findings.map(({ suspect }) => suspect))], caught: findings.length >= 2 };
    });
    expect(found).toEqual(changed.map(([pointer]) => ({ pointer, suspects: [pointer], caught: true })));
  });

  // A figure of table 四 stands in one sum alone: nothing crosses it, so the group is named and no cell.
  test.each(Object.entries(mistakes))('every figure of table 四 that is %s is caught in its group', (_, mistake) => {
    const changed = printedIn(kind, 'reviewAndLitigation').filter(([, figure]) => mistake(figure) !== figure);
    const found = changed.map(([pointer, figure]) => {
      const findings = brokenSums(sound, { [pointer]: mistake(figure) });
      return findings.map(({ rule, at, suspect }) => ({ rule, caught: at.includes(pointer), suspect }));
    });
    expect(found).toEqual(changed.map(() => [{ rule: 'review-sum-to-total', caught: true, suspect: null }]));
  });

  test('two figures of a row or of a column of table 三 that changed places are caught', () => {
    const figures = printedIn(kind, 'requests');
    const pairs = figures.flatMap(([one, figure], index) =>
      figures.slice(index + 1).flatMap(([other, another]) => {
        const isInLine = rowOf(one) === rowOf(other) || columnOf(one) === columnOf(other);
        return isInLine && figure !== another ? [{ [one]: another, [other]: figure }] : [];
      }),
    );
    const sample = pairs.filter((_, index) => index % Math.ceil(pairs.length / 100) === 0);
    expect(sample.filter((changes) => brokenSums(sound, changes).length === 0)).toEqual([]);
  });
});

const county = sampleReport({}, { size: 'county' });

const rowOf = (pointer: Pointer) => pointer.slice(0, pointer.lastIndexOf('/'));
const columnOf = (pointer: Pointer) => pointer.slice(pointer.lastIndexOf('/') + 1);

test('of two wrong figures of different size each is named', () => {
  const findings = brokenSums(county, {
    '/requests/outcomes/granted/naturalPerson': 63,
    '/requests/outcomes/unavailable/notHeld/other': 9,
  });
  const suspects = new Set(findings.map(({ suspect }) => suspect));
  expect(suspects).toEqual(
    new Set(['/requests/outcomes/granted/naturalPerson', '/requests/outcomes/unavailable/notHeld/other']),
  );
});

test('of two wrong figures of the same size none is named, for the sums do not tell which they are', () => {
  const findings = brokenSums(county, {
    '/requests/outcomes/granted/naturalPerson': 63,
    '/requests/outcomes/unavailable/notHeld/other': 6,
  });
  expect(findings).toHaveLength(4);
  expect(findings.map(({ suspect }) => suspect)).toEqual([null, null, null, null]);
});

test('a wrong figure is named also where the cells around it are left empty', () => {
  const report = sampleReport({ ...zerosEmpty('small'), '/requests/outcomes/granted/naturalPerson': 60 });
  const suspects = judge(rules, report, null).findings.map(({ suspect }) => suspect);
  expect(suspects).toEqual(['/requests/outcomes/granted/naturalPerson', '/requests/outcomes/granted/naturalPerson']);
});

test('a wrong figure is named also where a mark stands for every other figure of its row', () => {
  const row = '/requests/outcomes/unavailable/notHeld';
  const report = sampleReport({ ...marked(/\/notHeld\/(?!total)/u), [`${row}/total`]: 2 }, { size: 'zero' });
  const others = sampleReport({ ...marked(/\/notHeld\/(?!total|other$)/u), [`${row}/total`]: 2 }, { size: 'zero' });
  expect(judge(rules, report, null).findings.map(({ rule }) => rule)).toEqual(['outcomes-sum-to-total']);
  expect(judge(rules, others, null).findings.map(({ suspect }) => suspect)).toEqual([`${row}/total`, `${row}/total`]);
});

test('a figure is named also where one of its sums cannot be judged', () => {
  const total = '/requests/outcomes/total/naturalPerson';
  expect(suspectsOf(sampleReport({ [total]: 12, '/requests/carriedForward/naturalPerson': null }))).toEqual([total]);
});

test('a figure is not named that another sum confirms', () => {
  const changes = { '/requests/outcomes/total/total': 14, '/requests/carriedForward/total': 3 };
  expect(suspectsOf(sampleReport(changes))).toEqual([]);
});

test('nothing is named where all adds up, though a row and a column are all that is there', () => {
  expect(suspectsOf(sampleReport(missing(/^\/requests\/(?!newlyReceived\/|.*\/naturalPerson$)/u)))).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../../lib/report/schema.ts';
import { claimKinds, report as schema } from '../../lib/report/schema.ts';
import { checkReport } from '../../lib/rules/check-report.ts';
import type { Counts, Six } from '../support/figures.ts';
import { countsOf, figuresFrom, figuresOf } from '../support/figures.ts';
import { claim, reportOf, sampleReport } from '../support/report.ts';

const kinds = (['2019', '2021'] as const).flatMap((edition) =>
  (['zero', 'small', 'county', 'city'] as const).map((size) => ({ edition, size })),
);

test.each(kinds)('a sound report of edition $edition, $size, has no finding', (kind) => {
  expect(checkReport(sampleReport({}, kind), null).findings).toEqual([]);
});

const count = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(200_000));
const six = fc.tuple(count, count, count, count, count, count);
const four = fc.tuple(count, count, count, count);

/** Any answers, as many requests as make them, and some carried forward. */
const counts: fc.Arbitrary<Counts> = fc
  .record({
    outcomes: fc.record(Object.fromEntries(Object.keys(countsOf.city.outcomes).map((row) => [row, six]))),
    carriedOver: six,
    carriedForward: six,
    cases: fc.tuple(four, four, four),
    issued: count,
    kept: count,
    money: fc.nat(9_000_000),
  })
  .map(({ outcomes, carriedOver, carriedForward, cases, issued, kept, money }) => {
    const answered = (index: number) => Object.values(outcomes).reduce((sum, row) => sum + (row[index] ?? 0), 0);
    const received = (index: number) => answered(index) + (carriedForward[index] ?? 0);
    const before = carriedOver.map((figure, index) => Math.min(figure, received(index)));
    return {
      outcomes,
      carriedOver: sixOf((index) => before[index] ?? 0),
      newlyReceived: sixOf((index) => received(index) - (before[index] ?? 0)),
      cases,
      disclosed: {
        'normativeDocuments/issued': issued,
        'normativeDocuments/inForce': issued + kept,
        'licensing/decisions': kept,
        'fees/amount': money / 100,
      },
    };
  });

function sixOf(figure: (index: number) => number): Six {
  return [figure(0), figure(1), figure(2), figure(3), figure(4), figure(5)];
}

test('whatever its figures, a sound report has no finding', () => {
  const edition = fc.constantFrom('2019' as const, '2021' as const);
  fc.assert(
    fc.property(counts, edition, (each, id) => {
      const report = reportOf(figuresFrom(id, each), { edition: id, agency: '青石县水利局' });
      expect(checkReport(report, null).findings).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

const zeroAs = fc.constantFrom(0, null, { raw: '/', value: null });

test('whatever zeros it leaves empty or strikes out, a sound report has nothing to be corrected', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.array(zeroAs, { minLength: 11 }), (kind, marks) => {
      const zeros = Object.entries(figuresOf(kind.edition, kind.size)).filter(([, figure]) => figure === 0);
      const changes = zeros.map(([pointer], index) => [pointer, marks[index % marks.length] ?? null] as const);
      const { findings } = checkReport(sampleReport(Object.fromEntries(changes), kind), null);
      expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** About as far as the schema goes. */
const MOST = 9.999_999e18;
const figure = fc.oneof(fc.constant(null), fc.double({ noNaN: true, min: -MOST, max: MOST }), fc.integer());
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('（一）', '十、', '2023年，', '国务院令第492号', '均为0件', '/', '约20'),
);
const wild = fc.record({
  figures: fc.array(figure, { minLength: 11, maxLength: 37 }),
  texts: fc.array(text, { minLength: 7, maxLength: 13 }),
  kind: fc.constantFrom(...kinds),
});

/** A report with every figure and every text replaced, in turn, and a claim of every kind. */
function scrambled({ figures, texts, kind }: typeof wild extends fc.Arbitrary<infer T> ? T : never): Report {
  let turn = 0;
  const nextFigure = () => figures[(turn += 1) % figures.length] ?? null;
  const nextText = () => texts[(turn += 1) % texts.length] ?? '';
  const walk = (node: unknown): unknown => {
    if (node === null || typeof node === 'number') return nextFigure();
    return Object.fromEntries(Object.entries(node as object).map(([key, child]) => [key, walk(child)]));
  };
  const sound = sampleReport({}, kind);
  return schema.parse({
    ...sound,
    title: nextText(),
    preamble: texts,
    sections: sound.sections.map(({ id }) => ({
      id,
      heading: nextText(),
      paragraphs: texts,
      subsections: [{ id: 'other', heading: nextText(), paragraphs: texts }],
    })),
    proactiveDisclosure: walk(sound.proactiveDisclosure),
    requests: walk(sound.requests),
    reviewAndLitigation: walk(sound.reviewAndLitigation),
    claims: claimKinds.map((name) =>
      claim(name, nextFigure(), { text: nextText(), parts: [{ label: nextText(), value: nextFigure() ?? 0 }] }),
    ),
    evidence: Object.fromEntries(
      Object.entries(sound.evidence).map(([pointer, each]) => [pointer, { ...each, raw: nextText() }]),
    ),
  });
}

test('any report that the schema accepts is judged without a throw, into findings that can be written', () => {
  fc.assert(
    fc.property(wild, wild, (one, other) => {
      const { rules, findings } = checkReport(scrambled(one), { ...scrambled(other), year: 2022 });
      expect(findings).toHaveLength(rules.reduce((sum, { failed }) => sum + failed, 0));
      const numbers = findings.flatMap(({ expected, actual }) => [expected, actual]);
      expect(numbers.filter((number) => typeof number === 'number' && !Number.isFinite(number))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

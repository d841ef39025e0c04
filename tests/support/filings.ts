import fc from 'fast-check';
import type { Filing } from '../../lib/collection/filing.ts';
import { validationOf, validationOfFailure } from '../../lib/output/validation-of.ts';
import { DocumentError } from '../../lib/errors.ts';
import type { EditionId } from '../../lib/report/form.ts';
import type { Report } from '../../lib/report/schema.ts';
import { report as schema } from '../../lib/report/schema.ts';
import { checkReport } from '../../lib/rules/check-report.ts';
import type { Counts, Six } from './figures.ts';
import { figuresFrom } from './figures.ts';
import { reportOf } from './report.ts';

/** A filing as a conversion leaves it. */
export function filingOf(report: Report, place = `${report.agency?.name ?? '不明'}/${report.year ?? ''}`): Filing {
  return { place, report, judgement: validationOf(report, checkReport(report, null)) };
}

export function unreadableFiling(place: string): Filing {
  const error = new DocumentError('no-text-layer', 'scanned');
  return {
    place,
    report: null,
    judgement: validationOfFailure({ bytes: Buffer.from(place), name: place, object: null }, error),
  };
}

/** The report with another year, or another agency. */
export function withIdentity(
  report: Report,
  { agency, year }: { readonly agency?: string | null; readonly year?: number | null },
): Report {
  return schema.parse({
    ...report,
    ...(agency !== undefined && { agency: agency === null ? null : { name: agency } }),
    ...(year !== undefined && { year }),
  });
}

const six: fc.Arbitrary<Six> = fc.tuple(
  fc.nat({ max: 40 }),
  fc.nat({ max: 9 }),
  fc.nat({ max: 3 }),
  fc.nat({ max: 3 }),
  fc.nat({ max: 3 }),
  fc.nat({ max: 5 }),
);
const four = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 4 }), fc.nat({ max: 4 }), fc.nat({ max: 4 }));

/** What an agency may count: what is answered came in. */
const counts: fc.Arbitrary<Counts> = fc
  .record({
    granted: six,
    notHeld: six,
    stillOpen: six,
    before: six,
    cases: fc.tuple(four, four, four),
    issued: fc.nat({ max: 90 }),
    fees: fc.nat({ max: 10_000_000 }),
  })
  .map(({ granted, notHeld, stillOpen, before, cases, issued, fees }) => ({
    newlyReceived: granted.map((figure, at) => figure + (notHeld[at] ?? 0) + (stillOpen[at] ?? 0)) as unknown as Six,
    carriedOver: before,
    outcomes: { granted, 'unavailable/notHeld': notHeld },
    cases,
    disclosed: {
      'normativeDocuments/issued': issued,
      'normativeDocuments/inForce': issued * 3,
      'licensing/decisions': issued * 70,
      'fees/amount': fees / 10_000,
    },
  }));

interface Crowd {
  readonly least?: number;
  readonly most: number;
  readonly edition?: EditionId;
}

/** Sound reports of so many bodies of one county. */
export function members({ least = 1, most, edition = '2021' }: Crowd): fc.Arbitrary<readonly Report[]> {
  return fc
    .array(counts, { minLength: least, maxLength: most })
    .map((each) =>
      each.map((one, index) => reportOf(figuresFrom(edition, one), { edition, agency: memberName(index) })),
    );
}

export function memberName(index: number): string {
  const [tens, ones] = [Math.floor(index / 10), index % 10];
  return `青石县${'甲乙丙丁戊己庚辛壬癸'.charAt(tens)}${'子丑寅卯辰巳午未申酉'.charAt(ones)}镇人民政府`;
}

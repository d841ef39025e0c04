import type { Filing } from '../collection/filing.ts';
import { nameKey } from '../collection/name-key.ts';
import type { Report } from '../report/schema.ts';

/** A report that is added. */
export interface Member {
  readonly name: string;
  readonly place: string;
  readonly report: Report;
  readonly errors: number;
}

export type Reason = 'unreadable' | 'agency-unknown' | 'year-unknown' | 'other-year' | 'filed-twice';

export interface Gathered {
  /** By name. */
  readonly members: readonly Member[];
  /** The parent's own report for the year, where it is among them. */
  readonly published: Report | null;
  /** Expected, and not among the members; in the order of the list. */
  readonly missing: readonly string[];
  /** Members that the list does not have; none without a list. */
  readonly unexpected: readonly string[];
  readonly leftOut: readonly { readonly place: string; readonly agency: string | null; readonly reason: Reason }[];
}

export interface Question {
  readonly parent: string;
  readonly year: number;
  /** Those whose reports are to be added; none where nobody knows. */
  readonly expected: readonly string[];
}

/** Sorts out whose reports are added, whatever order they come in. Of two by the same agency, the first by place is. */
export function gatherMembers(filings: readonly Filing[], { parent, year, expected }: Question): Gathered {
  const sorted = filings.toSorted((one, other) => compare(one.place, other.place));
  const sifted = sorted.map((filing) => ({ filing, reason: reasonAgainst(filing, year) }));
  const sound = sifted.flatMap(({ filing, reason }) => (reason === null ? membersOf(filing) : []));
  const own = sound.filter(({ name }) => nameKey(name) === nameKey(parent));
  const byName = Map.groupBy(
    sound.filter((one) => !own.includes(one)),
    ({ name }) => nameKey(name),
  );
  const members = [...byName.values()].flatMap((each) => each.slice(0, 1));
  const doubles = [...own.slice(1), ...[...byName.values()].flatMap((each) => each.slice(1))];
  const listed = new Set(expected.map(nameKey));
  return {
    members: members.toSorted((one, other) => compare(one.name, other.name)),
    published: own[0]?.report ?? null,
    missing: expected.filter((name) => !byName.has(nameKey(name)) && nameKey(name) !== nameKey(parent)),
    unexpected: listed.size === 0 ? [] : members.map(({ name }) => name).filter((name) => !listed.has(nameKey(name))),
    leftOut: [
      ...sifted.flatMap(({ filing: { place, judgement }, reason }) =>
        reason === null ? [] : [{ place, agency: judgement.report.agency, reason }],
      ),
      ...doubles.map(({ place, name }) => ({ place, agency: name, reason: 'filed-twice' as const })),
    ],
  };
}

function reasonAgainst({ report }: Filing, year: number): Reason | null {
  if (report === null) return 'unreadable';
  if (report.agency === null) return 'agency-unknown';
  if (report.year === null) return 'year-unknown';
  return report.year === year ? null : 'other-year';
}

function membersOf({ place, report, judgement }: Filing): Member[] {
  const name = report?.agency?.name;
  if (report === null || name === undefined) return [];
  return [{ name, place, report, errors: judgement.counts.error }];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

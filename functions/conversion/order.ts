import type { Pointer, ReportIdentity } from './pointer.ts';

/**
 * S3 delivers events late, twice and in any order. Who stands in a pointer must not depend on that, so there is one order over
 * all that could stand there, and the greatest does. Below, negative means that the first is the older.
 */
export function comparePointers(one: Pointer, other: Pointer): number {
  return compareReports(one, other) || compareJudgements(one.judgedAgainst, other.judgedAgainst);
}

export function compareReports(one: ReportIdentity, other: ReportIdentity): number {
  if (one.document === other.document) return compareVersions(one, other) || compareEngines(one.engine, other.engine);
  return compareText(one.lastModified, other.lastModified) || compareText(one.document, other.document);
}

/** Whether a report was judged with that one for the year before, or with a newer one. */
export function isJudgedWith({ judgedAgainst }: Pick<Pointer, 'judgedAgainst'>, previous: ReportIdentity): boolean {
  return judgedAgainst !== null && compareReports(judgedAgainst, previous) >= 0;
}

/**
 * Versions of one document. Without sequencers the clock of S3 decides. Within the same second the listing beats the event: it
 * shows the newest only, and is asked once the second is over.
 */
export function compareVersions(one: ReportIdentity, other: ReportIdentity): number {
  if (one.version === other.version) return 0;
  if (one.sequencer !== null && other.sequencer !== null) return compareSequencers(one.sequencer, other.sequencer);
  return (
    compareText(one.lastModified, other.lastModified) ||
    Number(one.sequencer === null) - Number(other.sequencer === null) ||
    compareText(one.version, other.version)
  );
}

/** Hexadecimal, of differing lengths: the shorter is filled up with zeros on its right. */
export function compareSequencers(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  return compareText(one.toUpperCase().padEnd(length, '0'), other.toUpperCase().padEnd(length, '0'));
}

/** `0.10.0` is newer than `0.9.0`. */
export function compareEngines(one: string, other: string): number {
  return numerals.compare(one, other) || compareText(one, other);
}

const numerals = new Intl.Collator('en', { numeric: true });

function compareJudgements(one: ReportIdentity | null, other: ReportIdentity | null): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  return compareReports(one, other);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

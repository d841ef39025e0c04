import type { TableId } from '../report/form.ts';
import type { Pointer } from '../report/pointer.ts';
import type { Report, ReportLoss } from '../report/schema.ts';

/** Whose error a finding is: the author's, our reading's, or either's. */
export type Origin = 'document' | 'reading' | 'unknown';

interface Involved {
  readonly at: readonly Pointer[];
  readonly suspect: Pointer | null;
}

/**
 * `reading` where the suspect itself was read in doubt; `unknown` where another figure was, something of a table was lost, or
 * text that may stand anywhere.
 */
export function originOf({ at, suspect }: Involved, report: Report): Origin {
  const isDoubted = (pointer: Pointer) => (report.evidence[pointer]?.doubts ?? []).length > 0;
  if (suspect !== null && isDoubted(suspect)) return 'reading';
  if (at.some(isDoubted) || report.losses.some(({ kind }) => MAY_BE_ANYTHING.includes(kind))) return 'unknown';
  return at.some(isOfTable) && report.losses.some(touchesTable) ? 'unknown' : 'document';
}

const MAY_BE_ANYTHING: readonly string[] = ['glyphs-undecoded', 'part-unread'] satisfies ReportLoss['kind'][];

/** What was lost there may have been a figure. */
export function touchesTable({ kind, inTable }: Report['losses'][number]): boolean {
  if (kind === 'page-furniture' || kind === 'watermark') return false;
  return inTable || kind === 'table-unbound';
}

const TABLES: readonly string[] = ['proactiveDisclosure', 'requests', 'reviewAndLitigation'] satisfies TableId[];

function isOfTable(pointer: Pointer): boolean {
  return TABLES.includes(pointer.slice(1).split('/', 1).join(''));
}

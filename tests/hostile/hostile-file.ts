import type { Limits } from '../../functions/isolation/limits.ts';
import type { ErrorCode } from '../../lib/errors.ts';
import type { ReportLoss } from '../../lib/report/schema.ts';

/** A file made to harm, mislead or overload whoever opens it, and what it must come to. */
export interface HostileFile {
  /** What it does, as a fact. */
  readonly name: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  readonly ends: Ending;
  /** Where the mechanism is the same with less to wait for. */
  readonly limits?: Partial<Limits>;
  /** Where a library's error would end the process that reads it, but for the listener that only a child has. */
  readonly alone?: true;
}

export type Ending = Refused | Read;

export interface Refused {
  /** One code, or those between which the machine decides: memory may run out before time does. */
  readonly refused: readonly ErrorCode[];
  /** What the error says, where more files than this one come to the code. */
  readonly because?: RegExp;
}

/** Read with all figures of the sound report. */
export interface Read {
  /** What is said of what is not in the report. */
  readonly lost?: readonly (readonly [kind: ReportLoss['kind'], text: RegExp])[];
  /** Rules that fail, which they do not on the sound report. */
  readonly failed?: readonly string[];
  /** Where the figures are not all those of the sound report. */
  readonly figures?: 'others';
}

/** A word that stands in hidden places only: no part of a report may hold it. */
export const CANARY = '金丝雀';

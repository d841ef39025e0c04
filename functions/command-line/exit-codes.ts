import type { Result } from './voice.ts';

/** Those from 64 on are of sysexits.h. */
export const exitCodes = {
  valid: 0,
  /** At least one report has an error. */
  invalid: 1,
  /** At least one document cannot become a report, or what was named as a report is none. */
  unreadable: 2,
  usage: 64,
  /** At least one path leads to no document. */
  missing: 66,
  /** Something failed that is no document's fault: a file that may not be read, a full disk. */
  failed: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The gravest of all that happened. */
export function gravest(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce((one, other) => (one > other ? one : other), exitCodes.valid);
}

export function exitCodeOf({ verdict: { status } }: Result): ExitCode {
  return status === 'invalid' || status === 'unreadable' ? exitCodes[status] : exitCodes.valid;
}

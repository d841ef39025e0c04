import type { Verdict } from '../../lib/output/render-report.ts';
import type { Finding } from '../../lib/rules/check-report.ts';
import type { Message } from '../../lib/rules/rule.ts';

/** What became of one file. */
export interface Result {
  readonly file: string;
  readonly verdict: Verdict;
  /** Where its outputs are. */
  readonly folder?: string;
  /** Where no outputs hold them. */
  readonly findings?: readonly Finding[];
  readonly milliseconds?: number;
}

export interface Notice {
  readonly about: 'missing' | 'same-name' | 'not-a-report' | 'failed' | 'stopped' | 'usage' | 'memory-not-watched';
  /** The file that it speaks of. */
  readonly file: string | null;
  readonly message: Message;
}

/** How a person, or a program, is told. */
export interface Voice {
  readonly begin: (files: number) => void;
  readonly notice: (notice: Notice) => void;
  readonly result: (result: Result) => void;
  readonly end: (results: readonly Result[]) => void;
}

export const statuses = ['valid', 'warnings', 'invalid', 'unreadable'] as const;

export function countByStatus(results: readonly Result[]): Readonly<Record<Verdict['status'], number>> {
  const count = (status: Verdict['status']) => results.filter(({ verdict }) => verdict.status === status).length;
  return {
    valid: count('valid'),
    warnings: count('warnings'),
    invalid: count('invalid'),
    unreadable: count('unreadable'),
  };
}

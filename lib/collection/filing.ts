import type { Report, Source } from '../report/schema.ts';
import type { Finding } from '../rules/check-report.ts';
import type { Message, Severity } from '../rules/rule.ts';

export type Status = 'valid' | 'warnings' | 'invalid' | 'unreadable';

/** What `validation.json` says of a document, as far as it is collected. */
export interface Judgement {
  readonly report: {
    readonly title: string | null;
    readonly agency: string | null;
    readonly year: number | null;
    readonly source: Source;
  };
  readonly status: Status;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly Omit<Finding, 'origin'>[];
  readonly error: { readonly code: string; readonly message: Message } | null;
}

/** A document that was converted: what became of it, and the report where it could be read. */
export interface Filing {
  /** Where its files are, in the words of whoever collects: a folder, a key. */
  readonly place: string;
  readonly report: Report | null;
  readonly judgement: Judgement;
}

export const statusNames: Readonly<Record<Status, string>> = {
  valid: '可用',
  warnings: '有疑点',
  invalid: '有错误',
  unreadable: '无法读取',
};

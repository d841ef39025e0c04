import type { PagePicture } from '../document/model.ts';
import type { DocumentError } from '../errors.ts';
import type { Report } from '../report/schema.ts';
import { report as reportSchema } from '../report/schema.ts';
import type { Results } from '../rules/check-report.ts';
import type { Message } from '../rules/rule.ts';
import { renderSummary } from './summary/render-summary.ts';
import type { FailedInput } from './validation-of.ts';
import { validationOf, validationOfFailure } from './validation-of.ts';
import type { Validation } from './validation-schema.ts';
import { validation as validationSchema } from './validation-schema.ts';

/** The texts of the files, and what those who store them need to know of them. */
export interface Outputs {
  /** `report.json`; null where the document is unreadable. */
  readonly report: string | null;
  /** `validation.json` */
  readonly validation: string;
  /** `summary.html` */
  readonly summary: string;
  readonly verdict: Verdict;
}

export interface Verdict {
  readonly status: Validation['status'];
  readonly counts: Validation['counts'];
  readonly title: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  /** Of the document; null where it has none. */
  readonly pages: number | null;
  /** The rules that failed, once each, gravest first; or the code of the error. */
  readonly codes: readonly string[];
  /** What to tell first. */
  readonly message: Message | null;
}

/** `pictures` are the document's pages, for the summary to show; a stored report that is judged again has none. */
export function renderReport(report: Report, results: Results, pictures: readonly PagePicture[] = []): Outputs {
  const validation = validationOf(report, results);
  return {
    report: jsonOf(reportSchema.parse(report)),
    validation: jsonOf(validationSchema.parse(validation)),
    summary: renderSummary(report, validation, pictures),
    verdict: verdictOf(validation),
  };
}

export function renderFailure(input: FailedInput, error: DocumentError): Outputs {
  const validation = validationOfFailure(input, error);
  return {
    report: null,
    validation: jsonOf(validationSchema.parse(validation)),
    summary: renderSummary(null, validation),
    verdict: verdictOf(validation),
  };
}

export function verdictOf({ status, counts, report, findings, error }: Validation): Verdict {
  const { title, agency, year } = report;
  const { pages } = report.source;
  const codes = error === null ? [...new Set(findings.map(({ rule }) => rule))] : [error.code];
  return { status, counts, title, agency, year, pages, codes, message: error?.message ?? findings[0]?.message ?? null };
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

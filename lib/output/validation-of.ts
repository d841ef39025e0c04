import { createHash } from 'node:crypto';
import type { DocumentError } from '../errors.ts';
import { errorMessages } from '../errors.ts';
import type { Pointer } from '../report/pointer.ts';
import { valueAt } from '../report/pointer.ts';
import type { Report, SourceObject } from '../report/schema.ts';
import { claim, schemaVersion } from '../report/schema.ts';
import { catalogueVersion } from '../rules/catalogue-version.ts';
import type { Finding, Results } from '../rules/check-report.ts';
import type { Severity } from '../rules/rule.ts';
import type { Validation } from './validation-schema.ts';
import { validationSchemaId } from './validation-schema.ts';

/** What is known of a document that could not be read. */
export interface FailedInput {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly object: SourceObject | null;
}

const frame = { $schema: validationSchemaId, schemaVersion, catalogue: catalogueVersion };

export function validationOf(report: Report, { rules, findings }: Results): Validation {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), info: count('info') };
  return {
    ...frame,
    report: { title: report.title, agency: report.agency?.name ?? null, year: report.year, source: report.source },
    status: counts.error > 0 ? 'invalid' : counts.warning > 0 ? 'warnings' : 'valid',
    counts,
    rules,
    findings: findings.map((finding) => ({ ...finding, evidence: evidenceOf(finding, report) })),
    losses: report.losses,
    error: null,
  };
}

export function validationOfFailure({ bytes, name, object }: FailedInput, { code, detail }: DocumentError): Validation {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    ...frame,
    report: {
      title: null,
      agency: null,
      year: null,
      source: { name, format: null, bytes: bytes.length, sha256, pages: null, object },
    },
    status: 'unreadable',
    counts: { error: 0, warning: 0, info: 0 },
    rules: [],
    findings: [],
    losses: [],
    error: { code, message: errorMessages[code], detail: firstLine(detail) },
  };
}

const MOST_DETAIL = 200;

/** Without what could turn or colour it, as it may quote the file; what a program said as it broke down stands in the lines below. */
function firstLine(detail: string): string {
  const [line = ''] = detail.split('\n');
  return line
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .slice(0, MOST_DETAIL);
}

type EvidenceOfFinding = Validation['findings'][number]['evidence'][number];

/** What is printed at each pointer of a finding: a cell, or the sentence of a claim. */
function evidenceOf({ at }: Finding, report: Report): EvidenceOfFinding[] {
  return at.flatMap((pointer) => {
    const cell = report.evidence[pointer];
    if (cell !== undefined) {
      const { raw, page, box } = cell;
      return [{ pointer, raw, ...(page !== undefined && { page }), ...(box !== undefined && { box }) }];
    }
    return evidenceOfClaim(pointer, report);
  });
}

function evidenceOfClaim(pointer: Pointer, report: Report): EvidenceOfFinding[] {
  const { success, data } = claim.safeParse(valueAt(report, pointer));
  return success ? [{ pointer, raw: data.text, ...data.spot }] : [];
}

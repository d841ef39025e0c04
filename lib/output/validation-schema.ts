import * as z from 'zod';
import { errorMessages } from '../errors.ts';
import { loss, pointer, schemaVersion, source } from '../report/schema.ts';

/** What `$schema` of a validation names: the JSON Schema published under this `$id`. */
export const validationSchemaId = `urn:gongkai:schema:validation:${schemaVersion}`;

const message = z.strictObject({ zh: z.string(), en: z.string() });
const severity = z.enum(['error', 'warning', 'info']);
const count = z.int().nonnegative();

const evidence = z.strictObject({
  pointer,
  /** What is printed there: a cell, or the sentence that states a claim. */
  raw: z.string(),
  page: z.int().positive().optional(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly().optional(),
});

const finding = z.strictObject({
  /** An id of the catalogue. */
  rule: z.string(),
  severity,
  message,
  /** Everything in `report.json` that took part: figures, claims, paragraphs. */
  at: z.array(pointer).readonly(),
  expected: z.union([z.number(), z.string()]).nullable(),
  actual: z.union([z.number(), z.string()]).nullable(),
  /** The one figure at the crossing of a failing row and a failing column. */
  suspect: pointer.nullable(),
  /** Whose error it is: the author's, the reader's, or either's. */
  origin: z.enum(['document', 'reading', 'unknown']),
  evidence: z.array(evidence).readonly(),
});

const ruleResult = z.strictObject({
  rule: z.string(),
  outcome: z.enum(['passed', 'failed', 'skipped']),
  cases: count,
  failed: count,
  skipped: count,
});

export const validation = z.strictObject({
  $schema: z.string(),
  schemaVersion: z.string(),
  report: z.strictObject({
    title: z.string().nullable(),
    agency: z.string().nullable(),
    year: z.int().nullable(),
    source,
  }),
  /** Any error makes a report invalid, any warning warns; `info` does not count. */
  status: z.enum(['valid', 'warnings', 'invalid', 'unreadable']),
  counts: z.strictObject({ error: count, warning: count, info: count }),
  /** The version of the catalogue of rules. */
  catalogue: z.string(),
  /** Every rule of the catalogue; empty where the document is unreadable. */
  rules: z.array(ruleResult).readonly(),
  findings: z.array(finding).readonly(),
  /** What stood in the document and is not in the report, or stands there in doubt. */
  losses: z.array(loss).readonly(),
  /** Why the document could not become a report. */
  error: z
    .strictObject({
      code: z.enum(Object.keys(errorMessages)),
      message,
      /** What it was in this file: the kind of file that it is, the limit that it is over. */
      detail: z.string(),
    })
    .nullable(),
});

export type Validation = Readonly<z.infer<typeof validation>>;

import * as z from 'zod';

/** Which report: one version of a document, as one engine read it. */
const identity = z.object({
  document: z.string(),
  version: z.string(),
  /** When the version was put, ISO 8601. */
  lastModified: z.string(),
  /** Null where the document came by the backfill or the sweep. */
  sequencer: z.string().nullable(),
  /** The versions of gongkai and of its catalogue of rules. */
  engine: z.string(),
});

const verdict = z.object({
  status: z.enum(['valid', 'warnings', 'invalid', 'unreadable']),
  counts: z.object({ error: z.number(), warning: z.number(), info: z.number() }),
  title: z.string().nullable(),
  agency: z.string().nullable(),
  year: z.number().nullable(),
  pages: z.number().nullable(),
  /** The rules that failed, once each; or why the document is unreadable. */
  codes: z.array(z.string()).readonly(),
});

/** What stands in `latest/` and `by-agency/`: all that a subscriber needs in order to decide whether to fetch the files. */
export const pointer = z.object({
  schemaVersion: z.literal('1.0.0'),
  source: z.object({
    bucket: z.string(),
    key: z.string(),
    versionId: z.string().nullable(),
    etag: z.string(),
  }),
  ...identity.shape,
  ...verdict.shape,
  /** The report for the year before, where there was one. */
  judgedAgainst: identity.nullable(),
  /** Keys in the same bucket. */
  files: z.object({
    report: z.string().nullable(),
    validation: z.string(),
    summary: z.string(),
    manifest: z.string(),
  }),
});

export type ReportIdentity = Readonly<z.infer<typeof identity>>;
export type Pointer = Readonly<z.infer<typeof pointer>>;

export function identityOf({ document, version, lastModified, sequencer, engine }: ReportIdentity): ReportIdentity {
  return { document, version, lastModified, sequencer, engine };
}

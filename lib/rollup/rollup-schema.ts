import * as z from 'zod';
import { editions } from '../report/editions/index.ts';
import { pointer, producer, schemaVersion, source } from '../report/schema.ts';

/** What `$schema` of a roll-up names. */
export const rollupSchemaId = `urn:gongkai:schema:rollup:${schemaVersion}`;

const message = z.strictObject({ zh: z.string(), en: z.string() });
const count = z.int().nonnegative();
const names = z.array(z.string()).readonly();

const doubt = z.strictObject({
  kind: z.enum(['stock', 'blank', 'unread', 'edition', 'rulemaking-power', 'co-defendant', 'errors']),
  message,
  basis: z.string(),
  at: z.array(pointer).readonly(),
  members: names,
});

const finding = z.strictObject({
  message,
  at: z.array(pointer).readonly(),
  expected: z.number(),
  actual: z.number(),
});

const comparison = z.strictObject({
  rule: z.literal('parent-equals-members'),
  source,
  outcome: z.enum(['passed', 'failed', 'skipped']),
  cases: count,
  failed: count,
  skipped: count,
  findings: z.array(finding).readonly(),
});

const tableOf = (name: 'proactiveDisclosure' | 'requests' | 'reviewAndLitigation') =>
  z.union(editions.map(({ schema }) => schema.shape[name] as z.ZodObject)); // schemaOf() makes every table an object

/** What the reports of some agencies make together, in the shape that the figures of a report have. */
export const rollup = z.strictObject({
  $schema: z.string(),
  schemaVersion: z.string(),
  parent: z.string().min(1),
  year: z.int(),
  /** That of the year. */
  edition: z.enum(['2019', '2021']),
  members: z
    .array(
      z.strictObject({ name: z.string(), place: z.string(), edition: z.enum(['2019', '2021']), errors: count, source }),
    )
    .readonly(),
  missing: names,
  unexpected: names,
  leftOut: z
    .array(
      z.strictObject({
        place: z.string(),
        agency: z.string().nullable(),
        reason: z.enum(['unreadable', 'agency-unknown', 'year-unknown', 'other-year', 'filed-twice']),
      }),
    )
    .readonly(),
  proactiveDisclosure: tableOf('proactiveDisclosure'),
  requests: tableOf('requests'),
  reviewAndLitigation: tableOf('reviewAndLitigation'),
  doubts: z.array(doubt).readonly(),
  /** Null where the parent has no report of its own to compare with. */
  comparison: comparison.nullable(),
  producer,
});

export type Rollup = Readonly<z.infer<typeof rollup>>;

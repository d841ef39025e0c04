import * as z from 'zod';
import { editions } from './editions/index.ts';
import type { Pointer } from './pointer.ts';
import { printedNumber } from './printed-number.ts';

/** The version of the shape of `report.json` and `validation.json`, by semantic versioning. */
export const schemaVersion = '1.0.0';

/** What `$schema` of a report names: the JSON Schema published under this `$id`. */
export const reportSchemaId = `urn:gongkai:schema:report:${schemaVersion}`;

export const sectionIds = [
  'overview',
  'proactiveDisclosure',
  'requests',
  'reviewAndLitigation',
  'problemsAndImprovements',
  'otherMatters',
] as const;

export const subsectionIds = [
  'proactiveDisclosure',
  'requests',
  'management',
  'platforms',
  'supervision',
  'other',
] as const;

export const claimKinds = [
  'requestsReceived',
  'requestsCarriedOver',
  'requestsByChannel',
  'requestsConcluded',
  'requestsCarriedForward',
  'requestsByOutcome',
  'requestsByApplicant',
  'outcomeShare',
  'normativeDocumentsIssued',
  'normativeDocumentsRepealed',
  'normativeDocumentsInForce',
  'itemsDisclosed',
  'reviews',
  'lawsuits',
  'disputesByResult',
  'resultWords',
  'processingFee',
  'statisticsPeriod',
] as const;

export const pointer = z.custom<Pointer>((value) => typeof value === 'string' && value.startsWith('/'));

/** `[left, top, right, bottom]` in points from the top left corner of the page as it is shown. */
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();

/** Where on paper: PDF alone has pages. */
const spot = z.strictObject({ page: z.int().positive(), box }).nullable();

const doubt = z.enum([
  'row-stitched',
  'row-ragged',
  'columns-by-alignment',
  'text-across-ruling',
  'glyph-suspect',
  'label-loose',
  'cell-ambiguous',
]);

export const evidence = z.strictObject({
  /** What is printed, as printed. */
  raw: z.string(),
  page: z.int().positive().optional(),
  box: box.optional(),
  table: z.int().nonnegative(),
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  /** Reasons for which the reading is not certain; absent where there are none. */
  doubts: z.array(doubt).readonly().optional(),
});

export const loss = z.strictObject({
  kind: z.enum([
    'page-furniture',
    'watermark',
    'hidden-text',
    'deleted-text',
    'annotation',
    'image',
    'glyphs-undecoded',
    'part-unread',
    'active-content',
    'invisible-characters',
    'file-remark',
    'library-warning',
    'repaired',
    'table-unbound',
  ]),
  text: z.string(),
  spot,
  inTable: z.boolean(),
});

export const claim = z.strictObject({
  kind: z.enum(claimKinds),
  /** The figure that the sentence states; null for `statisticsPeriod`, `resultWords` and a split without its whole, which state none. */
  value: printedNumber.nullable(),
  /** 件, 条, 元, %, as printed. */
  unit: z.string().nullable(),
  /** The sentence. */
  text: z.string(),
  section: z.enum(['preamble', ...sectionIds, 'closing']),
  /** Counts from 0 through the section's own paragraphs and then those of its subsections. */
  paragraph: z.int().nonnegative(),
  /** The figure of the tables that the claim should equal; null where no single one does. */
  confirms: pointer.nullable(),
  /** What the sentence splits the figure into. For `statisticsPeriod`: `from` and `to` as yyyymmdd. */
  parts: z.array(z.strictObject({ label: z.string(), value: printedNumber })).readonly(),
  spot,
});

const paragraphs = z.array(z.string()).readonly();

const subsection = z.strictObject({ id: z.enum(subsectionIds), heading: z.string(), paragraphs });

const section = z.strictObject({
  id: z.enum(sectionIds),
  /** Null where the report lacks the section. */
  heading: z.string().nullable(),
  paragraphs,
  subsections: z.array(subsection).readonly(),
});

/** The object in S3 that the document was read from. */
export const sourceObject = z.strictObject({
  bucket: z.string(),
  key: z.string(),
  versionId: z.string().nullable(),
  etag: z.string().nullable(),
});

export const source = z.strictObject({
  name: z.string(),
  format: z.enum(['pdf', 'docx', 'text']).nullable(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  pages: z.int().positive().nullable(),
  object: sourceObject.nullable(),
});

/**
 * The three tables of each edition, and table 二 of a report that mixes editions: each of its members as its own head names it.
 * Tables 三 and 四 are always those of one edition.
 */
const tables = editions.map(({ schema }) => z.strictObject(schema.shape));
const proactiveDisclosure = z.union([...tables.map(tableTwo), mixedTableTwo()]);

function tableTwo(edition: z.ZodObject): z.ZodObject {
  return edition.shape['proactiveDisclosure'] as z.ZodObject; // schemaOf() makes every step of a pointer an object
}

function mixedTableTwo(): z.ZodObject {
  const members = tables.flatMap((edition) => Object.entries<z.ZodType>(tableTwo(edition).shape));
  const byName = Map.groupBy(members, ([name]) => name);
  return z.strictObject(
    Object.fromEntries(
      [...byName].map(([name, shapes]) => [name, z.union(shapes.map(([, shape]) => shape)).optional()]),
    ),
  );
}

const tableOf = (name: 'requests' | 'reviewAndLitigation') =>
  z.union(tables.map((edition) => edition.shape[name] as z.ZodObject));

export const producer = z.strictObject({ name: z.literal('gongkai'), version: z.string() });

export const report = z.strictObject({
  $schema: z.string(),
  schemaVersion: z.string(),
  /** The form that table 三 follows. */
  edition: z.enum(['2019', '2021']),
  title: z.string(),
  /** Null where the report does not say whose it is. */
  agency: z.strictObject({ name: z.string().min(1) }).nullable(),
  /** The year reported on. */
  year: z.int().nullable(),
  /** What stands between the title and section one. */
  preamble: paragraphs,
  /** Always the six, in the order of the form but where the document has another. */
  sections: z.array(section).length(sectionIds.length).readonly(),
  /** What stands below section six: signature, date, contact. */
  closing: paragraphs,
  proactiveDisclosure,
  requests: tableOf('requests'),
  reviewAndLitigation: tableOf('reviewAndLitigation'),
  claims: z.array(claim).readonly(),
  evidence: z.record(pointer, evidence),
  losses: z.array(loss).readonly(),
  source,
  producer,
});

export type Report = Readonly<z.infer<typeof report>>;
export type Section = Report['sections'][number];
export type SectionId = (typeof sectionIds)[number];
export type SubsectionId = (typeof subsectionIds)[number];
export type Claim = z.infer<typeof claim>;
export type ClaimKind = (typeof claimKinds)[number];
export type Evidence = z.infer<typeof evidence>;
export type ReportLoss = z.infer<typeof loss>;
export type Source = z.infer<typeof source>;
export type SourceObject = z.infer<typeof sourceObject>;

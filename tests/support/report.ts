import { editions } from '../../lib/report/editions/index.ts';
import type { EditionId, TableId } from '../../lib/report/form.ts';
import type { Pointer } from '../../lib/report/pointer.ts';
import type { Claim, ClaimKind, Evidence, Report, SectionId } from '../../lib/report/schema.ts';
import { report as schema, reportSchemaId, schemaVersion } from '../../lib/report/schema.ts';
import { figuresOf } from './figures.ts';
import type { Size } from './figures.ts';
import { narrativeOf } from './narrative.ts';

/** What is printed in a cell: a number; null for an empty cell; undefined for no cell at all; or text that is not a plain number. */
export type Printed = number | null | undefined | { readonly raw: string; readonly value: number | null };

export interface Kind {
  readonly edition?: EditionId;
  readonly size?: Size;
}

const identities: Readonly<Record<Size, string>> = {
  zero: '青石县柳溪镇人民政府',
  small: '青石县住房和城乡建设局',
  county: '青石县人民政府',
  city: '临沅市人民政府',
};

/** A sound report of an invented agency, with some figures changed. */
export function sampleReport(
  changes: Readonly<Record<Pointer, Printed>> = {},
  { edition = '2021', size = 'small' }: Kind = {},
): Report {
  return reportOf({ ...figuresOf(edition, size), ...changes }, { edition, agency: identities[size] });
}

export interface Identity {
  readonly edition: EditionId;
  readonly agency: string;
}

/** A report that prints the given figures in the form of an edition. */
export function reportOf(printed: Readonly<Record<Pointer, Printed>>, { edition, agency }: Identity): Report {
  const places = new Map(fieldsOf(edition).map(({ pointer }, index) => [pointer, index]));
  for (const pointer of Object.keys(printed))
    if (!places.has(pointer as Pointer)) throw new Error(`no figure at ${pointer}`);
  const year = edition === '2019' ? 2020 : 2023;
  const figure = (pointer: Pointer) => valueOf(printed[pointer]);
  return schema.parse({
    $schema: reportSchemaId,
    schemaVersion,
    edition,
    title: `${agency}${year}年政府信息公开工作年度报告`,
    agency: { name: agency },
    year,
    ...narrativeOf({ agency, year, figure }),
    ...tablesOf(edition, figure),
    evidence: Object.fromEntries(
      [...places].flatMap(([pointer, index]) => evidenceOf(printed[pointer], index).map((each) => [pointer, each])),
    ),
    losses: [],
    source: { name: '年报.docx', format: 'docx', bytes: 20_480, sha256: '0'.repeat(64), pages: null, object: null },
    producer: { name: 'gongkai', version: '0.0.0' },
  });
}

function fieldsOf(id: EditionId) {
  return editions.filter((edition) => edition.id === id).flatMap(({ fields }) => fields);
}

function valueOf(printed: Printed): number | null {
  return typeof printed === 'object' ? (printed?.value ?? null) : (printed ?? null);
}

function evidenceOf(printed: Printed, index: number): Evidence[] {
  if (printed === undefined) return [];
  const raw = typeof printed === 'object' ? (printed?.raw ?? '') : String(printed);
  return [{ raw, table: 0, row: index, column: 0 }];
}

interface Tree {
  [key: string]: Tree | number | null;
}

function tablesOf(edition: EditionId, figure: (pointer: Pointer) => number | null): Tree {
  const root: Tree = {};
  for (const { pointer } of fieldsOf(edition)) {
    const path = pointer.slice(1).split('/');
    const last = path.pop() ?? '';
    const node = path.reduce((above, key) => (above[key] ??= {}) as Tree, root);
    node[last] = figure(pointer);
  }
  return root;
}

/** The places of both editions whose pointer matches, as changes that leave each of them empty. */
export function blank(pattern: RegExp): Readonly<Record<Pointer, null>> {
  return changesOf(pattern, null);
}

/** The same, with a mark that there is none. */
export function marked(pattern: RegExp): Readonly<Record<Pointer, Printed>> {
  return changesOf(pattern, { raw: '/', value: null });
}

/** The same, with no cell at all. */
export function missing(pattern: RegExp): Readonly<Record<Pointer, undefined>> {
  return changesOf(pattern, undefined);
}

export function blankTable(table: TableId): Readonly<Record<Pointer, undefined>> {
  return missing(new RegExp(`^/${table}/`, 'u'));
}

function changesOf<T>(pattern: RegExp, change: T): Readonly<Record<Pointer, T>> {
  const pointers = fieldsOf('2021').map(({ pointer }) => pointer);
  return Object.fromEntries(pointers.filter((pointer) => pattern.test(pointer)).map((pointer) => [pointer, change]));
}

/** Table 三 as an agency fills it in that prints no 0. */
export function zerosEmpty(size: Size): Readonly<Record<Pointer, null>> {
  const zeros = Object.entries(figuresOf('2021', size)).filter(
    ([pointer, figure]) => pointer.startsWith('/requests/') && figure === 0,
  );
  return Object.fromEntries(zeros.map(([pointer]) => [pointer, null]));
}

/** A report with table 二 of the form of 2019 above tables of 2021. */
export function mixedReport(): Report {
  const { proactiveDisclosure, evidence } = sampleReport({}, { edition: '2019' });
  const newer = sampleReport(missing(/^\/proactiveDisclosure\//));
  const older = Object.entries(evidence).filter(([pointer]) => pointer.startsWith('/proactiveDisclosure/'));
  return schema.parse({
    ...newer,
    proactiveDisclosure,
    evidence: { ...newer.evidence, ...Object.fromEntries(older) },
  });
}

/** A claim as the narrative makes it, in section one. */
export function claim(kind: ClaimKind, value: number | null, more: Partial<Claim> = {}): Claim {
  const text = `文中写有${value ?? '若干'}。`;
  const place = { section: 'overview', paragraph: 0, confirms: null, parts: [], spot: null } as const;
  return { kind, value, unit: '件', text, ...place, ...more };
}

/** The parts of a claim, by label. */
export function parts(values: Readonly<Record<string, number>>): Claim['parts'] {
  return Object.entries(values).map(([label, value]) => ({ label, value }));
}

/** The report with these claims and no others. */
export function withClaims(report: Report, ...claims: readonly Claim[]): Report {
  return schema.parse({ ...report, claims });
}

export type SectionChange = Partial<Omit<Report['sections'][number], 'id'>>;

export function withSection(report: Report, id: SectionId, change: SectionChange): Report {
  const sections = report.sections.map((section) => (section.id === id ? { ...section, ...change } : section));
  return schema.parse({ ...report, sections });
}

/** The report with one more paragraph in a section, before its subsections. */
export function withParagraph(report: Report, id: SectionId, text: string): Report {
  const own = report.sections.filter((section) => section.id === id).flatMap(({ paragraphs }) => paragraphs);
  return withSection(report, id, { paragraphs: [...own, text] });
}

/** The report with doubts about the reading of some figures. */
export function withDoubts(
  report: Report,
  pointers: readonly Pointer[],
  doubts: NonNullable<Evidence['doubts']>,
): Report {
  const isDoubted = (pointer: string) => pointers.some((each) => each === pointer);
  const evidence = Object.entries(report.evidence).map(
    ([pointer, each]) => [pointer, isDoubted(pointer) ? { ...each, doubts } : each] as const,
  );
  return schema.parse({ ...report, evidence: Object.fromEntries(evidence) });
}

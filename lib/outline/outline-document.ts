import { closeUp, squeeze } from '../document/text.ts';
import type { Document, Paragraph } from '../document/model.ts';
import type { SectionId } from '../report/schema.ts';
import { sectionIds } from '../report/schema.ts';
import { admit } from './admission.ts';
import { joinBrokenHeadings } from './broken-headings.ts';
import { partClosing, signatoryOf } from './closing.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import type { Outline, OutlinedSection, PlacedTable } from './outline.ts';
import type { SectionHeading } from './section-headings.ts';
import { decipherDocument } from './decipher.ts';
import { partTables } from './part-tables.ts';
import { findSections } from './section-headings.ts';
import { findSubsections } from './subsections.ts';
import { kindsOf } from './table-kind.ts';
import type { Title } from './title.ts';
import { findTitle } from './title.ts';
import { parseYear } from './year.ts';

/** Throws DocumentError where the document is not one filled-in report. */
export function outlineDocument(printed: Document): Outline {
  const document = partTables(decipherDocument(printed));
  const lines = joinBrokenHeadings(linesOf(document));
  const headings = findSections(lines);
  const lead = paragraphsIn(lines.slice(0, headings[0]?.at));
  const title = findTitle(lead);
  const { sections, closing } = partSections(lines, headings, title?.agency ?? null);
  admit({ lines, title, headings }, sections);
  return {
    document,
    title: title?.text ?? '',
    agency: title?.agency ?? signatoryOf(closing),
    year: title?.year ?? yearOfPeriod(lines),
    preamble: preambleOf(lead, title).map(tidy),
    sections,
    closing: closing.map(tidy),
    tables: placeTables(document, headings, lines),
  };
}

function partSections(lines: readonly Line[], headings: readonly SectionHeading[], agency: string | null) {
  const last = headings.at(-1);
  const found = headings.map((heading, index) => {
    const own = paragraphsIn(lines.slice(heading.at + 1, headings[index + 1]?.at));
    const paragraphs = heading.rest === null ? own : [heading.rest, ...own];
    const { body, closing } = heading === last ? partClosing(paragraphs, agency) : { body: paragraphs, closing: [] };
    return { section: outlineSection(heading, body), closing };
  });
  return {
    sections: inOrder(found.map(({ section }) => section)),
    closing: found.at(-1)?.closing ?? [],
  };
}

function outlineSection({ id, heading }: SectionHeading, body: readonly Paragraph[]): OutlinedSection {
  const { paragraphs, subsections } = id === 'overview' ? findSubsections(body) : { paragraphs: body, subsections: [] };
  return {
    id,
    heading: tidy(heading),
    paragraphs: paragraphs.map(tidy),
    subsections: subsections.map((one) => ({
      ...one,
      heading: tidy(one.heading),
      paragraphs: one.paragraphs.map(tidy),
    })),
  };
}

/** In the document's order; one that is missing stands where the form has it, behind the one before. */
function inOrder(found: readonly OutlinedSection[]): OutlinedSection[] {
  return sectionIds.reduce<OutlinedSection[]>(
    (sections, id, index) => {
      if (sections.some((section) => section.id === id)) return sections;
      const before = sections.findIndex((section) => section.id === sectionIds[index - 1]);
      return sections.toSpliced(before + 1, 0, { id, heading: null, paragraphs: [], subsections: [] });
    },
    [...found],
  );
}

/** What stands before section one and is no part of the title, nor a copy of one on a cover page. */
function preambleOf(lead: readonly Paragraph[], title: Title | null): Paragraph[] {
  if (title === null) return [...lead];
  const name = squeeze(title.text);
  return lead.filter(({ text }, index) => (index < title.from || index >= title.to) && !name.includes(squeeze(text)));
}

/** A table stands below a heading; where its own heading is missing, its kind says where it belongs. */
function placeTables({ blocks }: Document, headings: readonly SectionHeading[], lines: readonly Line[]): PlacedTable[] {
  const missing = sectionIds.filter((id) => !headings.some((heading) => heading.id === id));
  const tables = blocks.filter((block) => block.kind === 'table');
  return tables.map((table, index) => {
    const at = lines.indexOf(table);
    const own = kindsOf(table).find((kind) => missing.includes(kind));
    return { index, table, section: own ?? sectionAt(headings, at) };
  });
}

function sectionAt(headings: readonly SectionHeading[], at: number): SectionId | null {
  return headings.findLast((heading) => heading.at < at)?.id ?? null;
}

/** Of the statistics period, where the title names no year: `2023年1月1日至2023年12月31日`. */
function yearOfPeriod(lines: readonly Line[]): number | null {
  const period = paragraphsIn(lines).map(({ text }) => /20\d{2}年1月1日.{0,4}至/u.exec(squeeze(text))?.[0]);
  return parseYear(period.find((found) => found !== undefined) ?? '')?.year ?? null;
}

function paragraphsIn(lines: readonly Line[]): Paragraph[] {
  return lines.filter((line) => line.kind === 'paragraph');
}

function tidy(paragraph: Paragraph): Paragraph {
  return { ...paragraph, text: closeUp(paragraph.text) };
}

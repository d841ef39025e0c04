import type { BoundCell } from '../binding/bound-cell.ts';
import type { Outline, OutlinedSection } from '../outline/outline.ts';
import type { Paragraph } from '../document/model.ts';
import { producedBy } from '../report/producer.ts';
import type { Claim, Report, Section } from '../report/schema.ts';
import { report, reportSchemaId, schemaVersion } from '../report/schema.ts';
import { evidenceOf } from './evidence.ts';
import { editionOf, figuresOf } from './figures.ts';
import { lossesOf } from './losses.ts';
import type { SourceFile } from './source.ts';
import { sourceOf } from './source.ts';

/** Puts what the stages found in its place. */
export function assembleReport(
  file: SourceFile,
  outline: Outline,
  cells: readonly BoundCell[],
  claims: readonly Claim[],
): Report {
  const edition = editionOf(cells, outline.year);
  return report.parse({
    $schema: reportSchemaId,
    schemaVersion,
    edition,
    title: outline.title,
    agency: outline.agency === null ? null : { name: outline.agency },
    year: outline.year,
    preamble: textsOf(outline.preamble),
    sections: outline.sections.map(sectionOf),
    closing: textsOf(outline.closing),
    ...figuresOf(cells, edition),
    claims,
    evidence: Object.fromEntries(cells.map((cell) => [cell.pointer, evidenceOf(cell)])),
    losses: lossesOf(outline, cells),
    source: sourceOf(file, outline.document),
    producer: producedBy,
  });
}

function sectionOf({ id, heading, paragraphs, subsections }: OutlinedSection): Section {
  return {
    id,
    heading: heading?.text ?? null,
    paragraphs: textsOf(paragraphs),
    subsections: subsections.map((one) => ({
      id: one.id,
      heading: one.heading.text,
      paragraphs: textsOf(one.paragraphs),
    })),
  };
}

function textsOf(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.map(({ text }) => text);
}

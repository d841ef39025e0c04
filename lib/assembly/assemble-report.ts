import type { BoundCell } from '../binding/bound-cell.ts';
import type { Outline, OutlinedSection } from '../outline/outline.ts';
import type { Paragraph } from '../document/model.ts';
import type { Pointer } from '../report/pointer.ts';
import { valueAt } from '../report/pointer.ts';
import { producedBy } from '../report/producer.ts';
import type { Claim, Report, Section } from '../report/schema.ts';
import { report, reportSchemaId, schemaVersion } from '../report/schema.ts';
import { evidenceOf } from './evidence.ts';
import type { Tree } from './figures.ts';
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
  const figures = figuresOf(cells, edition);
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
    ...figures,
    claims: claims.map((claim) => ({ ...claim, confirms: figureOrNull(figures, claim.confirms) })),
    evidence: Object.fromEntries(cells.map((cell) => [cell.pointer, evidenceOf(cell)])),
    losses: lossesOf(outline, cells),
    source: sourceOf(file, outline.document),
    producer: producedBy,
  });
}

/** A claim confirms nothing where the tables follow a form without the figure that it names. */
function figureOrNull(figures: Tree, pointer: Pointer | null): Pointer | null {
  const figure = pointer === null ? undefined : valueAt(figures, pointer);
  return figure === null || typeof figure === 'number' ? pointer : null;
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

import type { Paragraph } from '../document/model.ts';
import type { OutlinedSection, OutlinedSubsection, Outline } from '../outline/outline.ts';
import type { Claim, SubsectionId } from '../report/schema.ts';

/** A paragraph with its place in the report. */
export interface Passage {
  readonly section: Claim['section'];
  /** The theme that it stands under, in 总体情况. */
  readonly subsection: SubsectionId | null;
  /** Counts from 0 through a section's own paragraphs and then those of its subsections; headings are not counted. */
  readonly paragraph: number;
  readonly source: Paragraph;
}

/** Every paragraph of the narrative, in the order of the document. */
export function passagesOf(outline: Outline): Passage[] {
  return [
    ...placed('preamble', outline.preamble, []),
    ...outline.sections.flatMap(({ id, paragraphs, subsections }) => placed(id, paragraphs, subsections)),
    ...placed('closing', outline.closing, []),
  ];
}

function placed(
  section: Claim['section'],
  own: OutlinedSection['paragraphs'],
  subsections: readonly OutlinedSubsection[],
): Passage[] {
  return [
    ...own.map((source) => ({ section, subsection: null, source })),
    ...subsections.flatMap(({ id, paragraphs }) => paragraphs.map((source) => ({ section, subsection: id, source }))),
  ].map((passage, paragraph) => ({ ...passage, paragraph }));
}

import type { Pointer } from '../report/pointer.ts';
import type { Claim, Report } from '../report/schema.ts';

/** Words with their address in the report. */
export interface Words {
  readonly pointer: Pointer;
  readonly text: string;
}

/** A paragraph of the narrative. */
export interface Passage extends Words {
  readonly section: Claim['section'];
}

/** Every paragraph of the narrative, headings apart, in the order of the document. */
export function passagesOf(report: Report): Passage[] {
  return [
    ...paragraphsAt('/preamble', 'preamble', report.preamble),
    ...report.sections.flatMap(({ id, paragraphs, subsections }, index) => [
      ...paragraphsAt(`/sections/${index}/paragraphs`, id, paragraphs),
      ...subsections.flatMap((subsection, below) =>
        paragraphsAt(`/sections/${index}/subsections/${below}/paragraphs`, id, subsection.paragraphs),
      ),
    ]),
    ...paragraphsAt('/closing', 'closing', report.closing),
  ];
}

/** The headings within the sections, in the order of the document. */
export function subsectionHeadings({ sections }: Report): Words[] {
  return sections.flatMap(({ subsections }, index) =>
    subsections.map(({ heading }, below): Words => ({
      pointer: `/sections/${index}/subsections/${below}/heading`,
      text: heading,
    })),
  );
}

function paragraphsAt(at: Pointer, section: Passage['section'], paragraphs: readonly string[]): Passage[] {
  return paragraphs.map((text, index) => ({ pointer: `${at}/${index}`, section, text }));
}

/** The headings and paragraphs of section one as one text. */
export function overviewOf({ sections }: Report): string {
  return sections
    .filter(({ id }) => id === 'overview')
    .flatMap(({ paragraphs, subsections }) => [
      ...paragraphs,
      ...subsections.flatMap(({ heading, paragraphs: below }) => [heading, ...below]),
    ])
    .join('\n');
}

export function sectionPointer({ sections }: Report, id: Report['sections'][number]['id']): Pointer {
  return `/sections/${sections.findIndex((section) => section.id === id)}`;
}

import type { Table } from '../../../lib/document/model.ts';
import type { TableId } from '../../../lib/report/form.ts';
import type { Layout } from './layout.ts';
import type { GeneratedReport } from './report.ts';
import { NOTE, tablesOf } from './tables.ts';

export type Part =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'text' | 'closing'; readonly text: string }
  | { readonly kind: 'table'; readonly id: TableId; readonly table: Table };

const TABLES: readonly TableId[] = ['proactiveDisclosure', 'requests', 'reviewAndLitigation'];

/** A report in the order of its pages. */
export function partsOf(report: GeneratedReport, layout: Layout): Part[] {
  return [
    { kind: 'title', text: report.title },
    ...report.preamble.map(text),
    ...report.sections.flatMap(({ id, heading, paragraphs, subsections }): Part[] => [
      { kind: 'heading', text: heading ?? '' },
      ...paragraphs.map(text),
      ...subsections.flatMap((theme): Part[] => [
        { kind: 'subheading', text: theme.heading },
        ...theme.paragraphs.map(text),
      ]),
      ...TABLES.filter((table) => table === id).flatMap((table) => tableParts(report, table, layout)),
    ]),
    ...report.closing.map((line): Part => ({ kind: 'closing', text: line })),
  ];
}

function tableParts(report: GeneratedReport, id: TableId, layout: Layout): Part[] {
  const note = id === 'requests' && layout.note === 'above' ? [text(NOTE)] : [];
  return [...note, ...tablesOf(report, id, layout).map((table): Part => ({ kind: 'table', id, table }))];
}

function text(line: string): Part {
  return { kind: 'text', text: line };
}

import type { Document, LossKind, Table } from '../../../lib/document/model.ts';
import { readPdf } from '../../../lib/readers/pdf/read-pdf.ts';
import { drawn } from '../../support/pdf-table.ts';
import type { Mark, PageDrawing } from '../../support/pdf.ts';
import { pdfOf } from '../../support/pdf.ts';

/** Reads pages that are drawn; a list of marks is a page of A4. */
export function read(...pages: readonly (PageDrawing | readonly Mark[])[]): Promise<Document> {
  return readPdf(pdfOf(...pages.map((page) => ('marks' in page ? page : { marks: page }))));
}

export function tablesOf({ blocks }: Document): Table[] {
  return blocks.filter((block) => block.kind === 'table');
}

/** The tables as `grid` draws them. */
export function gridsOf(document: Document): string[][][] {
  return tablesOf(document).map(drawn);
}

export function paragraphsOf({ blocks }: Document): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

export function lostAs(kind: LossKind, { losses }: Document): string[] {
  return losses.filter((loss) => loss.kind === kind).map(({ text }) => text);
}

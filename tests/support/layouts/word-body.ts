import type { Cell } from '../../../lib/document/model.ts';
import { cell, escaped, paragraph, run } from '../docx.ts';
import type { Part } from '../generated/parts.ts';
import type { WordCell } from '../report-files.ts';
import { wordTable } from '../report-files.ts';

export type TextPart = Exclude<Part, { readonly kind: 'table' }>;

export interface WordStyle {
  readonly text?: (part: TextPart) => string;
  readonly cell?: WordCell;
  /** What becomes of the markup of a table. */
  readonly table?: (markup: string) => string;
}

/** The inside of the body of a report. */
export function wordBody(parts: readonly Part[], style: WordStyle = {}): string {
  return parts
    .map((part) => {
      if (part.kind !== 'table') return style.text?.(part) ?? paragraph(escaped(part.text));
      const markup = wordTable(part.table, style.cell);
      return style.table?.(markup) ?? markup;
    })
    .join('');
}

export function wordStyle(style: WordStyle): (parts: readonly Part[]) => string {
  return (parts) => wordBody(parts, style);
}

/** A cell whose blocks are made otherwise. */
export function cellsAs(blocks: (text: string) => string): WordCell {
  return ({ row: first, rowSpan, columnSpan, text }, row, width) =>
    cell(row === first ? blocks(text) : paragraph(''), sizeOf(columnSpan, width) + mergeOf({ rowSpan }, row === first));
}

export function sizeOf(columnSpan: number, width: number): string {
  return `<w:tcW w:w="${width * columnSpan}" w:type="dxa"/><w:gridSpan w:val="${columnSpan}"/>`;
}

export function mergeOf({ rowSpan }: Pick<Cell, 'rowSpan'>, isFirst: boolean): string {
  return rowSpan > 1 ? `<w:vMerge w:val="${isFirst ? 'restart' : 'continue'}"/>` : '';
}

/** Lines of a text as runs with breaks between them. */
export function withBreaks(text: string): string {
  return paragraph(
    text
      .split('\n')
      .map((line) => run(line))
      .join('<w:r><w:br/></w:r>'),
  );
}

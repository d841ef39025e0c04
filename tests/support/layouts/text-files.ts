import type { Cell, Table } from '../../../lib/document/model.ts';
import { escaped } from '../docx.ts';
import type { Part } from '../generated/parts.ts';
import { partsOf } from '../generated/parts.ts';
import { layoutOf } from '../generated/layout.ts';
import type { LayoutCase, LayoutKind, Made } from './case.ts';
import { soundReport } from './sound-report.ts';

/** How a text writes its paragraphs and its tables. */
interface TextStyle {
  readonly text?: (part: Exclude<Part, { readonly kind: 'table' }>) => string;
  readonly table: (table: Table) => string;
}

function madeText({ text = (part) => part.text, table }: TextStyle): Made {
  const report = soundReport();
  const form = layoutOf();
  const parts = partsOf(report, form);
  const blocks = parts.map((part) => (part.kind === 'table' ? table(part.table) : text(part)));
  return { bytes: new TextEncoder().encode(blocks.join('\n\n')), report, form, parts, besides: '' };
}

/** The fields of each row: what a merged cell covers is empty. */
function fieldsOf({ rows, columns, cells }: Table): string[][] {
  const textAt = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => textAt(row, column).replaceAll('\n', '')),
  );
}

const tabbed = (table: Table) =>
  fieldsOf(table)
    .map((row) => row.join('\t'))
    .join('\n');

const barred = (table: Table) => {
  const [first = [], ...others] = fieldsOf(table).map((row) => `| ${row.join(' | ')} |`);
  return [first, `|${'---|'.repeat(table.columns)}`, ...others].join('\n');
};

/** Columns as wide as what they hold on a screen, where a Chinese character takes two places. */
function padded(table: Table): { readonly rows: string[][]; readonly widths: number[] } {
  const rows = fieldsOf(table);
  const widths = Array.from({ length: table.columns }, (_, column) =>
    Math.max(2, ...rows.map((row) => placesOf(row[column] ?? ''))),
  );
  return {
    widths,
    rows: rows.map((row) => row.map((field, at) => field.padEnd(field.length + (widths[at] ?? 0) - placesOf(field)))),
  };
}

function placesOf(field: string): number {
  return Array.from(field).reduce(
    (sum, one) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(one) ? 2 : 1),
    0,
  );
}

const dashed = (table: Table) => {
  const { rows, widths } = padded(table);
  const line = widths.map((width) => '-'.repeat(width)).join(' ');
  return [line, rows.map((row) => row.join(' ')).join('\n\n'), line].join('\n');
};

const gridded = (table: Table) => {
  const { rows, widths } = padded(table);
  const line = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`;
  return [line, ...rows.flatMap((row) => [`| ${row.join(' | ')} |`, line])].join('\n');
};

/** As Word saves it: a style at each cell, and empty elements of its own. */
const tagged = ({ rows, cells }: Table) => {
  const cellOf = ({ text, rowSpan, columnSpan }: Cell) =>
    `<td width=83 rowspan=${rowSpan} colspan=${columnSpan} style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt'><p class=MsoNormal><span lang=EN-US>${escaped(text)}<o:p></o:p></span></p></td>`;
  const lines = Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(cellOf)
      .join(''),
  );
  return `<table class=MsoTableGrid border=1>\n${lines.map((line) => `<tr style='mso-yfti-irow:1'>${line}</tr>`).join('\n')}\n</table>`;
};

function written(name: string, special: string, reading: string, style: TextStyle): LayoutCase {
  return { name, special, reading, make: () => madeText(style) };
}

const BY_COUNT = 'Nothing says which cells were merged: rows by their labels, figures by their order.';

export const textFiles: LayoutKind = {
  id: 'text-files',
  title: 'Text',
  about: 'What tools make of a report, whose tables a text can only hint at.',
  layouts: [
    written('fields between tabs', 'A line a row, as cells are copied from a table.', BY_COUNT, { table: tabbed }),
    written('Markdown', 'Fields between bars; a heading behind `#`.', BY_COUNT, {
      text: ({ kind, text }) => (kind === 'heading' ? `## ${text}` : text),
      table: barred,
    }),
    written('HTML tables in a text', 'With spans, and with the styles of Word.', 'As browsers read them.', {
      table: tagged,
    }),
    written('HTML throughout', 'Paragraphs and headings are elements.', 'Each block is a paragraph.', {
      text: ({ kind, text }) =>
        kind === 'text' ? `<p class=MsoNormal>${escaped(text)}</p>` : `<h2>${escaped(text)}</h2>`,
      table: tagged,
    }),
    written(
      'columns below dashes',
      'As pandoc writes a table into plain text.',
      `Fields below the dashes. ${BY_COUNT}`,
      {
        table: dashed,
      },
    ),
    written('a grid of characters', '`+---+` between rows, bars between cells.', BY_COUNT, { table: gridded }),
  ],
};

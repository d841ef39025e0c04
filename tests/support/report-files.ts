import type { Cell, Table } from '../../lib/document/model.ts';
import { cell, docx, escaped, paragraph } from './docx.ts';
import type { PageDrawing } from './pdf.ts';
import { pdfOf } from './pdf.ts';
import { prose } from './pdf-marks.ts';
import { drawTable } from './pdf-table.ts';

/** A report in the order of its pages, as `sampleParts` gives it. */
type Parts = readonly (string | Table)[];

/** The report as Word would hold it. */
export function reportDocx(parts: Parts): Promise<Uint8Array> {
  return docx(reportBody(parts));
}

/** The inside of the body of that. */
export function reportBody(parts: Parts): string {
  return parts.map((part) => (typeof part === 'string' ? paragraph(escaped(part)) : wordTable(part))).join('');
}

/** The report as it would be printed: text on pages upright, each table on a page of its own. */
export function reportPdf(parts: Parts): Uint8Array {
  return pdfOf(...reportPages(parts));
}

export function reportPages(parts: Parts): PageDrawing[] {
  const pages: PageDrawing[] = [];
  let texts: string[] = [];
  const turn = () => {
    if (texts.length > 0) pages.push(textPage(texts));
    texts = [];
  };
  for (const part of parts) {
    if (typeof part === 'string') texts.push(part);
    else {
      turn();
      pages.push(tablePage(part));
    }
  }
  turn();
  return pages;
}

/** The report as a page of a website. */
export function reportHtml(parts: Parts): string {
  const blocks = parts.map((part) => (typeof part === 'string' ? `<p>${escaped(part)}</p>` : webTable(part)));
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>年报</title>${STYLE}<body>${blocks.join('')}</body></html>`;
}

const STYLE = '<style>table{border-collapse:collapse}td{border:1px solid;font-size:9px}p{text-indent:2em}</style>';

function webTable(whole: Table): string {
  const rows = Array.from({ length: whole.rows }, (_, row) =>
    whole.cells
      .filter((each) => each.row === row)
      .map(({ rowSpan, columnSpan, text }) => `<td rowspan="${rowSpan}" colspan="${columnSpan}">${escaped(text)}</td>`),
  );
  return `<table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`;
}

const TWIPS = 8800;

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const BORDERS = SIDES.map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join('');

/** What a cell becomes, in the row in which it begins or in one that it reaches down to. */
export type WordCell = (cell: Cell, row: number, width: number) => string;

export function wordTable(whole: Table, markup: WordCell = wordCell): string {
  const width = Math.floor(TWIPS / whole.columns);
  const columns = Array.from({ length: whole.columns }, () => `<w:gridCol w:w="${width}"/>`);
  const rows = Array.from({ length: whole.rows }, (_, row) =>
    whole.cells
      .filter((each) => each.row <= row && row < each.row + each.rowSpan)
      .toSorted((one, other) => one.column - other.column)
      .map((each) => markup(each, row, width)),
  );
  const head = `<w:tblPr><w:tblW w:w="${TWIPS}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr>`;
  const body = rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`);
  return `<w:tbl>${head}<w:tblGrid>${columns.join('')}</w:tblGrid>${body.join('')}</w:tbl>`;
}

export function wordCell({ row: first, rowSpan, columnSpan, text }: Cell, row: number, width: number): string {
  const across = `<w:tcW w:w="${width * columnSpan}" w:type="dxa"/><w:gridSpan w:val="${columnSpan}"/>`;
  const down = rowSpan > 1 ? `<w:vMerge w:val="${row === first ? 'restart' : 'continue'}"/>` : '';
  return cell(row === first ? escaped(text) : '', across + down);
}

function textPage(texts: readonly string[]): PageDrawing {
  let top = 60;
  const marks = texts.flatMap((text) => {
    const lines = prose(text, [60, top]);
    top += lines.length * 18 + 6;
    return lines;
  });
  return { marks };
}

/** A3 across: what is longest in the form has two lines in its cell. */
function tablePage(whole: Table): PageDrawing {
  const widths = Array.from({ length: whole.columns }, () => 1110 / whole.columns);
  const rowHeight = Math.min(30, 760 / whole.rows);
  return {
    width: 1191,
    height: 842,
    marks: drawTable(whole, { left: 40, top: 40, widths, rowHeight, text: { size: 6 } }),
  };
}

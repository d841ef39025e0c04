import type { Cell, Table } from '../../../lib/document/model.ts';
import { escaped } from '../docx.ts';
import type { Layout } from './layout.ts';
import type { Part } from './parts.ts';
import { partsOf } from './parts.ts';
import type { GeneratedReport } from './report.ts';

/** A report as a page of a website, or as what a report server prints. */
export function reportPage(report: GeneratedReport, layout: Layout): string {
  const body = partsOf(report, layout).map((part) => elementOf(part, report, layout));
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>年报</title><style>${styleOf(layout)}</style></head><body>${body.join('\n')}</body></html>`;
}

function elementOf(part: Part, { agency }: GeneratedReport, { title }: Layout): string {
  switch (part.kind) {
    case 'title':
      return `<h1>${title === 'one-line' ? escaped(part.text) : part.text.replace(agency, `${agency}<br>`)}</h1>`;
    case 'heading':
      return `<h2>${escaped(part.text)}</h2>`;
    case 'subheading':
      return `<h3>${escaped(part.text)}</h3>`;
    case 'text':
      return `<p>${escaped(part.text)}</p>`;
    case 'closing':
      return `<p class="closing">${escaped(part.text)}</p>`;
    case 'table':
      return tableElement(part.table);
  }
}

function tableElement(table: Table): string {
  const rows = Array.from({ length: table.rows }, (_, row) => table.cells.filter((cell) => cell.row === row));
  const columns = '<col>'.repeat(table.columns);
  return `<table><colgroup>${columns}</colgroup>${rows.map((cells) => `<tr>${cells.map(cellElement).join('')}</tr>`).join('\n')}</table>`;
}

function cellElement({ text, rowSpan, columnSpan }: Cell): string {
  const tag = /\d|^$|^\/$/u.test(text) ? 'td' : 'th';
  return `<${tag} rowspan="${rowSpan}" colspan="${columnSpan}">${escaped(text).replaceAll('\n', '<br>')}</${tag}>`;
}

const BORDERS: Readonly<Record<Layout['borders'], string>> = {
  solid: 'table{border-collapse:collapse}td,th{border:0.75pt solid #000}',
  separate:
    'table{border-collapse:separate;border-spacing:1.5pt;border:0.75pt solid #000}td,th{border:0.75pt solid #000}',
  dashed: 'table{border-collapse:collapse}td,th{border:0.75pt dashed #000}',
  dotted: 'table{border-collapse:collapse}td,th{border:1pt dotted #333}',
  double: 'table{border-collapse:collapse}td,th{border:2.25pt double #000}',
  hairline: 'table{border-collapse:collapse}td,th{border:0.25pt solid #000}',
  grey: 'table{border-collapse:collapse}td,th{border:0.75pt solid #b5b5b5}',
  coloured: 'table{border-collapse:collapse}td,th{border:0.75pt solid #c00000}',
  thick: 'table{border-collapse:collapse;border:2.25pt solid #000}td,th{border:1.5pt solid #000}',
  'rows-only':
    'table{border-collapse:collapse}td,th{border:0;border-top:0.75pt solid #000;border-bottom:0.75pt solid #000}',
  'boxed-rows':
    'table{border-collapse:collapse;border:0.75pt solid #000}td,th{border-left:0.75pt solid #000;border-bottom:0.75pt dotted #555}',
};

const SHADINGS: Readonly<Record<Layout['shading'], string>> = {
  none: '',
  heads: 'th{background:#d9e2f3}',
  zebra: 'tr:nth-child(even) td{background:#eee}',
};

const FEET: Readonly<Record<Layout['foot'], string>> = {
  none: '',
  number: '@bottom-center{content:counter(page)}',
  dashed: '@bottom-right{content:"- " counter(page) " -"}',
  'of-all': '@bottom-center{content:"第" counter(page) "页 共" counter(pages) "页"}',
};

function styleOf(layout: Layout): string {
  const head = layout.runningHead === 'title' ? '@top-center{content:"政府信息公开工作年度报告"}' : '';
  return `@page{size:A4 ${layout.paper};margin:2.2cm 1.8cm;${FEET[layout.foot]}${head}}
body{font:${layout.textSize}/1.6 "${layout.family}"}
h1{text-align:center;font-size:1.4em}h2,h3{font-size:1em;text-indent:2em;margin:.4em 0}h2{font-weight:bold}h3{font-weight:normal}
p{text-indent:2em;margin:.3em 0;text-align:justify}p.closing{text-align:right}
table{width:100%;font-size:${layout.tableSize};line-height:1.3;margin:.8em 0}
td,th{padding:2pt 3pt;text-align:${layout.alignment};vertical-align:middle;font-weight:normal}
${BORDERS[layout.borders]}${SHADINGS[layout.shading]}`;
}

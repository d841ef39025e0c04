import { escapeXml, XML_HEAD } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/** Blank is null: its cell is left out. */
export type SheetRow = readonly (string | number | null)[];

/** What Excel reads of a sheet, and of a text. */
export const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;

export interface SheetPart {
  /** How many more rows it takes. */
  readonly room: () => number;
  readonly write: (rows: readonly SheetRow[]) => void;
  readonly end: () => void;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A worksheet with its heads, which stay where they are while the rest is scrolled. */
export function openSheetPart(entry: ZipEntry, heads: readonly SheetRow[]): SheetPart {
  let row = 0;
  const write = (rows: readonly SheetRow[], style: number) => {
    entry.write(rows.map((values, index) => rowXml(values, row + index + 1, style)).join(''));
    row += rows.length;
  };
  entry.write(openingOf(heads.length));
  write(heads, HEAD_STYLE);
  return {
    room: () => MOST_ROWS - row,
    write: (rows) => {
      write(rows, PLAIN_STYLE);
    },
    end: () => {
      entry.write('</sheetData></worksheet>');
      entry.end();
    },
  };
}

const PLAIN_STYLE = 0;
const HEAD_STYLE = 1;

function openingOf(heads: number): string {
  const pane = `<pane ySplit="${heads}" topLeftCell="A${heads + 1}" activePane="bottomLeft" state="frozen"/>`;
  const view = `<sheetView workbookViewId="0">${pane}</sheetView>`;
  return `${XML_HEAD}<worksheet xmlns="${NAMESPACE}"><sheetViews>${view}</sheetViews><sheetFormatPr defaultRowHeight="15" defaultColWidth="14"/><sheetData>`;
}

function rowXml(values: SheetRow, row: number, style: number): string {
  const cells = values.map((value, column) => {
    if (value === null) return '';
    const head = `<c r="${columnLetters(column)}${row}" s="${style}"`;
    if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
    return `${head} t="inlineStr"><is><t xml:space="preserve">${textOf(value)}</t></is></c>`;
  });
  return `<row r="${row}">${cells.join('')}</row>`;
}

/** 0 → A, 25 → Z, 26 → AA */
function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before === 0 ? '' : columnLetters(before - 1)) + String.fromCharCode(65 + (column % 26));
}

/** What looks like an escape of SpreadsheetML (`_x000A_`) is one to its readers, unless its line is escaped (ECMA-376-1, 22.9.2.19). */
function textOf(value: string): string {
  const short = value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS - 1)}…` : value;
  return escapeXml(short.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_'));
}

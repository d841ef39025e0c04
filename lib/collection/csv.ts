import type { Column, Row, Value } from './table.ts';

/** UTF-8 is taken for another encoding by Excel unless a file begins with it. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A line of both heads each. */
export function csvHeads(columns: readonly Column[]): string {
  return csvLines([columns.map(({ label }) => label), columns.map(({ name }) => name)]);
}

/** RFC 4180, with a line break after every row. */
export function csvLines(rows: readonly Row[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: Value): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const harmless = disarm(value);
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * Spreadsheets take a text that begins like a formula for one, and some their full-width forms too (OWASP, CSV Injection): an apostrophe
 * before it makes it text. A number is never text.
 */
function disarm(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
}

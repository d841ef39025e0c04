import { placesOf } from './places.ts';

/** The fields of a table that is drawn in characters, row by row. */
export type Fields = readonly (readonly string[])[];

/** `+---+-----+`, between the rows of a table whose cells have bars between them. */
const GRID_LINE = /^\s*\+(?:[-=:]+\+)+\s*$/u;
const BARRED = /^\s*\|(.*)\|\s*$/u;
/** `---- ------ ---`: a run of dashes as wide as each column. */
const COLUMNS = /^\s*-{2,}(?: +-{2,})+\s*$/u;
const DASHES = /^\s*-{4}[- ]*$/u;
/** Heads of a table take no more lines than this. */
const MOST_HEADS = 12;

/** Parts lines of text at the tables that lines of dashes draw, as pandoc writes them. */
export function partAtDrawnTables(lines: readonly string[]): (string | Fields)[] {
  const parts: (string | Fields)[] = [];
  let plain: string[] = [];
  for (let at = 0; at < lines.length;) {
    const found = gridAt(lines, at) ?? columnsAt(lines, at);
    if (found === undefined) {
      plain.push(lines[at] ?? '');
      at += 1;
    } else {
      parts.push(plain.join('\n'), found.fields);
      plain = [];
      at = found.end;
    }
  }
  return [...parts, plain.join('\n')];
}

interface Found {
  readonly fields: Fields;
  /** The line behind it. */
  readonly end: number;
}

function gridAt(lines: readonly string[], at: number): Found | undefined {
  if (!GRID_LINE.test(lines[at] ?? '')) return undefined;
  const length = lines.slice(at).findIndex((line) => !GRID_LINE.test(line) && !BARRED.test(line));
  const own = lines.slice(at, length < 0 ? undefined : at + length);
  const rows = groupsOf(own, (line) => GRID_LINE.test(line));
  const fields = rows.map((row) => joined(row.map((line) => (BARRED.exec(line)?.[1] ?? '').split('|'))));
  return { fields, end: at + own.length };
}

/** The heads may stand above the line that draws the columns, with another line of dashes above them. */
function columnsAt(lines: readonly string[], at: number): Found | undefined {
  const start = DASHES.test(lines[at] ?? '') && !COLUMNS.test(lines[at] ?? '') ? at + 1 : at;
  const heads = lines.slice(start, start + MOST_HEADS).findIndex((line) => COLUMNS.test(line));
  const ruler = start + heads;
  const head = lines.slice(start, ruler);
  if (heads < 0 || head.some(isBlank) || (start === at && heads > 1)) return undefined;
  const isOpen = start === at && heads === 1;
  const length = lines.slice(ruler + 1).findIndex((line) => (isOpen ? isBlank(line) : DASHES.test(line)));
  const body = lines.slice(ruler + 1, length < 0 ? undefined : ruler + 1 + length);
  if (length < 0 && !isOpen) return undefined;
  const cut = (line: string) => fieldsBelow(lines[ruler] ?? '', line);
  const rows = body.some(isBlank) ? groupsOf(body, isBlank) : body.map((line) => [line]);
  const fields = [...(head.length > 0 ? [head] : []), ...rows].map((row) => joined(row.map(cut)));
  return { fields, end: ruler + 1 + body.length + (isOpen ? 0 : 1) };
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** Runs of lines with others between them. */
function groupsOf(lines: readonly string[], parts: (line: string) => boolean): string[][] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (parts(line)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/** The lines of a row as one, field by field. */
function joined(lines: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...lines.map((line) => line.length));
  return Array.from({ length: columns }, (_, column) => lines.map((line) => (line[column] ?? '').trim()).join(''));
}

/** What stands below each run of dashes, or between it and the next. */
function fieldsBelow(ruler: string, line: string): string[] {
  const starts = [...ruler.matchAll(/-+/gu)].map(({ index }) => index);
  const fields = starts.map(() => '');
  let at = 0;
  for (const character of line) {
    const column = Math.max(
      0,
      starts.findLastIndex((start) => start <= at),
    );
    fields[column] = (fields[column] ?? '') + character;
    at += placesOf(character);
  }
  return fields;
}

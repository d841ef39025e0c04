import type { Block, Paragraph } from '../../document/model.ts';
import type { Fields } from './drawn-table.ts';
import { partAtDrawnTables } from './drawn-table.ts';
import { htmlTable } from './html-table.ts';
import { plainText } from './html-text.ts';
import { placesOf } from './places.ts';
import { tableOfFields } from './table-of-fields.ts';

/** Two tabs or more on a line of their own are the fields of a row that holds nothing. */
const BLANK_ROW = /^ *\t *\t\s*$/u;
const BLANK_LINES = /\n(?:(?! *\t *\t)[^\S\n]*\n)+/u;
const RULER = /^[\s|:+-]+$/u;
const MARKDOWN = /^(?:#{1,6}|[-*+>])\s+|\*\*|^-{3,}$/gu;
const SENTENCE_END = /[。！？；：.!?;:…]["”』」）)]?$/u;
/** Shorter lines than this, in places on a screen, are not broken because the page ended. */
const SHORTEST_BROKEN = 48;
const NEARLY_AS_WIDE = 0.85;

const TABLE_OPENS = /<table\b/iu;
const TABLE_CLOSES = /<\/table>/iu;

/** The paragraphs and tables of a text, as blank lines part them. */
export function blocksOf(text: string): Block[] {
  const lines = text.replace(/^\ufeff/u, '').replace(/\r\n?|\f/gu, '\n');
  return partsOf(lines).flatMap(({ isTable, part }) =>
    isTable ? (htmlTable(part) ?? []) : partAtDrawnTables(plainText(part).split('\n')).flatMap(blocksOfPart),
  );
}

function blocksOfPart(part: string | Fields): Block[] {
  return typeof part === 'string' ? part.split(BLANK_LINES).flatMap(blocksIn) : [tableOfFields(part)];
}

/** Parts a text before and behind each table in HTML; one that does not end is none. */
function partsOf(text: string): { isTable: boolean; part: string }[] {
  const parts = [];
  let rest = text;
  for (let at = rest.search(TABLE_OPENS); at >= 0; at = rest.search(TABLE_OPENS)) {
    const end = rest.slice(at).search(TABLE_CLOSES);
    if (end < 0) break;
    parts.push({ isTable: false, part: rest.slice(0, at) }, { isTable: true, part: rest.slice(at, at + end) });
    rest = rest.slice(at + end + '</table>'.length);
  }
  return [...parts, { isTable: false, part: rest }];
}

/** A run of lines between blank ones: paragraphs, a table, or some of each. */
function blocksIn(part: string): Block[] {
  const lines = part.split('\n').filter((line) => line.trim() !== '' || BLANK_ROW.test(line));
  const fields = lines.map(fieldsOf);
  const first = fields.findIndex((one) => one.length > 1);
  const last = fields.findLastIndex((one) => one.length > 1);
  if (first < 0) return paragraphsOf(lines);
  const rows = fields.slice(first, last + 1).filter((_, index) => !isRuler(lines[first + index] ?? ''));
  return [...paragraphsOf(lines.slice(0, first)), tableOfFields(rows), ...paragraphsOf(lines.slice(last + 1))];
}

/** The line that some tools draw below the heads of a table. */
function isRuler(line: string): boolean {
  return RULER.test(line) && line.includes('--');
}

function fieldsOf(line: string): string[] {
  const bars = /^\s*\|(.*)\|\s*$/u.exec(line)?.[1];
  return bars === undefined ? line.split('\t') : bars.split('|');
}

/** A line is a paragraph, but where it is as wide as the page and its sentence goes on. */
function paragraphsOf(lines: readonly string[]): Paragraph[] {
  const widest = lines.reduce((width, line) => Math.max(width, placesOf(line)), 0);
  const broken = Math.max(SHORTEST_BROKEN, widest * NEARLY_AS_WIDE);
  const whole = lines.map((line, index) => {
    const goesOn = index < lines.length - 1 && placesOf(line) >= broken && !SENTENCE_END.test(line.trim());
    return line.trim() + (goesOn ? ' ' : '\n');
  });
  const texts = whole
    .join('')
    .split('\n')
    .map((text) => text.replace(MARKDOWN, '').trim());
  return texts.filter(Boolean).map((text) => ({ kind: 'paragraph', text, spot: null }));
}

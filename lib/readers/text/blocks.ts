import type { Block, Paragraph } from '../../document/model.ts';
import { htmlTable } from './html-table.ts';
import { tableOfFields } from './table-of-fields.ts';

const HTML_TABLE = /(<table\b[\s\S]*?<\/table>)/iu;
const RULER = /^[\s|:+-]+$/u;
const MARKDOWN = /^(?:#{1,6}|[-*+>])\s+|\*\*|^-{3,}$/gu;
const SENTENCE_END = /[。！？；：.!?;:…]["”』」）)]?$/u;
/** Shorter lines than this, in characters, are not broken because the page ended. */
const SHORTEST_BROKEN = 24;

/** The paragraphs and tables of a text, as blank lines part them. */
export function blocksOf(text: string): Block[] {
  const parts = text
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?|\f/gu, '\n')
    .split(HTML_TABLE);
  return parts.flatMap((part) =>
    HTML_TABLE.test(part) ? (htmlTable(part) ?? []) : part.split(/\n\s*\n/u).flatMap(partOf),
  );
}

/** A run of lines between blank ones: paragraphs, a table, or some of each. */
function partOf(part: string): Block[] {
  const lines = part.split('\n').filter((line) => line.trim() !== '');
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
  const width = Math.max(0, ...lines.map((line) => line.length));
  const goesOn = (line: string) =>
    line.length >= Math.max(SHORTEST_BROKEN, width * 0.85) && !SENTENCE_END.test(line.trim());
  const texts = lines.reduce<string[]>((whole, line, index) => {
    const before = lines[index - 1];
    const joins = before !== undefined && goesOn(before);
    return joins ? [...whole.slice(0, -1), `${whole.at(-1) ?? ''} ${line.trim()}`] : [...whole, line.trim()];
  }, []);
  return texts
    .map((text) => text.replace(MARKDOWN, '').trim())
    .filter(Boolean)
    .map((text) => ({ kind: 'paragraph', text, spot: null }));
}

import { squeeze } from '../document/text.ts';
import { DocumentError } from '../errors.ts';
import type { Line } from './lines.ts';
import type { OutlinedSection } from './outline.ts';
import type { SectionHeading } from './section-headings.ts';
import { parseNumbering } from './numbering.ts';
import { sectionWordings } from './section-wordings.ts';
import { kindsOf } from './table-kind.ts';
import type { Title } from './title.ts';

interface Seen {
  readonly lines: readonly Line[];
  readonly title: Title | null;
  readonly headings: readonly SectionHeading[];
}

const INSTRUCTION = /该部分|请填写|填写说明|此处|[X×_]{2,}/iu;
/** A figure, or a mark that there is none. */
const FILLED = /^[-−]?[\d.,]*\d(?:件|元|万元)?$|^[-/—–\\]+$|^无$/u;
const LEAST_NARRATIVE = 40;
const FIRST_ROW = /^(?:一、)?本年新收政府信息公开申请/u;

/** Throws where the document is not one filled-in report, and says of what kind it is instead. */
export function admit(seen: Seen, sections: readonly OutlinedSection[]): void {
  if (!isReport(seen)) throw new DocumentError('not-a-report', 'has neither its title nor its sections and tables');
  if (isBlank(seen.lines, sections))
    throw new DocumentError('form-not-filled', 'no figure in any table, no text in any section');
  if (holdsSeveral(seen.lines))
    throw new DocumentError('multiple-reports', 'section one and table 三 stand in it more than once');
}

/** By its name and a part of its form; or, without its name, by most of its form. */
function isReport({ lines, title, headings }: Seen): boolean {
  const kinds = new Set(lines.flatMap((line) => (line.kind === 'table' ? kindsOf(line) : [])));
  if (title === null) return kinds.size > 1 || (kinds.size > 0 && headings.length > 3) || headings.length > 4;
  return kinds.size > 0 || headings.length > 2 || (headings.length > 1 && title.agency !== null && title.year !== null);
}

function isBlank(lines: readonly Line[], sections: readonly OutlinedSection[]): boolean {
  const cells = lines.flatMap((line) => (line.kind === 'table' && kindsOf(line).length > 0 ? line.cells : []));
  if (cells.length === 0 || cells.some(({ text }) => FILLED.test(squeeze(text)))) return false;
  const paragraphs = sections
    .flatMap((section) => [section, ...section.subsections])
    .flatMap((part) => part.paragraphs);
  const narrative = paragraphs.map(({ text }) => squeeze(text)).filter((text) => !INSTRUCTION.test(text));
  return narrative.join('').length < LEAST_NARRATIVE;
}

/** A page break, a table of contents or a slip may double a heading or a row: two reports double both. */
function holdsSeveral(lines: readonly Line[]): boolean {
  const tables = lines
    .filter((line) => line.kind === 'table')
    .filter(({ cells }) => cells.some(({ text }) => FIRST_ROW.test(squeeze(text))));
  const openings = lines.filter((line) => line.kind === 'paragraph' && opensOverview(line.text));
  return tables.length > 1 && openings.length > 1;
}

function opensOverview(text: string): boolean {
  const { style, words } = parseNumbering(text);
  const [overview] = sectionWordings;
  return style !== 'bracketed' && overview?.seen.test(words) === true;
}

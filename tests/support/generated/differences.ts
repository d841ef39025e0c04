import type { Pointer } from '../../../lib/report/pointer.ts';
import type { Report } from '../../../lib/report/schema.ts';
import type { Layout } from './layout.ts';
import { NOTE, readAs } from './tables.ts';
import type { GeneratedReport } from './report.ts';

const CAPTION = /^第二十条第（.）项$/u;

export interface Differences {
  readonly cells: number;
  /** Cells that were read as something else than what is printed, and as what. */
  readonly wrong: readonly string[];
  /** Of title, agency, year, edition and paragraphs. */
  readonly texts: readonly string[];
}

/** In what a report that was read is not the one that was printed. */
export function differencesOf(read: Report, printed: GeneratedReport, layout: Layout): Differences {
  const figures = Object.entries(printed.figures) as [Pointer, number][]; // the keys are pointers
  const wrong = figures.flatMap(([pointer, value]) => {
    const [is, should] = [figureAt(read, pointer), readAs(value, layout)];
    return is === should ? [] : [`${pointer}: ${String(is)} for ${String(should)}`];
  });
  return { cells: figures.length, wrong, texts: textDifferences(linesOf(read), linesOf(printed)) };
}

export function figureAt(report: Report, pointer: Pointer): unknown {
  return pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((node, key) => (isTree(node) ? node[key] : undefined), report);
}

function isTree(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null;
}

type Lines = Pick<GeneratedReport, 'title' | 'edition' | 'preamble' | 'sections' | 'closing'> & {
  readonly year: number | null;
  readonly agency: string;
};

/** The note on the sums of table 三 and the captions of table 二 are the form's, wherever they stand. */
function linesOf(report: Lines | Report): string[] {
  const { title, agency, year, edition, preamble, sections, closing } = report;
  const body = sections.flatMap(({ id, heading, paragraphs, subsections }) => [
    `${id}: ${heading ?? '–'}`,
    ...paragraphs.filter((paragraph) => paragraph !== NOTE && !CAPTION.test(paragraph)),
    ...subsections.flatMap((theme) => [theme.heading, ...theme.paragraphs]),
  ]);
  const name = typeof agency === 'string' ? agency : (agency?.name ?? '–');
  return [title, name, String(year), edition, ...preamble, ...body, '–', ...closing];
}

function textDifferences(is: readonly string[], should: readonly string[]): string[] {
  const length = Math.max(is.length, should.length);
  return Array.from({ length }, (_, at) => [is[at] ?? '–', should[at] ?? '–'])
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => `${one ?? ''} ⇐ ${other ?? ''}`);
}

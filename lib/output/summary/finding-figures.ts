import type { Field } from '../../report/form.ts';
import type { Pointer } from '../../report/pointer.ts';
import type { Report } from '../../report/schema.ts';
import { fieldAt, figureAt, printedAt } from '../../rules/figures.ts';
import type { Message } from '../../rules/rule.ts';
import { columnName, rowName, tableNames } from '../../rules/wording.ts';
import { both } from './both.ts';
import { excerpt } from './excerpt.ts';
import { printedText } from './figure-cell.ts';
import type { Markup } from './markup.ts';
import { markup, nothing } from './markup.ts';
import type { PublishedFinding } from './marks.ts';
import { linkTo, placeName, wordsAt } from './places.ts';

/** More rows than this nobody reads: the table of the form shows the rest, marked. */
const MOST = 24;
/** So few are all shown, whatever they are. */
const FEW = 8;

/** The figures of a finding by row and column, with what is printed there and on which page. What says little is only counted. */
export function findingFigures(finding: PublishedFinding, report: Report): Markup {
  const telling = finding.at.filter((pointer) => foldingOf(pointer, finding, report) === null);
  const folded = Map.groupBy(finding.at, (pointer) => foldingOf(pointer, finding, report));
  const notes = [
    ...[...folded].flatMap(([folding, each]) => (folding === null ? [] : [foldings[folding](each.length)])),
    ...(telling.length > MOST ? [beyond(telling.length - MOST)] : []),
  ];
  return markup`${telling.length === 0 ? nothing : table(telling.slice(0, MOST), finding, report)}${notes.map(
    (note) => markup`<p class="rest">${both(note)}</p>`,
  )}`;
}

type Folding = 'zero' | 'blank' | 'absent' | 'missing';

const foldings: Readonly<Record<Folding, (count: number) => Message>> = {
  zero: (count) => ({ zh: `有${count}个数字是0，不逐一列出。`, en: `${count} figures are 0 and not listed.` }),
  blank: (count) => ({ zh: `有${count}格留空，见下表。`, en: `${count} cells are empty: see the tables below.` }),
  absent: (count) => ({
    zh: `有${count}格填“/”“—”“无”等，见下表。`,
    en: `${count} cells are struck out: see the tables below.`,
  }),
  missing: (count) => ({
    zh: `有${count}格文件中没有，见下表中的“缺”。`,
    en: `${count} cells are not in the document: they say "none" in the tables below.`,
  }),
};

function beyond(count: number): Message {
  return { zh: `另有${count}处，见下表中的标记。`, en: `${count} more are marked in the tables below.` };
}

/** On the way to a row of totals in a long sum; what stands in the column of totals is a part of it like any other. */
const TOTALS = '/total/';

/** In a long list zeros and empty places say nothing, but for a total and for the suspect. */
function foldingOf(pointer: Pointer, { at, suspect }: PublishedFinding, report: Report): Folding | null {
  if (at.length <= FEW || pointer === suspect || fieldAt(pointer) === undefined) return null;
  const printed = printedAt(report, pointer);
  if (printed === 'missing' || printed === 'blank' || printed === 'absent') return printed;
  return figureAt(report, pointer) === 0 && !pointer.includes(TOTALS) ? 'zero' : null;
}

function table(pointers: readonly Pointer[], finding: PublishedFinding, report: Report): Markup {
  const shown = hasPages(finding) ? [...heads, pageHead] : heads;
  return markup`<div class="scroll"><table class="figures">
<thead><tr>${shown.map((head) => markup`<th scope="col">${both(head)}</th>`)}</tr></thead>
<tbody>
${pointers.map((pointer) => row(pointer, finding, report))}</tbody>
</table></div>`;
}

const heads: readonly Message[] = [
  { zh: '行', en: 'row' },
  { zh: '列', en: 'column' },
  { zh: '原文', en: 'printed' },
];
const pageHead: Message = { zh: '页', en: 'page' };

/** A Word file has none until it is laid out. */
function hasPages({ evidence }: PublishedFinding): boolean {
  return evidence.some(({ page }) => page !== undefined);
}

function row(pointer: Pointer, finding: PublishedFinding, report: Report): Markup {
  const field = fieldAt(pointer);
  const page = finding.evidence.find((one) => one.pointer === pointer)?.page ?? '–';
  const pageCell = hasPages(finding) ? markup`<td class="page">${page}</td>` : nothing;
  const sign = pointer === finding.suspect ? suspectSign : nothing;
  const cells =
    field === undefined
      ? markup`<th scope="row" colspan="2">${linkTo(pointer, both(placeName(pointer, report)))}</th><td>${wordsOf(pointer, finding, report)}</td>`
      : markup`<th scope="row">${rowOf(field)}</th><td class="column" lang="zh-CN">${columnName(field)}</td><td>${linkTo(
          pointer,
          printedText(pointer, report, 'aloud'),
        )}${sign}</td>`;
  return markup`<tr class="${sign === nothing ? '' : 'suspect'}">${cells}${pageCell}</tr>\n`;
}

const suspectSign = markup` <strong class="suspect-sign">${both({ zh: '最可能填错', en: 'most likely wrong' })}</strong>`;

function rowOf(field: Field): Markup {
  return markup`${both(tableNames[field.table])} <span lang="zh-CN">${rowName(field)}</span>`;
}

function wordsOf(pointer: Pointer, { evidence }: PublishedFinding, report: Report): Markup {
  const words = evidence.find((one) => one.pointer === pointer)?.raw ?? wordsAt(pointer, report);
  return words === null || words === '' ? markup`–` : markup`<q lang="zh-CN">${excerpt(words)}</q>`;
}

import type { Field } from '../../report/form.ts';
import type { Pointer } from '../../report/pointer.ts';
import type { Report } from '../../report/schema.ts';
import { fieldAt } from '../../rules/figures.ts';
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

/** The figures of a finding by row and column, with what is printed there and on which page. Zeros that add nothing are only counted. */
export function findingFigures(finding: PublishedFinding, report: Report): Markup {
  const telling = finding.at.filter((pointer) => isTelling(pointer, finding));
  const zeros = finding.at.length - telling.length;
  const more = Math.max(0, telling.length - MOST);
  if (telling.length === 0) return nothing;
  return markup`<div class="scroll"><table class="figures">
<thead><tr>${heads.map((head) => markup`<th scope="col">${both(head)}</th>`)}</tr></thead>
<tbody>
${telling.slice(0, MOST).map((pointer) => row(pointer, finding, report))}</tbody>
</table></div>${zeros === 0 ? nothing : rest({ zh: `其余${zeros}个数字都是0。`, en: `The other ${zeros} figures are 0.` })}${
    more === 0
      ? nothing
      : rest({ zh: `另有${more}处，见下表中的标记。`, en: `${more} more are marked in the tables below.` })
  }`;
}

const heads: readonly Message[] = [
  { zh: '行', en: 'row' },
  { zh: '列', en: 'column' },
  { zh: '原文', en: 'printed' },
  { zh: '页', en: 'page' },
];

function rest(message: Message): Markup {
  return markup`<p class="rest">${both(message)}</p>`;
}

/** In a long sum the zeros say nothing, but for its total and for the suspect. */
function isTelling(pointer: Pointer, { at, suspect, evidence }: PublishedFinding): boolean {
  if (at.length <= 8 || pointer === suspect || /\/total(?:\/|$)/u.test(pointer)) return true;
  return evidence.find((one) => one.pointer === pointer)?.raw.trim() !== '0';
}

function row(pointer: Pointer, finding: PublishedFinding, report: Report): Markup {
  const field = fieldAt(pointer);
  const page = finding.evidence.find((one) => one.pointer === pointer)?.page ?? '–';
  const sign = pointer === finding.suspect ? suspectSign : nothing;
  const cells =
    field === undefined
      ? markup`<th scope="row" colspan="2">${linkTo(pointer, both(placeName(pointer, report)))}</th><td>${wordsOf(pointer, finding, report)}</td>`
      : markup`<th scope="row">${rowOf(field)}</th><td class="column" lang="zh-CN">${columnName(field)}</td><td>${linkTo(
          pointer,
          printedText(pointer, report),
        )}${sign}</td>`;
  return markup`<tr class="${sign === nothing ? '' : 'suspect'}">${cells}<td class="page">${page}</td></tr>\n`;
}

const suspectSign = markup` <strong class="suspect-sign">${both({ zh: '最可能填错', en: 'most likely wrong' })}</strong>`;

function rowOf(field: Field): Markup {
  return markup`${both(tableNames[field.table])} <span lang="zh-CN">${rowName(field)}</span>`;
}

function wordsOf(pointer: Pointer, { evidence }: PublishedFinding, report: Report): Markup {
  const words = evidence.find((one) => one.pointer === pointer)?.raw ?? wordsAt(pointer, report);
  return words === null ? markup`–` : markup`<q lang="zh-CN">${excerpt(words)}</q>`;
}

import type { Pointer } from '../../report/pointer.ts';
import type { Report } from '../../report/schema.ts';
import type { Printed } from '../../rules/figures.ts';
import { figureAt, printedAt } from '../../rules/figures.ts';
import type { Message } from '../../rules/rule.ts';
import { both } from './both.ts';
import type { Markup } from './markup.ts';
import { markup, nothing } from './markup.ts';
import type { Marks } from './marks.ts';
import { anchorOf } from './places.ts';
import { classOf, references } from './references.ts';

interface Setting {
  readonly report: Report;
  readonly marks: Marks;
}

/** A figure of the form as it is printed, with the findings that it took part in. */
export function figureCell(pointer: Pointer, columns: number, { report, marks }: Setting): Markup {
  const mark = marks.get(pointer);
  const printed = printedAt(report, pointer);
  return markup`<td id="${anchorOf(pointer)}" class="${printed} ${classOf(mark)}" colspan="${columns}">${printedText(
    pointer,
    report,
  )}${doubtSign(pointer, report)}${mark?.isSuspect === true ? suspectSign : nothing}${references(mark)}</td>`;
}

const suspectSign = markup`<strong class="suspect-sign">${both({ zh: '疑错', en: 'suspect' })}</strong>`;

/** What stands in the cell, in the author's characters. Where nothing does, that is said, to all or to those who do not see the cell. */
export function printedText(pointer: Pointer, report: Report, sayingBlank: 'aloud' | 'unseen' = 'unseen'): Markup {
  const printed = printedAt(report, pointer);
  if (printed === 'missing') return markup`<span class="lacking">${both(absences.missing)}</span>`;
  if (printed === 'blank') return markup`<span class="${sayingBlank}">${both(absences.blank)}</span>`;
  const raw = report.evidence[pointer]?.raw.trim() ?? '';
  const figure = figureAt(report, pointer);
  return figure === null || isPlain(raw, figure)
    ? markup`${raw}`
    : markup`${raw} <small class="read">${both({ zh: `读作${figure}`, en: `read as ${figure}` })}</small>`;
}

const absences: Readonly<Record<Extract<Printed, 'blank' | 'missing'>, Message>> = {
  blank: { zh: '空', en: 'empty' },
  missing: { zh: '缺', en: 'none' },
};

/** The figure, with a unit or without. */
const PLAIN = /^([+-]?\d+(?:\.\d+)?)\D*$/u;

/** Whether anybody would read the figure from what is printed. */
function isPlain(raw: string, figure: number): boolean {
  const [, printed] = PLAIN.exec(raw.normalize('NFKC').replace(/[\s,]/gu, '')) ?? [];
  return printed !== undefined && Number(printed) === figure;
}

function doubtSign(pointer: Pointer, report: Report): Markup {
  if ((report.evidence[pointer]?.doubts ?? []).length === 0) return nothing;
  return markup`<span class="doubt" aria-hidden="true">?</span><span class="unseen">${both({ zh: '识读存疑', en: 'read in doubt' })}</span>`;
}

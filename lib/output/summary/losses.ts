import type { ReportLoss } from '../../report/schema.ts';
import { remarkOn } from '../../rules/loss-words.ts';
import type { Message } from '../../rules/rule.ts';
import { lossNames } from '../../rules/wording.ts';
import { both } from './both.ts';
import { excerpt } from './excerpt.ts';
import type { Markup } from './markup.ts';
import { markup, nothing } from './markup.ts';

/** Of each kind, as many as a person looks through. */
const MOST = 12;

/** What stands in the document and not in the report, by kind; what touched a table first. */
export function losses(lost: readonly ReportLoss[]): Markup {
  const kinds = [...Map.groupBy(lost, ({ kind }) => kind)].toSorted(
    ([, a], [, b]) => Number(b.some(isInTable)) - Number(a.some(isInTable)),
  );
  return markup`<section id="losses" aria-labelledby="losses-title">
<h2 id="losses-title">${both({ zh: '未收录的内容', en: 'What was left out' })}</h2>
${
  kinds.length === 0
    ? markup`<p class="none">${both({ zh: '文件中的内容已全部收录。', en: 'Everything in the document was taken over.' })}</p>`
    : markup`<ul class="losses">\n${kinds.map(([kind, each]) => drawKind(lossNames[kind], each))}</ul>`
}
</section>`;
}

function isInTable({ inTable }: ReportLoss): boolean {
  return inTable;
}

function drawKind(name: Message, each: readonly ReportLoss[]): Markup {
  const inTable = each.filter(isInTable).length;
  const warning = { zh: `其中${inTable}处在表格里，请对照原件`, en: `${inTable} within tables: look at the document` };
  const more = each.length - MOST;
  return markup`<li><strong>${both(name)}</strong> ${both({ zh: `${each.length}处`, en: `(${each.length})` })}${
    inTable === 0 ? nothing : markup` <span class="lacking">${both(warning)}</span>`
  }
<ul>${each.slice(0, MOST).map(drawLoss)}${
    more <= 0 ? nothing : markup`<li>${both({ zh: `另有${more}处`, en: `${more} more` })}</li>`
  }</ul></li>
`;
}

function drawLoss(loss: ReportLoss): Markup {
  const { spot } = loss;
  const page =
    spot === null
      ? nothing
      : markup`<span class="page">${both({ zh: `第${spot.page}页`, en: `page ${spot.page}` })}</span> `;
  return markup`<li>${page}${wordsOf(loss)}</li>`;
}

function wordsOf(loss: ReportLoss): Markup {
  const remark = remarkOn(loss);
  if (remark !== null) return both({ zh: excerpt(remark.zh), en: excerpt(remark.en) });
  if (loss.text === '') return both({ zh: '（没有文字）', en: '(no text)' });
  return markup`<q lang="zh-CN">${excerpt(loss.text)}</q>`;
}

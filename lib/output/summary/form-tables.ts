import type { Report } from '../../report/schema.ts';
import { both } from './both.ts';
import { formTable } from './form-table.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Marks } from './marks.ts';

/** The three tables as the official form draws them, and what their marks mean. */
export function formTables(report: Report, marks: Marks): Markup {
  return markup`<section id="tables" aria-labelledby="tables-title">
<h2 id="tables-title">${both({ zh: '三张表', en: 'The three tables' })}</h2>
<p class="note">${both({
    zh: '数字按原件照录：留空的仍留空，斜线仍为斜线，“缺”表示文件中没有这一格。有底色的数字与发现的问题有关，右上角为问题序号；粗框并注“疑错”的，最可能填错；带“?”的，识读存疑。',
    en: 'Figures as printed: what is empty stays empty, a stroke stays a stroke, "none" is a cell that the document lacks. A tinted cell took part in a finding, whose number stands beside it; the one with a heavy frame is most likely wrong; one with a question mark was read in doubt.',
  })}</p>
${(['proactiveDisclosure', 'requests', 'reviewAndLitigation'] as const).map((table) => formTable(table, report, marks))}
</section>`;
}

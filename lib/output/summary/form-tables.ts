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
    zh: '数字照原件所印：空格仍空，斜线仍是斜线，“缺”是文件中没有这一格。底色格参与了有问题的核对，右上角是问题编号；粗框并注“疑错”的，最可能填错；带“?”的，识读存疑。',
    en: 'Figures as printed: what is empty stays empty, a stroke stays a stroke, "none" is a cell that the document lacks. A tinted cell took part in a finding, whose number stands beside it; the one with a heavy frame is most likely wrong; one with a question mark was read in doubt.',
  })}</p>
${(['proactiveDisclosure', 'requests', 'reviewAndLitigation'] as const).map((table) => formTable(table, report, marks))}
</section>`;
}

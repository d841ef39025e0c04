import type { Report } from '../../report/schema.ts';
import type { Message } from '../../rules/rule.ts';
import { sectionNames, tableNames } from '../../rules/wording.ts';
import { both } from './both.ts';
import type { Markup } from './markup.ts';
import { markup, nothing } from './markup.ts';
import { anchorOf } from './places.ts';

interface Entry {
  readonly anchor: string;
  readonly name: Message;
  readonly isLacking?: boolean;
}

/** The parts of the page, the six sections of the report among them. */
export function contents(report: Report, hasPages: boolean): Markup {
  const sections = report.sections.map(({ id, heading }, index) => ({
    anchor: anchorOf(`/sections/${index}`),
    name: { zh: sectionNames[id].zh, en: titles[id] },
    isLacking: heading === null,
  }));
  return markup`<nav aria-label="目录 Contents">
<ul>
${[
  { anchor: 'verdict', name: { zh: '结论', en: 'Verdict' } },
  { anchor: 'findings', name: { zh: '发现的问题', en: 'Findings' } },
  ...(['proactiveDisclosure', 'requests', 'reviewAndLitigation'] as const).map((table) => ({
    anchor: anchorOf(`/${table}`),
    name: { zh: tableNames[table].zh, en: tableNames[table].en.replace(/^t/u, 'T') },
  })),
  ...(hasPages ? [{ anchor: 'pages', name: { zh: '原件页面', en: 'Pages' } }] : []),
  { anchor: 'narrative', name: { zh: '正文', en: 'Narrative' } },
].map(entry)}<li><ul class="sections">
${sections.map(entry)}</ul></li>
${[
  { anchor: 'losses', name: { zh: '没有收入的内容', en: 'What was left out' } },
  { anchor: 'checks', name: { zh: '核对过的规则', en: 'Rules' } },
  { anchor: 'source', name: { zh: '文件', en: 'File' } },
].map(entry)}</ul>
</nav>`;
}

const titles: Readonly<Record<Report['sections'][number]['id'], string>> = {
  overview: '1 Overview',
  proactiveDisclosure: '2 Proactive disclosure',
  requests: '3 Requests',
  reviewAndLitigation: '4 Review and litigation',
  problemsAndImprovements: '5 Problems and improvements',
  otherMatters: '6 Other matters',
};

function entry({ anchor, name, isLacking = false }: Entry): Markup {
  const sign = isLacking ? markup` <strong class="lacking">${both({ zh: '缺', en: 'missing' })}</strong>` : nothing;
  return markup`<li><a href="#${anchor}">${both(name)}</a>${sign}</li>\n`;
}

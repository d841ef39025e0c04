import type { Report } from '../../report/schema.ts';
import type { Message } from '../../rules/rule.ts';
import { sectionNames } from '../../rules/wording.ts';
import { both } from './both.ts';
import type { Markup } from './markup.ts';
import { markup, nothing } from './markup.ts';
import { anchorOf } from './places.ts';

interface Entry {
  readonly anchor: string;
  readonly name: Message;
  readonly isLacking?: boolean;
}

const verdictAndTables: readonly Entry[] = [
  { anchor: 'verdict', name: { zh: '结论', en: 'Verdict' } },
  { anchor: 'findings', name: { zh: '发现的问题', en: 'Findings' } },
  { anchor: anchorOf('/proactiveDisclosure'), name: { zh: '表二', en: 'Table 2' } },
  { anchor: anchorOf('/requests'), name: { zh: '表三', en: 'Table 3' } },
  { anchor: anchorOf('/reviewAndLitigation'), name: { zh: '表四', en: 'Table 4' } },
];
const pages: Entry = { anchor: 'pages', name: { zh: '原件页面', en: 'Pages' } };
const narrative: Entry = { anchor: 'narrative', name: { zh: '正文', en: 'Narrative' } };
const rest: readonly Entry[] = [
  { anchor: 'losses', name: { zh: '未收录的内容', en: 'What was left out' } },
  { anchor: 'checks', name: { zh: '规则核对情况', en: 'Rules' } },
  { anchor: 'source', name: { zh: '文件信息', en: 'File' } },
];

/** The parts of the page, the six sections of the report among them. */
export function contents(report: Report, hasPages: boolean): Markup {
  const sections = report.sections.map(({ id, heading }, index) => ({
    anchor: anchorOf(`/sections/${index}`),
    name: { zh: sectionNames[id].zh, en: titles[id] },
    isLacking: heading === null,
  }));
  return markup`<nav aria-label="目录 Contents">
<ul>
${[...verdictAndTables, ...(hasPages ? [pages] : []), narrative].map(entry)}<li><ul class="sections">
${sections.map(entry)}</ul></li>
${rest.map(entry)}</ul>
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

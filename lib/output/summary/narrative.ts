import type { Pointer } from '../../report/pointer.ts';
import type { Report, Section } from '../../report/schema.ts';
import { sectionNames } from '../../rules/wording.ts';
import { both } from './both.ts';
import type { Markup } from './markup.ts';
import { markup, nothing } from './markup.ts';
import type { Marks } from './marks.ts';
import { markedParagraph } from './marked-paragraph.ts';
import { anchorOf, linkTo } from './places.ts';
import { classOf, references } from './references.ts';

interface Setting {
  readonly report: Report;
  readonly marks: Marks;
}

/** What the report says in words, with the figures that its sentences state marked. */
export function narrative(setting: Setting): Markup {
  const { report } = setting;
  return markup`<section id="narrative" aria-labelledby="narrative-title">
<h2 id="narrative-title">${both({ zh: '正文', en: 'Narrative' })}</h2>
<p class="note">${both({
    zh: '画线的句子说到数字；箭头指向表中与之对应的数字。',
    en: 'Underlined sentences state figures; an arrow leads to the figure of the tables that each should equal.',
  })}</p>
<div class="document" lang="zh-CN">
<p class="title ${classOf(setting.marks.get('/title'))}" id="at-title">${report.title}${references(setting.marks.get('/title'))}</p>
${paragraphs('preamble', report.preamble, { at: '/preamble', first: 0 }, setting)}
${report.sections.map((section, index) => oneSection(section, `/sections/${index}`, setting))}
${closing(setting)}
</div>
</section>`;
}

function closing(setting: Setting): Markup {
  const { closing: lines } = setting.report;
  return lines.length === 0
    ? nothing
    : markup`<div class="closing">${paragraphs('closing', lines, { at: '/closing', first: 0 }, setting)}</div>`;
}

function oneSection({ id, heading, paragraphs: own, subsections }: Section, at: Pointer, setting: Setting): Markup {
  const mark = setting.marks.get(at);
  const firsts = subsections.map((_, index) =>
    subsections.slice(0, index).reduce((sum, before) => sum + before.paragraphs.length, own.length),
  );
  return markup`<section id="${anchorOf(at)}" aria-labelledby="heading-${id}">
<h3 id="heading-${id}" class="${classOf(mark)}">${heading ?? markup`${sectionNames[id].zh} ${lacking}`}${references(mark)}</h3>
${paragraphs(id, own, { at: `${at}/paragraphs`, first: 0 }, setting)}
${subsections.map((subsection, index) => {
  const below: Pointer = `${at}/subsections/${index}`;
  const markBelow = setting.marks.get(`${below}/heading`);
  return markup`<h4 id="${anchorOf(below)}" class="${classOf(markBelow)}">${subsection.heading}${references(markBelow)}</h4>
${paragraphs(id, subsection.paragraphs, { at: `${below}/paragraphs`, first: firsts[index] ?? 0 }, setting)}`;
})}
${tableLinks[id] ?? nothing}
</section>
`;
}

const lacking = markup`<strong class="lacking">${both({ zh: '（文件中没有）', en: '(not in the document)' })}</strong>`;

const tableLink = (table: 'proactiveDisclosure' | 'requests' | 'reviewAndLitigation', zh: string, en: string): Markup =>
  markup`<p class="note">${linkTo(`/${table}`, both({ zh: `（${zh}见上）`, en: `(${en} is above)` }))}</p>`;

const tableLinks: Readonly<Partial<Record<Section['id'], Markup>>> = {
  proactiveDisclosure: tableLink('proactiveDisclosure', '表二', 'table 2'),
  requests: tableLink('requests', '表三', 'table 3'),
  reviewAndLitigation: tableLink('reviewAndLitigation', '表四', 'table 4'),
};

interface Run {
  readonly at: Pointer;
  /** What claims count the first of them as, within its section. */
  readonly first: number;
}

type Part = Report['claims'][number]['section'];

function paragraphs(section: Part, texts: readonly string[], { at, first }: Run, { report, marks }: Setting): Markup {
  return markup`${texts.map((text, index) => {
    const pointer: Pointer = `${at}/${index}`;
    const claims = report.claims.flatMap((claim, number) =>
      claim.section === section && claim.paragraph === first + index
        ? [{ claim, pointer: `/claims/${number}` as const }]
        : [],
    );
    return markup`<p id="${anchorOf(pointer)}" class="${classOf(marks.get(pointer))}">${markedParagraph(text, claims, marks)}${references(marks.get(pointer))}</p>\n`;
  })}`;
}

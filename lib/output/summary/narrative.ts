import type { Pointer } from '../../report/pointer.ts';
import type { Claim, Report, Section } from '../../report/schema.ts';
import { sectionNames } from '../../rules/wording.ts';
import { both } from './both.ts';
import type { Markup } from './markup.ts';
import { markup, nothing } from './markup.ts';
import type { Marks } from './marks.ts';
import type { PlacedClaim } from './marked-paragraph.ts';
import { markedParagraph } from './marked-paragraph.ts';
import { anchorOf, linkTo } from './places.ts';
import { classOf, references } from './references.ts';

interface Setting {
  readonly marks: Marks;
  /** By the paragraph that states them. */
  readonly claims: ReadonlyMap<string, readonly PlacedClaim[]>;
}

/** What the report says in words, with the figures that its sentences state marked. */
export function narrative(report: Report, marks: Marks): Markup {
  const setting = { marks, claims: claimsByParagraph(report) };
  const title = marks.get('/title');
  return markup`<section id="narrative" aria-labelledby="narrative-title">
<h2 id="narrative-title">${both({ zh: '正文', en: 'Narrative' })}</h2>
<p class="note">${both({
    zh: '带下划线的句子含有数字，箭头指向表中与之对应的数字。',
    en: 'Underlined sentences state figures; an arrow leads to the figure of the tables that each should equal.',
  })}</p>
<div class="document" lang="zh-CN">
<p class="title ${classOf(title)}" id="${anchorOf('/title')}">${report.title}${references(title)}</p>
${paragraphs('preamble', { at: '/preamble', first: 0, texts: report.preamble }, setting)}
${report.sections.map((section, index) => oneSection(section, `/sections/${index}`, setting))}
<div class="closing">${paragraphs('closing', { at: '/closing', first: 0, texts: report.closing }, setting)}</div>
</div>
</section>`;
}

function claimsByParagraph({ claims }: Report): Setting['claims'] {
  const placed = claims.map((claim, number) => ({ claim, pointer: `/claims/${number}` as const }));
  return Map.groupBy(placed, ({ claim: { section, paragraph } }) => `${section} ${paragraph}`);
}

function oneSection({ id, heading, paragraphs: own, subsections }: Section, at: Pointer, setting: Setting): Markup {
  const mark = setting.marks.get(at);
  const firsts = subsections.map((_, index) =>
    subsections.slice(0, index).reduce((sum, before) => sum + before.paragraphs.length, own.length),
  );
  return markup`<section id="${anchorOf(at)}" aria-labelledby="heading-${id}">
<h3 id="heading-${id}" class="${classOf(mark)}">${heading ?? markup`${sectionNames[id].zh} ${lacking}`}${references(mark)}</h3>
${paragraphs(id, { at: `${at}/paragraphs`, first: 0, texts: own }, setting)}
${subsections.map((subsection, index) => {
  const below: Pointer = `${at}/subsections/${index}`;
  const run = { at: `${below}/paragraphs` as const, first: firsts[index] ?? 0, texts: subsection.paragraphs };
  return markup`${subheading(subsection.heading, below, setting)}${paragraphs(id, run, setting)}`;
})}
${tableLinks[id] ?? nothing}
</section>
`;
}

function subheading(heading: string, at: Pointer, { marks }: Setting): Markup {
  const mark = marks.get(`${at}/heading`);
  return markup`<h4 id="${anchorOf(at)}" class="${classOf(mark)}">${heading}${references(mark)}</h4>\n`;
}

const lacking = markup`<strong class="lacking">${both({ zh: '（文件中没有）', en: '(not in the document)' })}</strong>`;

const tableLink = (table: 'proactiveDisclosure' | 'requests' | 'reviewAndLitigation', zh: string, en: string): Markup =>
  markup`<p class="note">${linkTo(`/${table}`, both({ zh: `（${zh}见上）`, en: `(${en} is above)` }))}</p>`;

const tableLinks: Readonly<Partial<Record<Section['id'], Markup>>> = {
  proactiveDisclosure: tableLink('proactiveDisclosure', '表二', 'table 2'),
  requests: tableLink('requests', '表三', 'table 3'),
  reviewAndLitigation: tableLink('reviewAndLitigation', '表四', 'table 4'),
};

/** Paragraphs that stand together. */
interface Run {
  readonly at: Pointer;
  /** What claims count the first of them as, within its section. */
  readonly first: number;
  readonly texts: readonly string[];
}

function paragraphs(section: Claim['section'], { at, first, texts }: Run, { marks, claims }: Setting): Markup {
  return markup`${texts.map((text, index) => {
    const pointer: Pointer = `${at}/${index}`;
    const mark = marks.get(pointer);
    const stated = markedParagraph(text, claims.get(`${section} ${first + index}`) ?? [], marks);
    return markup`<p id="${anchorOf(pointer)}" class="${classOf(mark)}">${stated}${references(mark)}</p>\n`;
  })}`;
}

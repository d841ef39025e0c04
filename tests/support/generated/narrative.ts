import type { Pointer } from '../../../lib/report/pointer.ts';
import type { Report, Section } from '../../../lib/report/schema.ts';
import type { Draw } from './draw.ts';

export type Narrative = Pick<Report, 'preamble' | 'sections' | 'closing'>;

interface Facts {
  readonly agency: string;
  readonly year: number;
  readonly figure: (pointer: Pointer) => number;
}

/** What an agency writes around its tables; what it says of its figures is true. */
export function drawNarrative(facts: Facts, draw: Draw): Narrative {
  const themes = drawThemes(facts, draw);
  const headings = HEADINGS.map((wordings, index) => `${NUMBERS.charAt(index)}、${draw.pick(wordings)}`);
  const section = (index: number, id: Section['id'], paragraphs: readonly string[]): Section => ({
    id,
    heading: headings[index] ?? null,
    paragraphs,
    subsections: index === 0 ? themes : [],
  });
  const lead = draw.chance(0.3) ? ['数据如下表所示。'] : [];
  return {
    preamble: draw.chance(0.8) ? [preambleOf(facts, draw)] : [],
    sections: [
      section(0, 'overview', [openingOf(facts, draw)]),
      section(1, 'proactiveDisclosure', lead),
      section(2, 'requests', []),
      section(3, 'reviewAndLitigation', []),
      section(4, 'problemsAndImprovements', some(PROBLEMS, draw)),
      section(5, 'otherMatters', [`${facts.year}年，本机关未收取信息处理费。`, ...(draw.chance(0.4) ? [OTHER] : [])]),
    ],
    closing: draw.chance(0.5) ? [facts.agency, `${facts.year + 1}年1月${10 + draw.below(20)}日`] : [],
  };
}

const NUMBERS = '一二三四五六';

const HEADINGS: readonly (readonly [string, ...string[]])[] = [
  ['总体情况'],
  ['主动公开政府信息情况'],
  ['收到和处理政府信息公开申请情况'],
  [
    '政府信息公开行政复议、行政诉讼情况',
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  ],
  ['存在的主要问题及改进情况', '存在的主要问题及改进情况', '政府信息公开工作存在的主要问题及改进情况'],
  ['其他需要报告的事项'],
];

function preambleOf({ year }: Facts, draw: Draw): string {
  const list = draw.pick(['', '报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分组成。']);
  return `根据《中华人民共和国政府信息公开条例》规定，编制${year}年度政府信息公开工作年度报告。${list}本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。如对本报告有疑问，请与本机关办公室联系。`;
}

function openingOf({ agency, year }: Facts, draw: Draw): string {
  return draw.pick([
    `${year}年，${agency}认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，有序推进政务公开各项工作。`,
    `${year}年，本机关按照上级部署，围绕中心工作，不断提升政府信息公开工作水平。`,
  ]);
}

function drawThemes(facts: Facts, draw: Draw): Section['subsections'] {
  const [open, close] = draw.pick(['（）', '（）', '()']);
  const theme = (number: string, title: string, texts: readonly string[]) => ({
    heading: `${open ?? ''}${number}${close ?? ''}${title}`,
    paragraphs: texts,
  });
  return [
    { id: 'proactiveDisclosure', ...theme('一', '主动公开', [itemsOf(draw), ...some(DISCLOSED, draw)]) },
    { id: 'requests', ...theme('二', '依申请公开', [requestsOf(facts)]) },
    { id: 'management', ...theme('三', '政府信息管理', some(MANAGED, draw)) },
    { id: 'platforms', ...theme('四', '政府信息公开平台建设', some(PLATFORMS, draw)) },
    { id: 'supervision', ...theme('五', '监督保障', some(SUPERVISED, draw)) },
  ];
}

/** At least one of some paragraphs, in their order. */
function some(paragraphs: readonly [string, ...string[]], draw: Draw): readonly string[] {
  const [first, ...others] = paragraphs;
  return [first, ...others.filter(() => draw.chance(0.5))];
}

function itemsOf(draw: Draw): string {
  const [notices, news, plans] = [20 + draw.below(300), 10 + draw.below(900), 1 + draw.below(30)];
  const total = notices + news + plans;
  return `全年主动公开政府信息${total}条，其中通知公告${notices}条、工作动态${news}条、规划计划${plans}条。`;
}

function requestsOf({ year, figure }: Facts): string {
  const received = figure('/requests/newlyReceived/total');
  const concluded = figure('/requests/outcomes/total/total');
  const [before, after] = [figure('/requests/carriedOver/total'), figure('/requests/carriedForward/total')];
  if (received + before === 0) return `${year}年，本机关未收到政府信息公开申请。`;
  return `${year}年，本机关共收到政府信息公开申请${received}件，上年结转${before}件，办结${concluded}件，结转下年度继续办理${after}件。`;
}

const DISCLOSED = [
  '及时公开机构职能、政策文件、财政预决算等信息，对重要政策同步发布解读材料，做到应公开尽公开，切实保障人民群众的知情权、参与权、表达权和监督权。',
  '通过政府网站、政务新媒体、公示栏等渠道，多形式、多角度发布群众关心的信息。',
] as const;

const MANAGED = [
  '严格执行信息发布“三审三校”制度，落实先审查、后公开的要求，确保发布内容准确、表述规范、不涉密、不侵犯个人隐私。',
  '对历史文件开展清理，依照《条例》第二十条动态调整主动公开目录。',
] as const;

const PLATFORMS = [
  '优化政府网站公开专栏，规范栏目设置，安排专人每日巡检，及时更正错链、断链和错别字。',
  '运营微信公众号1个，保持与网站内容同步更新。',
] as const;

const SUPERVISED = [
  '明确一名负责同志分管、专人负责，把政务公开纳入年度考核，主动接受社会评议，未发生因政府信息公开被追究责任的情形。',
  '组织业务培训，工作人员的能力进一步提升。',
] as const;

const PROBLEMS = [
  '存在的主要问题：一是公开内容的时效性有待提高；二是政策解读的形式比较单一；三是基层工作人员的业务能力还需加强。',
  '改进措施：进一步健全工作机制，压实责任；丰富图片、视频等解读方式；定期开展业务交流。',
] as const;

const OTHER = '无其他需要报告的事项。';

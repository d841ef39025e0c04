import type { Paragraph } from '../document/model.ts';
import type { SubsectionId } from '../report/schema.ts';
import type { NumberStyle } from './numbering.ts';
import { parseNumbering } from './numbering.ts';
import type { OutlinedSubsection } from './outline.ts';
import { cutHeading } from './run-on.ts';

/** In the order in which they are looked for: `平台管理` is platforms, `监督管理` supervision. */
const themes: readonly (readonly [SubsectionId, RegExp])[] = [
  ['requests', /依申请|申请公开|公开申请|申请.{0,4}办理|(?:收到|受理|处理|答复).{0,14}申请/u],
  ['platforms', /平台/u],
  ['supervision', /监督|考核|评议|责任追究/u],
  ['proactiveDisclosure', /主动公开/u],
  ['management', /信息.{0,12}管理|规范.{0,6}管理|管理.{0,6}(?:信息|情况)/u],
  ['platforms', /网站|载体|渠道|新媒体/u],
];
/** The themes as the notice names them: enough to be a heading without a number. */
const NAMED =
  /^(?:政府信息)?(?:主动公开|依申请公开|(?:政府)?信息(?:公开)?管理|(?:政府信息)?(?:公开)?平台建设|监督保障|监督管理|工作考核)(?:政府信息)?(?:工作)?(?:情况)?[。：:]?$/u;
const MARK_OR_COMMA = /[。：:；;，,]/gu;
const SENTENCE = /[。：:;；，,](?=.)/u;
/** `加强领导，落实责任。` is a heading; `平台建设方面，…` and `今年以来，…` begin a sentence. */
const PHRASES = /^(?<first>\p{Script=Han}{3,10})(?:,\p{Script=Han}{3,14}){1,2}[。:]?$/u;
const BEGINS_SENTENCE = /方面$|[年来中后上]$|我[局镇乡县市区省办委厅部]|本[局镇乡县市区省年]/u;
const LONGEST = 30;
const LONGEST_BEFORE_COMMA = 14;

interface Opening {
  readonly id: SubsectionId;
  readonly style: NumberStyle;
  readonly number: number | null;
  /** Whether it names a theme in the notice's own words. */
  readonly isNamed: boolean;
  readonly heading: Paragraph;
  readonly rest: Paragraph | null;
  readonly at: number;
}

interface Parts {
  readonly paragraphs: readonly Paragraph[];
  readonly subsections: readonly OutlinedSubsection[];
}

/** Divides 总体情况 into its themes. Their headings are numbered alike, in whatever way; what else is so numbered is a theme too. */
export function findSubsections(paragraphs: readonly Paragraph[]): Parts {
  const openings = openingsIn(paragraphs);
  return {
    paragraphs: paragraphs.slice(0, openings[0]?.at),
    subsections: openings.map(({ id, heading, rest, at }, index) => {
      const below = paragraphs.slice(at + 1, openings[index + 1]?.at);
      return { id, heading, paragraphs: rest === null ? below : [rest, ...below] };
    }),
  };
}

function openingsIn(paragraphs: readonly Paragraph[]): Opening[] {
  const openings = paragraphs.flatMap((paragraph, at) => openingOf(paragraph, at) ?? []);
  const style = styleOf(openings);
  const level = openings.filter((opening) => levelOf(opening.style) === style);
  return level.filter(({ id, number }, index) => id !== 'other' || (number ?? 0) > (level[index - 1]?.number ?? 0));
}

function openingOf(paragraph: Paragraph, at: number): Opening | null {
  const whole = { heading: paragraph, rest: null };
  const parts = [whole, cutHeading(paragraph), cutHeading(paragraph, MARK_OR_COMMA)].flatMap((part) => part ?? []);
  const found = parts.flatMap((part) => headedBy(part, at) ?? []);
  return found[0] ?? null;
}

function headedBy({ heading, rest }: Pick<Opening, 'heading' | 'rest'>, at: number): Opening | null {
  const { style, number, words } = parseNumbering(heading.text);
  const id = themes.find(([, theme]) => theme.test(words))?.[0] ?? 'other';
  const isNamed = NAMED.test(words);
  const limit = /[,，]$/u.test(words) ? LONGEST_BEFORE_COMMA : LONGEST;
  if (words.length > limit || (SENTENCE.test(words) && !isPhrases(words)) || /^\d+[、.]/u.test(words)) return null;
  const mayBeOther = (style === 'bracketed' || style === 'chinese' || style === 'digit') && limit === LONGEST;
  return isNamed || (style !== 'none' && (id !== 'other' || mayBeOther))
    ? { id, style, number, isNamed, heading, rest, at }
    : null;
}

function isPhrases(words: string): boolean {
  const first = PHRASES.exec(words)?.groups?.['first'];
  return first !== undefined && !NAMED.test(first) && !BEGINS_SENTENCE.test(first);
}

/** The numbering of the themes that are named; without one, of headings that begin with the first number. */
function styleOf(openings: readonly Opening[]): NumberStyle | null {
  const named = openings.find(({ isNamed }) => isNamed);
  if (named !== undefined) return levelOf(named.style);
  const first = openings.find(({ style, number }) => number === 1 && (style === 'bracketed' || style === 'chinese'));
  const alike = openings.filter(({ style }) => style === first?.style);
  return first !== undefined && alike.length > 1 ? first.style : null;
}

/** A numeral without brackets has lost them. */
function levelOf(style: NumberStyle): NumberStyle {
  return style === 'bare' ? 'bracketed' : style;
}

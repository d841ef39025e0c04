import type { Paragraph } from '../document/model.ts';
import type { SubsectionId } from '../report/schema.ts';
import type { NumberStyle } from './numbering.ts';
import { parseNumbering } from './numbering.ts';
import type { OutlinedSubsection } from './outline.ts';
import { cutHeading } from './run-on.ts';

/** In the order in which they are looked for: `平台管理` is platforms, `监督管理` supervision. */
const themes: readonly (readonly [SubsectionId, RegExp])[] = [
  ['requests', /依申请|申请公开|申请.{0,4}办理/u],
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
}

interface Parts {
  readonly paragraphs: readonly Paragraph[];
  readonly subsections: readonly OutlinedSubsection[];
  /** The number of the last heading. */
  readonly number: number;
}

/** Divides 总体情况 into its themes. Their headings are numbered alike, in whatever way; what else is so numbered is a theme too. */
export function findSubsections(paragraphs: readonly Paragraph[]): Omit<Parts, 'number'> {
  const openings = paragraphs.map(openingOf);
  const style = styleOf(openings.filter((opening) => opening !== null));
  const { paragraphs: own, subsections } = paragraphs.reduce<Parts>(
    (parts, paragraph, index) => {
      const opening = openings[index];
      return opening && isOnLevel(opening, style, parts.number) ? open(parts, opening) : append(parts, paragraph);
    },
    { paragraphs: [], subsections: [], number: 0 },
  );
  return { paragraphs: own, subsections };
}

function openingOf(paragraph: Paragraph): Opening | null {
  const whole = { heading: paragraph, rest: null };
  const parts = [whole, cutHeading(paragraph), cutHeading(paragraph, MARK_OR_COMMA)].flatMap((part) => part ?? []);
  const found = parts.flatMap((part) => headedBy(part.heading, part.rest) ?? []);
  return found[0] ?? null;
}

function headedBy(heading: Paragraph, rest: Paragraph | null): Opening | null {
  const { style, number, words } = parseNumbering(heading.text);
  const id = themes.find(([, theme]) => theme.test(words))?.[0] ?? 'other';
  const isNamed = NAMED.test(words);
  const limit = /[,，]$/u.test(words) ? LONGEST_BEFORE_COMMA : LONGEST;
  if (words.length > limit || SENTENCE.test(words) || /^\d+[、.]/u.test(words)) return null;
  const mayBeOther = (style === 'bracketed' || style === 'chinese' || style === 'digit') && limit === LONGEST;
  return isNamed || (style !== 'none' && (id !== 'other' || mayBeOther))
    ? { id, style, number, isNamed, heading, rest }
    : null;
}

/** The numbering of the themes that are named; without one, of headings that begin with the first number. */
function styleOf(openings: readonly Opening[]): NumberStyle | null {
  const named = openings.find(({ isNamed }) => isNamed);
  if (named !== undefined) return levelOf(named.style);
  const first = openings.find(({ style, number }) => number === 1 && (style === 'bracketed' || style === 'chinese'));
  const alike = openings.filter(({ style }) => style === first?.style);
  return first !== undefined && alike.length > 1 ? first.style : null;
}

function isOnLevel({ style, id, number }: Opening, level: NumberStyle | null, last: number): boolean {
  return levelOf(style) === level && (id !== 'other' || (number ?? 0) > last);
}

/** A numeral without brackets has lost them. */
function levelOf(style: NumberStyle): NumberStyle {
  return style === 'bare' ? 'bracketed' : style;
}

function open(parts: Parts, { id, heading, rest, number }: Opening): Parts {
  const paragraphs = rest === null ? [] : [rest];
  return { ...parts, number: number ?? 0, subsections: [...parts.subsections, { id, heading, paragraphs }] };
}

function append(parts: Parts, paragraph: Paragraph): Parts {
  const last = parts.subsections.at(-1);
  if (last === undefined) return { ...parts, paragraphs: [...parts.paragraphs, paragraph] };
  const longer = { ...last, paragraphs: [...last.paragraphs, paragraph] };
  return { ...parts, subsections: [...parts.subsections.slice(0, -1), longer] };
}

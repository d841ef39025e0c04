import type { Pointer } from '../../report/pointer.ts';
import type { Report, Section } from '../../report/schema.ts';
import type { Words } from '../narrative.ts';
import { subsectionHeadings } from '../narrative.ts';
import type { Rule, Verdict } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';

const NUMBERED = /^[(（]?(?<numeral>[一二三四五六七八九十]{1,3}|\d{1,2})(?:[)）是]|[、.．](?!\d))/u;
const PART = /^第(?<numeral>[一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|[章节、])/u;
/** What begins with any other sign may be numbered in another way, or have lost the mark of its number. */
const BEGINS_WITH_WORD = /^(?![一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾第])\p{Script=Han}/u;
const LIKE_SECTION = /^[一二三四五六七八九十]+、.{1,20}$/u;
const DIGITS = '一二三四五六七八九';
/** At most this share of the headings of a list has lost its numbers; where it is more, the author left them out. */
const MOST_BARE = 1 / 3;

export const outlineNumbering: Rule = {
  id: 'outline-numbering',
  severity: 'info',
  title: {
    zh: '各部分、总体情况各小节的序号连续，不重复、不跳号、不缺号',
    en: 'sections and subsections are numbered without gaps, restarts or doublets, none alone without a number',
  },
  basis: 'inferred',
  example: '总体情况的小节为（一）（二）（四）；六个部分中只有第三部分没有序号',
  since: '1.0.0',
  check: (report) => [verdictOn(sectionHeadings(report)), verdictOn(subsectionHeadings(report))],
};

/** A section that is missing has no number, which is for sections-complete. */
function sectionHeadings({ sections }: Report): Words[] {
  return sections.flatMap((section, index): Words[] => [
    { pointer: `/sections/${index}/heading`, text: section.heading ?? '' },
    ...secondHalf(section, `/sections/${index}/paragraphs`, sections[index + 1]?.heading ?? ''),
  ]);
}

/** A section may be printed as two, the second numbered as a section of its own: `五、存在的主要问题`, `六、改进措施`, `七、…`. */
function secondHalf({ heading, paragraphs }: Section, at: Pointer, below: string): Words[] {
  const own = numberOf(heading ?? '');
  if (own === null || numberOf(below) !== own + 2) return [];
  const index = paragraphs.findIndex((text) => LIKE_SECTION.test(text) && numberOf(text) === own + 1);
  return index < 0 ? [] : [{ pointer: `${at}/${index}`, text: paragraphs[index] ?? '' }];
}

/** Headings are judged where each has a number, or so many that the others must have lost theirs. */
function verdictOn(headings: readonly Words[]): Verdict {
  const at = headings.map(({ pointer }) => pointer);
  const numbers = numbersOf(headings);
  const bare = [...headings.keys()].filter((index) => numbers[index] === null && isBare(headings[index]?.text ?? ''));
  if (numbers.filter((number) => number === null).length > bare.length) return skipped(...at);
  if (numbers.length < 2 || bare.length > MOST_BARE * numbers.length) return skipped(...at);
  if (bare.length > 0) return withoutNumber(headings, bare);
  const wrong = numbers.findIndex((number, index) => number !== index + 1);
  if (wrong === -1) return passed(...at);
  return failed({
    at: headings.slice(wrong, wrong + 1).map(({ pointer }) => pointer),
    message: {
      zh: `序号不连续：“${headings[wrong]?.text ?? ''}”的序号应为${wrong + 1}`,
      en: `the heading numbered ${numbers[wrong] ?? '?'} should be number ${wrong + 1}`,
    },
    expected: wrong + 1,
    actual: numbers[wrong] ?? null,
  });
}

/** `第一部分` is a number where no heading has another: words like any others behind `一、`. */
function numbersOf(headings: readonly Words[]): (number | null)[] {
  const numbers = headings.map(({ text }) => numberOf(text));
  return numbers.some((number) => number !== null) ? numbers : headings.map(({ text }) => numberOf(text, PART));
}

function isBare(heading: string): boolean {
  return BEGINS_WITH_WORD.test(heading) || PART.test(heading);
}

function withoutNumber(headings: readonly Words[], bare: readonly number[]): Verdict {
  const found = headings.filter((_, index) => bare.includes(index));
  const places = bare.map((index) => index + 1);
  const [are, have] = bare.length === 1 ? ['heading', 'has'] : ['headings', 'have'];
  return failed({
    at: found.map(({ pointer }) => pointer),
    message: {
      zh: `序号不连续：${found.map(({ text }) => `“${text}”`).join('')}没有序号，应为${places.join('、')}`,
      en: `the ${are} ${found.map(({ text }) => `"${text}"`).join(', ')} ${have} no number and should be number ${places.join(', ')}`,
    },
    expected: places[0] ?? null,
    actual: null,
  });
}

/** `（三）` → 3, `十二、` → 12 */
function numberOf(heading: string, pattern = NUMBERED): number | null {
  const numeral = pattern.exec(heading)?.groups?.['numeral'];
  if (numeral === undefined) return null;
  if (/^\d/u.test(numeral)) return Number(numeral);
  const [tens = '', ones] = numeral.split('十', 2);
  return ones === undefined ? digitOf(tens, 0) : digitOf(tens, 1) * 10 + digitOf(ones, 0);
}

function digitOf(numeral: string, unsaid: number): number {
  return numeral === '' ? unsaid : DIGITS.indexOf(numeral) + 1;
}

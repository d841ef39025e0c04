import type { Pointer } from '../../report/pointer.ts';
import type { Report, Section } from '../../report/schema.ts';
import type { Rule, Verdict } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';

const NUMBERED = /^[(（]?(?<numeral>[一二三四五六七八九十]{1,3}|\d{1,2})(?:[)）是]|[、.．](?!\d))/u;
const LIKE_SECTION = /^[一二三四五六七八九十]+、.{1,20}$/u;
const DIGITS = '一二三四五六七八九';

interface Heading {
  readonly pointer: Pointer;
  readonly text: string;
}

export const outlineNumbering: Rule = {
  id: 'outline-numbering',
  severity: 'info',
  title: {
    zh: '各部分、总体情况各小节的序号连续，不重复、不跳号',
    en: 'sections and subsections are numbered without gaps, restarts or doublets',
  },
  basis: 'inferred',
  example: '总体情况的小节为（一）（二）（四）',
  since: '1.0.0',
  check: (report) => [verdictOn(sectionHeadings(report)), verdictOn(subsectionHeadings(report))],
};

/** A section that is missing has no number, which is for sections-complete. */
function sectionHeadings({ sections }: Report): Heading[] {
  return sections.flatMap((section, index): Heading[] => [
    { pointer: `/sections/${index}/heading`, text: section.heading ?? '' },
    ...secondHalf(section, `/sections/${index}/paragraphs`, sections[index + 1]?.heading ?? ''),
  ]);
}

/** A section may be printed as two, the second numbered as a section of its own: `五、存在的主要问题`, `六、改进措施`, `七、…`. */
function secondHalf({ heading, paragraphs }: Section, at: Pointer, below: string): Heading[] {
  const next = (numberOf(heading ?? '') ?? 0) + 1;
  if (heading === null || numberOf(below) !== next + 1) return [];
  const index = paragraphs.findIndex((text) => LIKE_SECTION.test(text) && numberOf(text) === next);
  return index < 0 ? [] : [{ pointer: `${at}/${index}`, text: paragraphs[index] ?? '' }];
}

function subsectionHeadings({ sections }: Report): Heading[] {
  return sections.flatMap(({ subsections }, index) =>
    subsections.map(({ heading }, below): Heading => ({
      pointer: `/sections/${index}/subsections/${below}/heading`,
      text: heading,
    })),
  );
}

/** Headings are judged where every one of them has a number. */
function verdictOn(headings: readonly Heading[]): Verdict {
  const at = headings.map(({ pointer }) => pointer);
  const numbers = headings.map(({ text }) => numberOf(text));
  if (numbers.length < 2 || numbers.includes(null)) return skipped(...at);
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

/** `（三）` → 3, `十二、` → 12 */
function numberOf(heading: string): number | null {
  const numeral = NUMBERED.exec(heading)?.groups?.['numeral'];
  if (numeral === undefined) return null;
  if (/^\d/u.test(numeral)) return Number(numeral);
  const [tens = '', ones] = numeral.split('十', 2);
  return ones === undefined ? digitOf(tens, 0) : digitOf(tens, 1) * 10 + digitOf(ones, 0);
}

function digitOf(numeral: string, unsaid: number): number {
  return numeral === '' ? unsaid : DIGITS.indexOf(numeral) + 1;
}

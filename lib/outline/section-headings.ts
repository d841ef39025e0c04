import { squeeze } from '../document/text.ts';
import type { Paragraph } from '../document/model.ts';
import type { SectionId } from '../report/schema.ts';
import type { Line } from './lines.ts';
import type { NumberStyle } from './numbering.ts';
import { parseNumbering } from './numbering.ts';
import { cutHeading } from './run-on.ts';
import { isOfficial, sectionWordings } from './section-wordings.ts';
import { kindsOf } from './table-kind.ts';

/** A line that opens one of the six sections. */
export interface SectionHeading {
  readonly id: SectionId;
  /** Its place in the lines of the document. */
  readonly at: number;
  readonly heading: Paragraph;
  /** What stands on the same line and is no longer heading. */
  readonly rest: Paragraph | null;
}

interface Candidate extends SectionHeading {
  readonly style: NumberStyle;
  readonly score: number;
}

const STRENGTH: Readonly<Record<NumberStyle, number>> = {
  chinese: 4,
  part: 4,
  digit: 2,
  bracketed: 1,
  bare: 1,
  none: 1,
  listed: 0,
  'bracketed-digit': 0,
};
/** Official wording, official number and the table that belongs below weigh this much; a heading has at least one, or `一、`. */
const EVIDENCE = 3;
const ENOUGH = 4;
const CONTENTS_ENTRY = /(?<![.…·])[.…·]{2,}\d+$/u;

/**
 * Finds the headings of the six sections by what they say, at the start of a line. The same name may stand elsewhere as well
 * (a theme of section one, a table of contents): of several lines, the one that looks most like the form's is the heading.
 */
export function findSections(lines: readonly Line[]): SectionHeading[] {
  const candidates = lines.flatMap((line, at) => (line.kind === 'table' ? [] : candidatesFor(line, at, lines)));
  const style = styleOf(bestOfEach(candidates));
  const weighed = candidates.map((one) => ({ ...one, score: one.score - (isOfStyle(one, style) ? 0 : EVIDENCE) }));
  const found = bestOfEach(weighed.filter(({ score, rest }) => score >= enoughFor(rest)));
  return found.toSorted((one, other) => one.at - other.at);
}

/** What is numbered in another way than most headings stands at another level, but where all else speaks for it. */
function isOfStyle(candidate: Candidate, style: NumberStyle): boolean {
  return candidate.style === style || candidate.style === 'none' || candidate.style === 'bare';
}

function bestOfEach(candidates: readonly Candidate[]): Candidate[] {
  const byId = Map.groupBy(candidates, ({ id }) => id);
  return [...byId.values()].flatMap((rivals) => rivals.toSorted((one, other) => other.score - one.score).slice(0, 1));
}

/** How most of the headings are numbered. */
function styleOf(candidates: readonly Candidate[]): NumberStyle {
  const numbered = candidates.filter(({ style }) => style !== 'none' && style !== 'bare');
  const byStyle = [...Map.groupBy(numbered, ({ style }) => style)];
  const [most] = byStyle.toSorted(
    ([one, lines], [other, others]) => others.length - lines.length || STRENGTH[other] - STRENGTH[one],
  );
  return most?.[0] ?? 'none';
}

function candidatesFor(line: Paragraph, at: number, lines: readonly Line[]): Candidate[] {
  if (CONTENTS_ENTRY.test(squeeze(line.text))) return [];
  const whole = candidatesOf({ heading: line, rest: null, at }, lines);
  const parts = cutBehindOfficial(line) ?? cutHeading(line);
  const cut = parts === null ? [] : candidatesOf({ ...parts, at }, lines);
  return cut.length > 0 && cut.every(({ id }) => whole.every((other) => other.id === id)) ? cut : whole;
}

const OFFICIAL = new RegExp(
  String.raw`^\s*[一二三四五六]、\s*(?:${sectionWordings.flatMap(({ official }) => official).join('|')})(?=20\d{2}年|[我本今根按经无未]\S|无$)`,
  'u',
);

/** `一、总体情况2023年，我局…`: nothing but the official words tells where the heading ends. */
function cutBehindOfficial(line: Paragraph): { heading: Paragraph; rest: Paragraph } | null {
  const [heading] = OFFICIAL.exec(line.text) ?? [];
  if (heading === undefined) return null;
  return { heading: { ...line, text: heading }, rest: { ...line, text: line.text.slice(heading.length) } };
}

function candidatesOf(part: Omit<SectionHeading, 'id'>, lines: readonly Line[]): Candidate[] {
  const { style, number, words } = parseNumbering(part.heading.text);
  const said = words.replace(/(?<![:.。;,、])[:.。;,、]+$/u, '').replace(/(?<=.)\([^()]*\)$/u, '');
  return sectionWordings.flatMap(({ id, number: official, ...wording }) => {
    const isForms = isOfficial(wording, said);
    if (!isForms && !wording.seen.test(said)) return [];
    const evidence = [isForms, number === official, tableBelow(lines, part.at, id)].filter(Boolean).length;
    const score = STRENGTH[style] + EVIDENCE * evidence - (part.rest === null ? 0 : 1);
    return score >= enoughFor(part.rest) ? [{ ...part, id, style, score }] : [];
  });
}

/** A heading that stands alone goes before one that runs on, but the latter needs no more evidence. */
function enoughFor(rest: Paragraph | null): number {
  return rest === null ? ENOUGH : ENOUGH - 1;
}

/** Whether the next table below a line is the section's own, with little between. */
function tableBelow(lines: readonly Line[], at: number, id: SectionId): boolean {
  const table = lines.slice(at + 1, at + 5).find((line) => line.kind === 'table');
  return table !== undefined && kindsOf(table).some((kind) => kind === id);
}

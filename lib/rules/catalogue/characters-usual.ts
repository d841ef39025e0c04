import { codePointOf } from '../../characters/code-point.ts';
import type { Report } from '../../report/schema.ts';
import type { Words } from '../narrative.ts';
import { passagesOf, subsectionHeadings } from '../narrative.ts';
import type { Message, Rule } from '../rule.ts';
import { isUsual } from '../usual-characters.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { listed } from '../wording.ts';

export const charactersUsual: Rule = {
  id: 'characters-usual',
  severity: 'info',
  title: {
    zh: '文字都是年报常用的字符（本机关地名中的字除外）',
    en: 'the words are written in characters that reports usually have, those of the own place name apart',
  },
  basis: 'inferred',
  example: '“本机关设寘咨询电话”：“寘”可能是“置”',
  since: '5.1.0',
  concerns: 'unknown',
  check: (report) => {
    const texts = [...namesOf(report), ...wordsOf(report)].filter(({ text }) => text.trim() !== '');
    if (texts.length === 0) return [skipped()];
    const rare = [...new Set(texts.flatMap(({ text }) => Array.from(text)))].filter((character) => !isUsual(character));
    const found = new Set(rare.filter((character) => !isMeant(character, report) && !isSaid(character, report)));
    if (found.size === 0) return [passed()];
    const holding = texts.filter(({ text }) => Array.from(text).some((character) => found.has(character)));
    const { zh, en } = listed(firstOf(found, holding));
    return [
      failed({
        at: holding.map(({ pointer }) => pointer),
        message: {
          zh: `有年报中少见的字符，可能读错或写错，请与原文核对：${zh}`,
          en: `characters that reports hardly have, perhaps misread or mistyped: ${en}`,
        },
        expected: null,
        actual: found.size,
      }),
    ];
  },
};

function namesOf({ title, agency }: Report): Words[] {
  const name: Words[] = agency === null ? [] : [{ pointer: '/agency/name', text: agency.name }];
  return [{ pointer: '/title', text: title }, ...name];
}

function wordsOf(report: Report): Words[] {
  const headings = report.sections.map(({ heading }, index): Words => ({
    pointer: `/sections/${index}/heading`,
    text: heading ?? '',
  }));
  return [...headings, ...subsectionHeadings(report), ...passagesOf(report)];
}

const PLACE = /^.*(?=[省市州盟县区旗镇乡]|街道)/u;
const OFTEN = 3;

/** Places have names in rare characters, which the title tells and the text then again. */
function isMeant(character: string, report: Report): boolean {
  const place = PLACE.exec(report.agency?.name ?? '')?.[0] ?? '';
  if (!place.includes(character) || !report.title.includes(character)) return false;
  const said = [report.title, ...wordsOf(report).map(({ text }) => text)].join('');
  return said.split(character).length > OFTEN;
}

/** What stands for a glyph that nobody could decode. */
const UNDECODED = /[\ufffd\u{f0000}-\u{10ffff}]/u;

/** That glyphs were not decoded is said by reading-complete. */
function isSaid(character: string, { losses }: Report): boolean {
  return UNDECODED.test(character) && losses.some(({ kind }) => kind === 'glyphs-undecoded');
}

/** Each character where it first stands. */
function firstOf(found: ReadonlySet<string>, places: readonly Words[]): Message[] {
  const first = new Map<string, Message>();
  for (const characters of places.map(({ text }) => Array.from(text)))
    for (const [at, character] of characters.entries())
      if (found.has(character) && !first.has(character)) first.set(character, shown(characters, at));
  return [...first.values()];
}

const AROUND = 4;
const SHAPELESS = /\p{C}/gu;

/** A character with its code and the words around it. */
function shown(characters: readonly string[], at: number): Message {
  const character = characters[at] ?? '';
  const around = characters.slice(Math.max(0, at - AROUND), at + AROUND + 1).join('');
  const context = around.replace(/\s+/gu, ' ').replace(SHAPELESS, '\ufffd');
  const code = codePointOf(character);
  return /\p{C}/u.test(character)
    ? { zh: `${code}（“${context}”）`, en: `${code} (in "${context}")` }
    : { zh: `“${character}”（${code}，“${context}”）`, en: `"${character}" (${code}, in "${context}")` };
}

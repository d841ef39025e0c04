import { squeeze } from '../document/text.ts';
import type { Field } from '../report/form.ts';

/** What a bare number in a column stands for. `yuan`: the head of the column of money says that it is in 元, not in 万元. */
export type FigureUnit = Field['unit'] | 'yuan';

/** Digits that NFKC would turn into plain ones, or that are of another script; full-width ones are plain. */
const FOREIGN_DIGIT = /[^\P{N}0-9\uff10-\uff19\p{Script=Han}]/u;
/** In two lines, parted by a tab, or so far apart that they may be two figures: `1.` of a list and `163` are not 1.163. */
const SPLIT_NUMBER = /[\d.,](?=\s*[\d.,])(?=\s*[\n\t]|[^\S\n]{3})/u;
const NOTE = /(?<=[^(])\([^()]*\)$/u;
const FIGURE = /^(?<number>[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?<unit>\D*)$/u;
const PADDED = /^[+-]?0\d/u;
/** More digits than a double keeps are no count and no sum of money. */
const TOO_LONG = /(?:\d\D?){16}/u;
const COUNTED = /^万?(?:件次|人次|[件条项宗起个次份部人篇])?$/u;

/** The power of ten that makes 万元 of what is printed. */
const MONEY: Readonly<Record<string, number>> = { 元: -4, 万: 0, 万元: 0, 亿元: 4 };

/**
 * Reads a printed figure: money in 万元, all else as it stands. Null where the cell holds none; whether it should is for a
 * rule to say.
 *
 *     '１，２３４'                →  1234
 *     '22（其中修订16件）'        →  22
 *     '75394432.52元'            →  7539.443252 in a column of money
 *     '减15'                     →  -15 in a column of changes
 *     '/', '约20', '十二', '⑫'    →  null
 */
export function parseFigure(raw: string, unit: FigureUnit): number | null {
  if (FOREIGN_DIGIT.test(raw) || SPLIT_NUMBER.test(raw.normalize('NFKC'))) return null;
  const printed = withSign(squeeze(raw), unit).replace(NOTE, '');
  const { number, unit: suffix = '' } = FIGURE.exec(printed)?.groups ?? {};
  const power = powerOf(suffix, unit);
  if (number === undefined || power === undefined || PADDED.test(number) || TOO_LONG.test(number)) return null;
  // Read as decimal digits with their power of ten, which brings in no binary fraction; `+ 0` makes 0 of -0.
  return Number(`${number.replaceAll(',', '')}e${power}`) + 0;
}

/** Every dash that a keyboard offers for a minus, but not the long ones, which say that there is nothing. */
function withSign(printed: string, unit: FigureUnit): string {
  const dashed = printed.replace(/^[‐‑‒–−]/u, '-');
  if (unit !== 'change') return dashed;
  return dashed.replace(/^减少?(?=\d)/u, '-').replace(/^增加?(?=\d)/u, '');
}

/** Undefined where a figure of this column cannot be printed in this unit. */
function powerOf(suffix: string, unit: FigureUnit): number | undefined {
  if (unit === 'money' || unit === 'yuan') return suffix === '' ? bareMoney(unit) : MONEY[suffix];
  if (!COUNTED.test(suffix)) return undefined;
  return suffix.startsWith('万') ? 4 : 0;
}

function bareMoney(unit: 'money' | 'yuan'): number {
  return unit === 'yuan' ? -4 : 0;
}

const MARK_OF_ABSENCE = /^(?:[/\\—–-]+|无|空)$/u;

/** Whether a cell is printed with a figure or with a mark that there is none, and not with words. */
export function isPrintedFigure(raw: string): boolean {
  return (
    MARK_OF_ABSENCE.test(squeeze(raw)) || parseFigure(raw, 'change') !== null || parseFigure(raw, 'money') !== null
  );
}

/** Whether the head of a column of money says that its figures are in 元. */
export function saysYuan(label: string): boolean {
  return /单位[:为]?元/u.test(squeeze(label));
}

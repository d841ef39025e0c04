import { NUMERAL, parseNumeral } from '../numeral.ts';
import type { Aside } from './aside.ts';
import { blanked } from './aside.ts';

const ABOUT = '约|大约|近|将近|接近|逾|超|超过|不足|不到|至少|最多|不少于|不低于|不超过';
const UNIT = '[件宗条起份个项篇次例元名期]';

const ESTIMATE = new RegExp(
  [
    `(?:${ABOUT})(?:有|为)?(?:${NUMERAL}|[十百千万]{1,9})${UNIT}?`,
    `[数几上][十百千万]{1,9}${UNIT}?`,
    `(?:${NUMERAL}|[十百千万]{1,9})[余多几来][十百千万]{0,9}${UNIT}?`,
    `${NUMERAL}${UNIT}次?(?:以上|以下|以内|以外|左右|上下|余)`,
    `${NUMERAL}${UNIT}?(?:[至到~—-])${NUMERAL}${UNIT}`,
    `若干${UNIT}?`,
  ].join('|'),
  'gu',
);

const ANY_NUMERAL = new RegExp(NUMERAL, 'gu');

/** `约20件`, `近百条`, `四十余人次`, `三五件`, `3至5件`: no figure that could be compared. */
export const estimates: Aside = (text) =>
  text
    .replace(ESTIMATE, blanked)
    .replace(ANY_NUMERAL, (numeral) => (parseNumeral(numeral) === null ? blanked(numeral) : numeral));

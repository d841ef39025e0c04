import { squeeze } from '../document/text.ts';
import type { Heading } from '../report/form.ts';

const NUMBERING = /^(?:\(?[一二三四五六七八九十]{1,3}[)、.,:]|\(?\d{1,2}[)、.,:]|\d{1,2}(?=\p{Script=Han}))+/u;
const UNIT = /\(?单位[:为].*$/u;
const REMARK = /\([^()]*\)?$/u;
const MARK = /[^\p{L}\p{N}]+/gu;

/**
 * What a label says, without its number, its remark and its marks; 其它 is written for 其他.
 *
 *     '2．部分公开（区分处理的，只计这一情形）'  →  '部分公开'
 *     '本年增/减'                               →  '本年增减'
 */
export function essence(label: string): string {
  const known = essenceByLabel.get(label) ?? essenceOf(label);
  if (essenceByLabel.size < MOST_KNOWN) essenceByLabel.set(label, known);
  return known;
}

/** The labels seen so far: reports print the same two hundred over and over. */
const essenceByLabel = new Map<string, string>();
const MOST_KNOWN = 2000;

function essenceOf(label: string): string {
  const words = squeeze(label).replace(NUMBERING, '');
  const bare = words.replace(UNIT, '') || words;
  return (bare.replace(REMARK, '') || bare).replace(MARK, '').replaceAll('它', '他');
}

/** The same with its remark: `行政诉讼（复议后起诉）` names two groups. */
export function wordsOf(label: string): string {
  return squeeze(label).replace(MARK, '');
}

const essences = new Map<Heading, readonly string[]>();

/** The essences of all labels of a head of the form. */
export function essencesOf(heading: Heading): readonly string[] {
  const known = essences.get(heading) ?? heading.labels.map(essence);
  essences.set(heading, known);
  return known;
}

/** Whether a printed label, given as its essence, is the head word for word. */
export function saysExactly(text: string, heading: Heading): boolean {
  return essencesOf(heading).includes(text);
}

/**
 * How far a printed label, given as its essence, is from a head: characters to change. Undefined where they are not alike.
 * A label that was cut off, or that runs on, is one change away.
 */
export function distanceTo(text: string, heading: Heading): number | undefined {
  const distances = essencesOf(heading).flatMap((label) => distanceBetween(text, label) ?? []);
  return distances.length === 0 ? undefined : Math.min(...distances);
}

/** Two characters of a label are too few to be like another; of the rest, one in four may differ. */
function distanceBetween(text: string, label: string): number | undefined {
  const length = Math.min(text.length, label.length);
  if (length < 3) return undefined;
  if (text.startsWith(label) || label.startsWith(text)) return 1;
  const allowed = Math.max(1, Math.floor(length / 4));
  if (Math.abs(text.length - label.length) > allowed) return undefined;
  const distance = editDistance(text, label);
  return distance <= allowed ? distance : undefined;
}

/**
 * How many characters a printed label, given as its essence, leaves out of a head: `无正当理由反复申请` leaves two out of
 * `无正当理由大量反复申请`. Undefined where it has others, less than half of them, or not their beginning, as what a page
 * break left below it.
 */
export function wordsLeftOut(text: string, heading: Heading): number | undefined {
  const shortened = essencesOf(heading).filter((label) => text.length > 3 && 2 * text.length >= label.length);
  const alike = shortened.filter((label) => label.startsWith(text.slice(0, 2)) && isWithin(text, label));
  const left = alike.map((label) => label.length - text.length);
  return left.length === 0 ? undefined : Math.min(...left);
}

/** Whether the characters of a text stand in a label, in their order. */
function isWithin(text: string, label: string): boolean {
  const rest = Array.from(label).reduce((left, character) => (left.startsWith(character) ? left.slice(1) : left), text);
  return rest === '';
}

function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 0; row < from.length; row += 1) {
    const below = [row + 1];
    for (let column = 0; column < to.length; column += 1) {
      const changed = (above[column] ?? 0) + (from[row] === to[column] ? 0 : 1);
      below.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (below[column] ?? 0) + 1));
    }
    above = below;
  }
  return above.at(-1) ?? 0;
}

import type { Loss } from '../../../document/model.ts';
import type { RawFile } from '../file/raw-file.ts';

/**
 * Fonts that name digits out of order, so that some figure may not be what is shown. A font has its ten digits side by side, from 0 to
 * 9, and so have its codes, unless the program that made the PDF numbered the glyphs anew as it came upon them. Some fonts have all their
 * glyphs in the order of their names.
 */
export function misnamedDigits({ contents }: Pick<RawFile, 'contents'>): Loss[] {
  const maps = contents.filter((each) => each.includes('begincmap')).map(runsIn);
  const count = maps.filter(
    (runs) => ![isNumberedAnew, isInOrder, isAlphabetical].some((isSound) => isSound(runs)),
  ).length;
  return count === 0
    ? []
    : [
        {
          kind: 'glyphs-undecoded',
          text: `${String(count)} fonts name digits out of order`,
          spot: null,
          inTable: false,
        },
      ];
}

/** Codes that follow each other, and what the first of them means, as far as it is one character. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly meaning: number | null;
}

/** The names of a CMap (ISO 32000-2, 9.10.3): `<0013> <0032>`, `<0010> <001a> <002d>` and `<0010> <0011> [<002d> <002e>]`. */
function runsIn(map: string): Run[] {
  const blocks = (kind: string) =>
    [...map.matchAll(new RegExp(String.raw`begin${kind}\b([^]*?)end${kind}`, 'gu'))].map(([, block]) => block ?? '');
  const characters = blocks('bfchar').flatMap((block) =>
    [...block.matchAll(/<([\da-f]+)>\s*<([\da-f]*)>/giu)].map(([, code, to]) => runOf(code, code, to)),
  );
  const ranges = blocks('bfrange').flatMap((block) =>
    [...block.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f]*)>|\[([^\]]*)\])/giu)].flatMap(
      ([, first, last, to, list]) => (list === undefined ? [runOf(first, last, to)] : listedRuns(hex(first), list)),
    ),
  );
  return [...characters, ...ranges];
}

function listedRuns(first: number, list: string): Run[] {
  return [...list.matchAll(/<([\da-f]*)>/giu)].map(([, to], at) => ({
    ...runOf('0', '0', to),
    first: first + at,
    last: first + at,
  }));
}

function runOf(first: string | undefined, last: string | undefined, to = ''): Run {
  return { first: hex(first), last: hex(last), meaning: to.length === 4 ? hex(to) : null };
}

function hex(digits = ''): number {
  return Number.parseInt(digits, 16);
}

/** Glyphs numbered anew take up the codes from the first, or from behind the space, with hardly a gap. */
function isNumberedAnew(runs: readonly Run[]): boolean {
  const first = firstOf(runs);
  const count = runs.reduce((sum, run) => sum + 1 + run.last - run.first, 0);
  return (first <= 3 || first === 0x20 || first === 0x21) && count > extentOf(runs) / 2;
}

/** Whether all digits put 0 at the same code; a font may have other shapes of all ten elsewhere. */
function isInOrder(runs: readonly Run[]): boolean {
  const digits = runs.filter(namesDigits);
  const zeros = [...new Set(digits.map(zeroOf))].toSorted((one, other) => one - other);
  const apart = zeros.every((zero, at) => zero - (zeros[at - 1] ?? -Infinity) >= 10);
  return apart && (zeros.length < 2 || extentOf(digits) > 10);
}

/** From `eight` to `zero`, as in Latin Modern: with others between them, further apart than ten digits are side by side. */
function isAlphabetical(runs: readonly Run[]): boolean {
  const digits = runs.filter(namesDigits).toSorted((one, other) => one.first - other.first);
  const places = digits.map(({ meaning }) => BY_NAME.indexOf(String.fromCharCode(meaning ?? 0)));
  const areSingle = digits.every(({ first, last }) => first === last);
  return areSingle && extentOf(digits) > 10 && places.every((place, at) => place > (places[at - 1] ?? -1));
}

/** The digits in the order of their English names. */
const BY_NAME = '8549176320';

function namesDigits({ first, last, meaning }: Run): boolean {
  return meaning !== null && meaning <= 0x39 && meaning + last - first >= 0x30;
}

/** The code of 0, if the digits of the run stand where they should. */
function zeroOf({ first, meaning }: Run): number {
  return first + 0x30 - (meaning ?? 0);
}

/** From the first code to the last. */
function extentOf(runs: readonly Run[]): number {
  return 1 + runs.reduce((most, run) => Math.max(most, run.last), 0) - firstOf(runs);
}

function firstOf(runs: readonly Run[]): number {
  return runs.reduce((least, run) => Math.min(least, run.first), Infinity);
}

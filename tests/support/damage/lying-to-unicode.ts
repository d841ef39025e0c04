import type { Draw } from '../generated/draw.ts';
import type { PdfObject } from './pdf-objects.ts';
import { dataOf, objectsOf, streamBody, withObjects } from './pdf-objects.ts';

/** Has fonts say of all their digits that they are others: 0 is 1, 1 is 2, … or the like. Null where no font says it in a plain way. */
export function lieOfAllDigits(bytes: Uint8Array, { below }: Draw): Uint8Array | null {
  const shift = 1 + below(9);
  return lie(bytes, (digit) => (digit + shift) % 10);
}

/** Has fonts take two digits for each other. */
export function lieOfTwoDigits(bytes: Uint8Array, { below }: Draw): Uint8Array | null {
  const one = below(10);
  const other = (one + 1 + below(9)) % 10;
  return lie(bytes, (digit) => (digit === one ? other : digit === other ? one : digit));
}

/** Has two fonts name each other's characters. Null where there is but one font. */
export function exchangeToUnicode(bytes: Uint8Array, { pick }: Draw): Uint8Array | null {
  const [first, ...others] = mapsIn(bytes);
  if (first === undefined) return null;
  const one = pick([first, ...others]);
  const [next, ...rest] = [first, ...others].filter(({ map }) => map !== one.map);
  if (next === undefined) return null;
  const other = pick([next, ...rest]);
  return withObjects(
    bytes,
    new Map([
      [one.object.number, streamBody(other.map)],
      [other.object.number, streamBody(one.map)],
    ]),
  );
}

function lie(bytes: Uint8Array, other: (digit: number) => number): Uint8Array | null {
  const lies = mapsIn(bytes).flatMap(({ object, map }): (readonly [number, string])[] => {
    const lying = withDigits(map, other);
    return lying.toLowerCase() === map.toLowerCase() ? [] : [[object.number, streamBody(lying)]];
  });
  return lies.length === 0 ? null : withObjects(bytes, new Map(lies));
}

interface Named {
  readonly object: PdfObject;
  readonly map: string;
}

function mapsIn(bytes: Uint8Array): Named[] {
  return objectsOf(bytes).flatMap((object) => {
    const map = dataOf(object);
    return map?.includes('begincmap') === true ? [{ object, map }] : [];
  });
}

const CHARACTERS = /(?<=beginbfchar)[\s\S]*?(?=endbfchar)/g;
const RANGES = /(?<=beginbfrange)[\s\S]*?(?=endbfrange)/g;
const [ZERO, NINE] = [0x30, 0x39];

/**
 * `<0013> <0031>`; `<0010> <0011> [<0031> <0039>]`; and `<0010> <001a> <002d>`, which becomes a list of all that it names:
 * `<0010> <001a> [<002d> …]`.
 */
function withDigits(map: string, other: (digit: number) => number): string {
  const named = (code: number) =>
    `<${(code >= ZERO && code <= NINE ? ZERO + other(code - ZERO) : code).toString(16).padStart(4, '0')}>`;
  const renamed = (name: string) => (/^<00..>$/.test(name) ? named(hex(name.slice(1, -1))) : name);
  return map
    .replace(CHARACTERS, (entries) =>
      entries.replace(/(<[\da-f]+>\s*)(<[\da-f]+>)/gi, (_, from: string, to: string) => from + renamed(to)),
    )
    .replace(RANGES, (entries) =>
      entries.replace(
        /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f]+)>|(\[[^\]]*\]))/gi,
        (whole, from: string, last: string, to: string | undefined, list = '') => {
          if (to === undefined) return `<${from}> <${last}> ${String(list).replace(/<[\da-f]+>/gi, renamed)}`;
          const length = 1 + hex(last) - hex(from);
          if (to.length > 4 || hex(to) > NINE || hex(to) + length <= ZERO) return whole;
          const all = Array.from({ length }, (_, step) => named(hex(to) + step));
          return `<${from}> <${last}> [${all.join(' ')}]`;
        },
      ),
    );
}

function hex(digits: string): number {
  return Number.parseInt(digits, 16);
}

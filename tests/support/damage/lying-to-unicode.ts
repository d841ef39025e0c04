import { inflateSync } from 'node:zlib';
import type { Draw } from '../generated/draw.ts';
import type { PdfObject } from './pdf-objects.ts';
import { objectsOf, withObjects } from './pdf-objects.ts';

/** Has fonts say of their digits that they are others: 0 is 1, 1 is 2, … or the like. Null where no font says it in a plain way. */
export function lieInToUnicode(bytes: Uint8Array, { below }: Draw): Uint8Array | null {
  const shift = 1 + below(9);
  const lies = objectsOf(bytes).flatMap((object): (readonly [number, string])[] => {
    const map = mapIn(object);
    if (map === undefined) return [];
    const lie = lying(map, shift);
    return lie === map ? [] : [[object.number, `<< /Length ${lie.length} >>\nstream\n${lie}\nendstream`]];
  });
  return lies.length === 0 ? null : withObjects(bytes, new Map(lies));
}

function mapIn({ text }: PdfObject): string | undefined {
  const at = /stream\r?\n/.exec(text);
  if (at === null) return undefined;
  const data = text.slice(at.index + at[0].length, text.lastIndexOf('endstream'));
  const plain = text.slice(0, at.index).includes('FlateDecode') ? inflated(data) : data;
  return plain?.includes('begincmap') ? plain : undefined;
}

function inflated(data: string): string | undefined {
  try {
    return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
  } catch {
    return undefined;
  }
}

/** `<0013> <0031>` and `<13> <13> <0031>`; in a range of many, the first alone gives the rest. */
function lying(map: string, shift: number): string {
  return map.replace(/(<[\da-f]+>\s*)<00(3\d)>(?=\s*(?:$|[\r\n<e]))/gim, (whole, before: string, digit: string) => {
    const value = Number.parseInt(digit, 16) - 0x30;
    return value > 9 ? whole : `${before}<003${(value + shift) % 10}>`;
  });
}

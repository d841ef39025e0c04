import type { Draw } from '../generated/draw.ts';
import type { Damage } from './damages.ts';
import type { PdfObject } from './pdf-objects.ts';
import { bodyOf, dataOf, objectsOf, streamBody, withObjects } from './pdf-objects.ts';

/** The kinds of objects without which a page is not what it was. */
const kinds = {
  page: (object: PdfObject) => /\/Type\s*\/Page\b/.test(headOf(object)),
  font: (object: PdfObject) => /\/Type\s*\/Font\b/.test(headOf(object)),
  'font program': (object: PdfObject) =>
    /\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)/.test(headOf(object)),
  ToUnicode: (object: PdfObject) => dataOf(object)?.includes('begincmap') === true,
  content: (object: PdfObject) => /\bBT\s[\s\S]*T[jJ]\s/.test(dataOf(object) ?? ''),
} as const;

function headOf(object: PdfObject): string {
  return bodyOf(object).replace(/\bstream\r?\n[\s\S]*/, '');
}

/** Leaves out one object of the kind, in a file that is otherwise as written. */
function dropping(kind: keyof typeof kinds): Damage {
  return (bytes, draw) => {
    const number = numberOf(bytes, draw, kinds[kind]);
    return number === null ? null : withObjects(bytes, new Map([[number, null]]));
  };
}

/** What a page paints ends somewhere, with a checksum that is right. */
const cutContent: Damage = (bytes, draw) => {
  const number = numberOf(bytes, draw, kinds.content);
  const data = objectsOf(bytes).find((object) => object.number === number);
  const content = data && dataOf(data);
  if (number === null || !content) return null;
  const head = /<<[\s\S]*?>>(?=\s*stream)/.exec(bodyOf(data))?.[0] ?? '';
  if (head.includes('/Resources')) return null; // a form: its dictionary says more than its length
  return withObjects(bytes, new Map([[number, streamBody(content.slice(0, draw.below(content.length)))]]));
};

function numberOf(bytes: Uint8Array, { pick }: Draw, isSo: (object: PdfObject) => boolean): number | null {
  const [first, ...others] = objectsOf(bytes).filter(isSo);
  return first === undefined ? null : pick([first, ...others]).number;
}

/** Has two objects of different kinds stand in each other's place. Two of one kind would make a sound file that shows something else. */
const exchangeObjects: Damage = (bytes, { pick }) => {
  const [first, ...others] = objectsOf(bytes);
  if (first === undefined) return null;
  const one = pick([first, ...others]);
  const [next, ...rest] = [first, ...others].filter((each) => kindOf(each) !== kindOf(one));
  if (next === undefined) return null;
  const other = pick([next, ...rest]);
  return withObjects(
    bytes,
    new Map([
      [one.number, bodyOf(other)],
      [other.number, bodyOf(one)],
    ]),
  );
};

function kindOf(object: PdfObject): string {
  const known = Object.entries(kinds).find(([, isSo]) => isSo(object))?.[0];
  return known ?? /\/Type\s*\/\w+/.exec(headOf(object))?.[0] ?? '';
}

export const pdfDamages: Readonly<Record<string, Damage>> = {
  'page dropped': dropping('page'),
  'font dropped': dropping('font'),
  'font program dropped': dropping('font program'),
  'ToUnicode dropped': dropping('ToUnicode'),
  'content dropped': dropping('content'),
  'content cut': cutContent,
  'objects exchanged': exchangeObjects,
};

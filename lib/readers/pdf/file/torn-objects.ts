import type { Loss } from '../../../document/model.ts';
import { repaired } from '../../repaired.ts';
import { isWellFormed } from './object-syntax.ts';
import type { RawFile } from './raw-file.ts';

const SIMPLE_FONT = /\/Subtype\s*\/(?:Type[13]|MMType1|TrueType)\b/u;
const FIRST = /\/FirstChar\s+(\d+)/u;
const LAST = /\/LastChar\s+(\d+)/u;
const WIDTHS = /\/Widths\s*(?:(\[[^[\]]*\])|(\d+) \d+ R)/u;
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/u;
/** An encoding is written as codes and names (9.6.5.2); what else stands in it ends it, or the names behind it, for readers. */
const OTHER_THAN_NAMES = /\/Differences\s*\[[^[\](<]*[[(<]/gu;
/** By the numbers of its corners, each of which may be an object of its own, as may be all. */
const BOX = /\/MediaBox\s*(?:\[([^[\]]*)\]|\d+ \d+ R)/gu;
/** What is told of the file, and of its tags: nothing is painted by it, and writers are careless with it. */
const ASIDE = /\/(?:CreationDate|ModDate|Type\s*\/Struct(?:Elem|TreeRoot))\b/u;

/**
 * Objects of a PDF that are damaged, as no checksum is kept of them: not written as objects are (ISO 32000-2, 7.3), fonts without a width
 * for each of their characters (9.6.2 to 9.6.4), encodings of other things, pages of no size (7.7.3.3). Readers pass over what they do
 * not know, and take something else.
 */
export function tornObjectLosses({ objects, structure }: Pick<RawFile, 'objects' | 'structure'>): Loss[] {
  const written = [...objects.values()];
  const malformed = written.filter((each) => !ASIDE.test(each) && !isWellFormed(each)).length;
  const fonts = written.filter((each) => SIMPLE_FONT.test(each) && lacksWidths(each, objects)).length;
  const encodings = structure.match(OTHER_THAN_NAMES)?.length ?? 0;
  const sound = [...structure.matchAll(BOX)].filter(([, corners]) => corners === undefined || isBox(corners)).length;
  const boxes = (structure.match(/\/MediaBox\b/gu)?.length ?? 0) - sound;
  return [
    ...said(malformed, 'objects are not written as objects are'),
    ...said(fonts, 'fonts do not tell the width of each character'),
    ...said(encodings, 'encodings hold something else than names'),
    ...said(boxes, 'pages do not tell their size'),
  ];
}

/** A standard font, which has no description, need not tell its widths. */
function lacksWidths(font: string, objects: RawFile['objects']): boolean {
  const [first, last] = [FIRST, LAST].map((each) => each.exec(font)?.[1]);
  const [, here, elsewhere] = WIDTHS.exec(font) ?? [];
  const widths = here ?? objects.get(Number(elsewhere));
  if (widths === undefined && !/\/(?:FontDescriptor|CharProcs)\b/u.test(font)) return false;
  const numbers = numbersIn(widths?.replace(/^\[|\]$/gu, '') ?? '');
  return numbers?.length !== Number(last) - Number(first) + 1;
}

function isBox(corners: string): boolean {
  return numbersIn(corners.replace(/(\d+) \d+ R\b/gu, '$1'))?.length === 4;
}

/** Null where something else stands among them. */
function numbersIn(text: string): readonly string[] | null {
  const tokens = text.split(/\s+/u).filter((token) => token !== '');
  return tokens.every((token) => NUMBER.test(token)) ? tokens : null;
}

function said(count: number, what: string): Loss[] {
  return count <= 0 ? [] : [repaired(`${what}: ${count}`)];
}

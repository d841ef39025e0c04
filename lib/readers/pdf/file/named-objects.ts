import type { Loss } from '../../../document/model.ts';
import { repaired } from '../../repaired.ts';
import { referencesIn } from './page-references.ts';
import type { RawFile } from './raw-file.ts';
import { isStream } from './raw-objects.ts';

/** What may stand in the place of an object that is referred to: as it is written, and its data where it is a stream that was inflated. */
type Kind = (written: string, data: string | undefined) => boolean;

const isDictionary: Kind = (written) => written.startsWith('<<');
const isArray: Kind = (written) => written.startsWith('[');
/** What a page paints is nothing but a stream; an annotation has its text under the same name (12.5.2). */
const isContent: Kind = (written, data) => isPainted(written, data) || /^(?:\[|\(|<(?!<))/u.test(written);
const isPainted: Kind = (written, data) =>
  isStream(written) && !/\/(?:Subtype|Type|Length[123])\b/u.test(written) && !data?.includes('begincmap');
/** How a glyph is drawn begins with how wide it is (9.6.4). */
const isProcedure: Kind = (written, data) => isStream(written) && (data === undefined || /\bd[01]\s/u.test(data));
const isPage: Kind = (written) => /\/(?:Type\s*\/Pages?|Parent)\b/u.test(written);
const isFont: Kind = (written) => /\/(?:Type\s*\/Font|BaseFont|CharProcs)\b/u.test(written);
const isLength: Kind = (written) => /^\d+$/u.test(written);
/** A table of characters (9.10.3), or what nobody here can look into. */
const isCharacterMap: Kind = (written, data) =>
  isStream(written) && (data === undefined || /\b(?:begincmap|beginbf(?:char|range)|usecmap)\b/u.test(data));

/**
 * The entries by which pages name what they paint, and fonts what their glyphs mean (ISO 32000-2, 7.3.8, 7.7.3, 7.8.3 and 9.5 to 9.10):
 * what they lead to by themselves, and what by the entries of a dictionary or an array.
 */
const ENTRIES: Readonly<Record<string, { readonly one: Kind; readonly each: Kind }>> = {
  Contents: { one: isContent, each: isPainted },
  Resources: { one: isDictionary, each: isDictionary },
  Font: { one: isDictionary, each: isFont },
  XObject: { one: isDictionary, each: isStream },
  CharProcs: { one: isDictionary, each: isProcedure },
  DescendantFonts: { one: isArray, each: isFont },
  Encoding: { one: (written) => /^(?:<<|\/)/u.test(written), each: () => true },
  FontDescriptor: { one: isDictionary, each: isDictionary },
  ToUnicode: { one: isCharacterMap, each: isCharacterMap },
  Length: { one: isLength, each: isLength },
};
const NAMING = new RegExp(
  String.raw`\/(${Object.keys(ENTRIES).join('|')})\s*(?:<<([^<>]*)>>|\[([^[\]]*)\]|(\d+ \d+ R))`,
  'gu',
);
const PAGES = /\/Type\s*\/Pages\b/u;
const KIDS = /\/Kids\s*\[([^[\]]*)\]/u;

/**
 * Objects of a PDF that are named and not there, or are not what they are named as. Readers take the nearest thing in place of a font,
 * and nothing in place of a page or of its content.
 */
export function namedObjectLosses(raw: RawFile): Loss[] {
  const { objects } = raw;
  const streams = raw.encryption.cipher === 'unknown' ? new Map<number, string>() : raw.streams;
  const missing = new Set<number>();
  const other = new Set<number>();
  for (const { number, kind } of namedIn(raw)) {
    const written = objects.get(number);
    if (written === undefined) missing.add(number);
    else if (written !== 'null' && !kind(written, streams.get(number))) other.add(number);
  }
  return [...said(missing, 'objects are missing'), ...said(other, 'objects are not what they are named as')];
}

interface Named {
  readonly number: number;
  readonly kind: Kind;
}

function namedIn({ structure, objects }: RawFile): Named[] {
  const entries = [...structure.matchAll(NAMING)].flatMap(([, name = '', dictionary, array, one]) => {
    const kind = ENTRIES[name]?.[one === undefined ? 'each' : 'one'];
    return kind === undefined ? [] : named(dictionary ?? array ?? one ?? '', kind);
  });
  const pages = [...objects.values()].filter((written) => PAGES.test(written));
  return [...entries, ...pages.flatMap((written) => named(KIDS.exec(written)?.[1] ?? '', isPage))];
}

function named(references: string, kind: Kind): Named[] {
  return referencesIn(references).map((number) => ({ number: Number(number), kind }));
}

function said({ size }: ReadonlySet<number>, what: string): Loss[] {
  return size === 0 ? [] : [repaired(`${String(size)} ${what}`)];
}

import type { Loss } from '../../../document/model.ts';
import { repaired } from '../../repaired.ts';
import { dictionaryEntries } from './dictionary-entries.ts';
import { contentsNamed, referencesIn } from './page-references.ts';
import { plainNames } from './plain-names.ts';
import type { RawFile } from './raw-file.ts';
import { isStream } from './raw-objects.ts';
import { NO_NAME, SPACE } from './tokens.ts';

const NAME = String.raw`\/[^${NO_NAME}]+`;
/** The operators that set a font and that paint a form or a picture, by what names these (ISO 32000-2, 8.8 and 9.3.1). */
const USES = [
  { kind: '/Font', use: new RegExp(String.raw`(${NAME})[${SPACE}]+[-+.\d]+[${SPACE}]+Tf\b`, 'gu') },
  { kind: '/XObject', use: new RegExp(String.raw`(${NAME})[${SPACE}]+Do\b`, 'gu') },
] as const;
const NAMING = /\/Resources\b/u;

/** What paints: what it paints with, and the names it has for it. */
interface Painter {
  readonly contents: readonly string[];
  readonly resources: Place;
}

/** A place within dictionaries: the entries of one of its objects, and the path to it from there. */
interface Place {
  readonly entries: ReadonlyMap<string, string>;
  readonly path: string;
}

/**
 * Fonts, forms and pictures that pages or forms use by a name that nothing has (7.8.3). Readers take any font in the place of a font,
 * which shows and means something else, and leave out what else has no name.
 */
export function unnamedResourceLosses(raw: RawFile): Loss[] {
  const unnamed = paintersIn(raw).flatMap(({ contents, resources }) =>
    USES.flatMap(({ kind, use }) => {
      const names = namesIn(within(raw, resources, kind));
      const used = contents.flatMap((content) =>
        Array.from(content.matchAll(use), ([, name = '']) => plainNames(name)),
      );
      return [...new Set(used)].filter((name) => !names.has(name));
    }),
  ).length;
  return unnamed === 0 ? [] : [repaired(`${String(unnamed)} names stand for no font, form or picture`)];
}

/** Pages, and forms with names of their own: others have those of what paints them. */
function paintersIn(raw: RawFile): Painter[] {
  return [...raw.objects].flatMap(([number, written]): Painter[] => {
    if (/\/Type\s*\/Page\b/u.test(written)) {
      const numbers = contentsNamed(written).flatMap(referencesIn).map(Number);
      return [{ contents: numbers.flatMap((each) => raw.streams.get(each) ?? []), resources: inherited(raw, written) }];
    }
    if (!isStream(written) || !/\/Subtype\s*\/Form\b/u.test(written) || !NAMING.test(written)) return [];
    return [{ contents: [raw.streams.get(number) ?? ''], resources: within(raw, placeOf(written), '/Resources') }];
  });
}

/** A page tree is hardly deeper. */
const DEEPEST = 50;

/** The names of a page, or of the pages that it is one of (7.7.3.4). */
function inherited(raw: RawFile, page: string): Place {
  let written = page;
  for (let depth = 0; depth < DEEPEST && !NAMING.test(written); depth += 1)
    written = raw.objects.get(Number(/\/Parent\s+(\d+)/u.exec(written)?.[1])) ?? '';
  return within(raw, placeOf(written), '/Resources');
}

function placeOf(written: string): Place {
  return { entries: dictionaryEntries(written), path: '' };
}

/** What an entry holds, in its place or in an object of its own. */
function within({ objects }: RawFile, { entries, path }: Place, key: string): Place {
  const [number] = referencesIn(entries.get(path + key) ?? '');
  if (number === undefined) return { entries, path: path + key };
  return placeOf(objects.get(Number(number)) ?? '');
}

function namesIn({ entries, path }: Place): ReadonlySet<string> {
  const below = [...entries.keys()].filter((each) => each.startsWith(`${path}/`));
  return new Set(below.map((each) => `/${each.slice(path.length + 1).split('/', 1)[0] ?? ''}`));
}

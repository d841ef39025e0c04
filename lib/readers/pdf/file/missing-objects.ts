import type { Loss } from '../../../document/model.ts';
import { referencesIn } from './page-references.ts';
import type { RawFile } from './raw-file.ts';

/** The entries by which pages name what they paint, and fonts what their glyphs mean (ISO 32000-2, 7.7.3.3, 7.8.3 and 9.5 to 9.10). */
const NAMING =
  /\/(?:Contents|Resources|Font|XObject|CharProcs|DescendantFonts|Encoding|ToUnicode)\s*(?:<<([^<>]*)>>|\[([^[\]]*)\]|(\d+ \d+ R))/gu;

/** Objects of a PDF that are named and not there. Readers take the nearest thing in place of a font, and nothing in place of a page's content. */
export function missingObjects({ structure, numbers }: RawFile): Loss[] {
  const named = [...structure.matchAll(NAMING)].flatMap(([, dictionary, array, one]) =>
    referencesIn(dictionary ?? array ?? one ?? '').map(Number),
  );
  const missing = new Set(named.filter((number) => !numbers.has(number)));
  if (missing.size === 0) return [];
  return [{ kind: 'repaired', text: `${String(missing.size)} objects are missing`, spot: null, inTable: false }];
}

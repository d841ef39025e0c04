import { contentsNamed, INLINE_IMAGE, referencesIn } from './page-references.ts';
import type { RawFile } from './raw-file.ts';

/** Operators that come in pairs within the content of a page (ISO 32000-2, 8.4.2, 9.4.1 and 14.6), strings apart, in which they say nothing; these are no longer than 32,767 bytes (ISO 32000-1, annex C). */
const PAIRED = /\((?:[^\\()]|\\[\s\S]){0,32767}\)|(?<![/\w])(?:(q|BT|BMC|BDC)|(Q|ET|EMC))\b/gu;

/**
 * How many pages have a content that ends in the midst of what it began: a state to be restored, a text, a part that is marked. What
 * would have come after it, nobody knows, and no checksum tells.
 */
export function unfinishedContents({ structure, streams }: Pick<RawFile, 'structure' | 'streams'>): number {
  return contentsNamed(structure).filter((references) => {
    const parts = referencesIn(references).map((number) => streams.get(Number(number)));
    return parts.length > 0 && parts.every((part) => part !== undefined) && isUnfinished(parts.join('\n'));
  }).length;
}

function isUnfinished(content: string): boolean {
  if (INLINE_IMAGE.test(content)) return false; // nobody can tell
  let open = 0;
  for (const [, begins, ends] of content.matchAll(PAIRED)) open += (begins ? 1 : 0) - (ends ? 1 : 0);
  return open > 0;
}

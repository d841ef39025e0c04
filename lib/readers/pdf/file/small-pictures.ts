import type { Loss } from '../../../document/model.ts';
import { limits } from '../../limits.ts';
import type { RawFile } from './raw-file.ts';

const PICTURE = /\/Subtype\s*\/Image\b/gu;
const LENGTH = /\/Length\s+(\d+(?:\s+\d+\s+R)?)/u;
const LAYER = /\/OC\s+\d+\s+\d+\s+R/u;

interface Dictionary {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The file with every picture one grey pixel large: pdf.js would take the pictures apart that it is let, and say nothing of where the
 * others stand. The new dictionary of a picture is as long as the old one, so that nothing moves.
 */
export function withSmallPictures(bytes: Uint8Array, { text }: RawFile): Uint8Array {
  const small = Uint8Array.from(bytes);
  for (const { start, end, text: body } of dictionariesIn(text))
    small.set(Buffer.from(body.padEnd(end - start), 'latin1'), start);
  return small;
}

/** Pictures that pdf.js drops without a word on their place, as nobody could make them small. */
export function unplacedPictures(raw: RawFile): Loss[] {
  const all = raw.structure.match(PICTURE)?.length ?? 0;
  const count = Math.max(0, all - dictionariesIn(raw.text).length) + largeWithin(raw);
  if (count === 0) return [];
  return [{ kind: 'part-unread', text: `pictures in places unknown: ${count}`, spot: null, inTable: false }];
}

function dictionariesIn(text: string): Dictionary[] {
  return [...text.matchAll(PICTURE)].flatMap(({ index }) => {
    const start = text.lastIndexOf(' obj', index) + ' obj'.length;
    const end = text.indexOf('stream', index);
    if (start < ' obj'.length || end < 0) return [];
    const old = text.slice(start, end);
    const length = LENGTH.exec(old)?.[1];
    if (length === undefined || old.includes('endobj') || !/^\s*<<[\s\S]*>>\s*$/u.test(old)) return [];
    const small = `<</Subtype/Image/W 1/H 1/BPC 8/CS/G/Length ${length}${LAYER.exec(old)?.[0] ?? ''}>>\n`;
    return small.length > old.length ? [] : [{ start, end, text: small }];
  });
}

const WITHIN = /(?:^|\s)BI\s([\s\S]{1,400}?)\sID\s/gu;

/** Pictures within the content of pages. */
function largeWithin({ contents }: RawFile): number {
  const sideOf = (settings: string, side: RegExp) => Number(side.exec(settings)?.[1] ?? 1);
  return contents
    .flatMap((content) => [...content.matchAll(WITHIN)])
    .filter(
      ([, settings = '']) =>
        sideOf(settings, /\/W(?:idth)?\s+(\d+)/u) * sideOf(settings, /\/H(?:eight)?\s+(\d+)/u) > limits.pdf.pixels,
    ).length;
}

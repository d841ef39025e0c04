import { bandsOf } from './bands.ts';
import type { Glyph } from './marks.ts';
import type { Region } from './region.ts';
import { holds, placesIn } from './region.ts';

/** What is painted besides text, as far as it lies over text. */
export interface Paint {
  readonly region: Region;
  /** Whether it hides what lies below for certain, or only perhaps: a picture may have holes, and a pattern may be anything. */
  readonly opaque: boolean;
  /** How many show-text operators came before it: the runs with a lower number lie below. */
  readonly after: number;
}

/** Of the places of a glyph: covered as much as this it is gone, */
const GONE = 0.5;
/** and covered as much as this it may be taken for another. */
const MAIMED = 0.15;

/** The glyphs of a page with what was painted over them. */
export function coverGlyphs(glyphs: readonly Glyph[], paints: readonly Paint[]): readonly Glyph[] {
  if (paints.length === 0) return glyphs;
  const paintsAt = bandsOf(paints, ({ region: { box } }) => [box[1], box[3]]);
  return glyphs.map((glyph) => {
    if (glyph.hidden !== null || glyph.text.trim() === '') return glyph;
    const [left, top, right, bottom] = glyph.box;
    const over = new Set(
      [0, 0.5, 1]
        .flatMap((share) => paintsAt(top + share * (bottom - top)))
        .filter(({ region: { box }, after }) => after > glyph.run && box[0] < right && box[2] > left),
    );
    return over.size === 0 ? glyph : covered(glyph, [...over]);
  });
}

function covered(glyph: Glyph, over: readonly Paint[]): Glyph {
  const places = placesIn(glyph.box);
  const shareOf = (paints: readonly Paint[]) =>
    places.filter((place) => paints.some(({ region }) => holds(region, place))).length / places.length;
  if (shareOf(over.filter(({ opaque }) => opaque)) >= GONE) return { ...glyph, hidden: 'covered' };
  return shareOf(over) >= MAIMED ? { ...glyph, unsure: true } : glyph;
}

/** At the most so many bands a page, however high it is. */
const MOST = 500;
/** About as high as a line of text, in points. */
const HEIGHT = 12;

export type Extent = readonly [top: number, bottom: number];

/** Sorts things by the height at which they stand, so that those that reach a height are found without looking at all of them. */
export function bandsOf<T>(things: readonly T[], extentOf: (thing: T) => Extent): (y: number) => readonly T[] {
  const extents = things.map(extentOf);
  const top = extents.reduce((least, [at]) => Math.min(least, at), 0);
  const bottom = extents.reduce((most, [, at]) => Math.max(most, at), 0);
  const height = Math.max(HEIGHT, (bottom - top) / MOST);
  const bandAt = (y: number) => Math.floor((y - top) / height);
  const bands = new Map<number, T[]>();
  things.forEach((thing, at) => {
    const [from, to] = extents[at] ?? [0, 0];
    for (let band = bandAt(from); band <= bandAt(to); band += 1) {
      const known = bands.get(band);
      if (known === undefined) bands.set(band, [thing]);
      else known.push(thing);
    }
  });
  return (y) => bands.get(bandAt(y)) ?? [];
}

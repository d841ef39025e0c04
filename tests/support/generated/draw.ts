/** Chances that a seed decides: the same seed always draws the same. */
export interface Draw {
  /** A whole number from 0 up to, and without, `end`. */
  readonly below: (end: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** True with this probability. */
  readonly chance: (probability: number) => boolean;
}

/** The generator known as mulberry32. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const stirred = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((stirred ^ (stirred >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(share() * end);
  return {
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    chance: (probability) => share() < probability,
  };
}

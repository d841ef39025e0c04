const EVERY_MS = 2_000;

export interface Progress {
  /** So many more are done, up to this key. */
  readonly add: (count: number, key: string) => void;
  readonly count: () => number;
  /** The last key that was done; null before the first. */
  readonly reached: () => string | null;
}

/** Says every two seconds how many were done, how fast, and up to which key. */
export function startProgress(say: (line: string) => void, now: () => number): Progress {
  const start = now();
  let [count, reached, said]: [number, string | null, number] = [0, null, start];
  return {
    add: (more, key) => {
      [count, reached] = [count + more, key];
      if (now() - said < EVERY_MS) return;
      said = now();
      say(`${count} so far, ${Math.round((count * 1000) / (said - start))} a second, up to ${JSON.stringify(key)}`);
    },
    count: () => count,
    reached: () => reached,
  };
}

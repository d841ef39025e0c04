import { setTimeout as sleep } from 'node:timers/promises';

/** After a turn, the work rests this many times as long as it took. */
const REST = 4;

/** Who asks while the work is going on is answered by the turn after it, together with all others who ask meanwhile. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let free: Promise<unknown> = Promise.resolve();
  let waiting: Promise<void> | null = null;

  async function turn(): Promise<void> {
    await free;
    waiting = null;
    const began = performance.now();
    const rest = () => sleep(REST * (performance.now() - began), undefined, { ref: false });
    const done = work();
    free = done.then(rest, rest);
    await done;
  }

  return () => (waiting ??= turn());
}

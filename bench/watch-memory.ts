import { heldMegabytes } from '../functions/local/sandbox/held-memory.ts';

const LOOK_MS = 100;

/** The most that a process and all below it held together, looked at ten times a second. */
export function watchMemory(pid: number): { readonly stop: () => number } {
  let peak = 0;
  const looks = setInterval(() => {
    peak = Math.max(peak, heldMegabytes(pid));
  }, LOOK_MS);
  return {
    stop: () => {
      clearInterval(looks);
      return peak;
    },
  };
}

import { readFileSync } from 'node:fs';
import { residentMegabytes } from '../functions/isolation/resident-memory.ts';

const LOOK_MS = 100;

/** The most that a process and all below it held together, looked at ten times a second. */
export function watchMemory(pid: number): { readonly stop: () => number } {
  let peak = 0;
  const looks = setInterval(() => {
    peak = Math.max(peak, heldBelow(pid));
  }, LOOK_MS);
  return {
    stop: () => {
      clearInterval(looks);
      return peak;
    },
  };
}

function heldBelow(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + heldBelow(child), residentMegabytes(pid));
}

function childrenOf(pid: number): readonly number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return children === '' ? [] : children.split(' ').map(Number);
  } catch {
    return []; // it ended between two looks
  }
}

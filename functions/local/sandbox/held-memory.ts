import { readFileSync } from 'node:fs';
import { residentMegabytes } from '../../isolation/resident-memory.ts';

/** What a process and all below it hold together, in megabytes. */
export function heldMegabytes(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + heldMegabytes(child), residentMegabytes(pid));
}

export function childrenOf(pid: number): readonly number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return children === '' ? [] : children.split(' ').map(Number);
  } catch {
    return []; // it ended between two looks
  }
}

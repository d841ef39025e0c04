import { existsSync, readFileSync } from 'node:fs';

/** Only Linux says what a process holds without another process being asked. */
export const residentMemoryIsWatched = existsSync('/proc/self/status');

/** What a process holds in memory, buffers and all; 0 when it is gone or the system does not say. */
export function residentMegabytes(pid: number): number {
  if (!residentMemoryIsWatched) return 0;
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0; // it ended between two looks
  }
}

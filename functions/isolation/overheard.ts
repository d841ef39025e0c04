import { setImmediate } from 'node:timers/promises';
import type { Overheard } from '../../lib/pipeline.ts';

/** Listens from now on to promises that fail and that nobody awaits, which would end the process; each is told once. */
export function overhear(): Overheard {
  let failures: string[] = [];
  process.on('unhandledRejection', (reason) => {
    failures.push(reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason));
  });
  return async () => {
    await setImmediate(); // Node tells of such promises when all that was ready has run
    const told = failures;
    failures = [];
    return told;
  };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { processReport } from '../../lib/pipeline.ts';

/** Code that has run a few times is compiled better: after these rounds a report takes little more than in a process that read many. */
const ROUNDS = 16;
const extension = path.extname(import.meta.filename);
/** Beside a bundle; in the sources, those of the project. */
const samples = path.join(import.meta.dirname, extension === '.ts' ? '../../samples' : 'samples');

/** Reads our own samples while nobody waits: a document that has come is not kept waiting for the next of them. */
export async function rehearse(isWanted: () => boolean): Promise<void> {
  const files = existsSync(samples) ? readdirSync(samples).sort() : [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of files) {
      await setImmediate(); // what came meanwhile is heard now
      if (isWanted()) return;
      const bytes = Uint8Array.from(readFileSync(path.join(samples, name)));
      await processReport({ bytes, name, object: null, previous: null });
    }
  }
}

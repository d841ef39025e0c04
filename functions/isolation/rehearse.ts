import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { processReport } from '../../lib/pipeline.ts';

/** Code that has run a few times is compiled better: after these rounds a report takes little more than in a process that read many. */
const ROUNDS = 16;
const extension = path.extname(import.meta.filename);
/** Beside a bundle; in the sources, those of the project. */
const samples = path.join(import.meta.dirname, extension === '.ts' ? '../../samples' : 'samples');

/**
 * Loads the libraries and reads our own samples while nobody waits. A document that has come is not kept waiting for the next of
 * them: it needs the libraries of its own kind only.
 */
export async function rehearse(isWanted: () => boolean): Promise<void> {
  for (const bytes of rehearsals()) {
    await setImmediate(); // what came meanwhile is heard now
    if (isWanted()) return;
    await processReport({ bytes, name: '', object: null, previous: null });
  }
}

function* rehearsals(): Generator<Uint8Array> {
  // The first bytes of a file of each kind make its reader load its library.
  for (const start of ['%PDF-1.7\n', 'PK\u0003\u0004']) yield new TextEncoder().encode(start);
  const names = existsSync(samples) ? readdirSync(samples).sort() : [];
  const files = names.map((name) => Uint8Array.from(readFileSync(path.join(samples, name))));
  for (let round = 0; round < ROUNDS; round += 1) yield* files;
}

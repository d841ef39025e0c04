import { outcomeOf } from '../../tests/support/damage/outcome.ts';
import { readFile } from '../../tests/support/damage/read-file.ts';
import { mutantOf } from './mutant.ts';
import type { Batch, Said } from './pool.ts';

/** Reads the mutants of one file, one after the other, and says of each what became of it. */
process.once('message', (batch: Batch) => {
  void readBatch(batch).then(() => {
    process.disconnect();
  });
});

async function readBatch({ file, by, seeds: [from, to] }: Batch): Promise<void> {
  const sound = await readFile(file.bytes);
  if (sound.report === null) {
    say({ kind: 'unsound' });
    return;
  }
  for (let seed = from; seed < to; seed += 1) {
    const { change, bytes } = await mutantOf(file, seed, by);
    const reading = await readFile(bytes);
    const code = reading.validation.error?.code ?? null;
    say({ kind: 'read', seed, change, outcome: outcomeOf(sound, reading), code });
  }
}

function say(said: Said): void {
  process.send?.(said);
}

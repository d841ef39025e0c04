import { outcomeOf } from '../../tests/support/damage/outcome.ts';
import { readSound } from '../../tests/support/damage/spoil.ts';
import { mutantOf } from './mutant.ts';
import type { Batch, Said } from './pool.ts';

/** Reads the mutants of one file, one after the other, and says of each what became of it. */
process.once('message', (batch: Batch) => {
  void readBatch(batch).then(() => {
    process.disconnect();
  });
});

async function readBatch({ file, seeds: [from, to] }: Batch): Promise<void> {
  const { reading: sound } = await readSound(file);
  if (sound.report === null) {
    say({ kind: 'unsound' });
    return;
  }
  for (let seed = from; seed < to; seed += 1) {
    const { mutation, bytes } = await mutantOf(file, seed);
    const { reading } = await readSound({ ...file, bytes });
    const code = reading.validation.error?.code ?? null;
    say({ kind: 'read', seed, mutation, outcome: outcomeOf(sound, reading), code });
  }
}

function say(said: Said): void {
  process.send?.(said);
}

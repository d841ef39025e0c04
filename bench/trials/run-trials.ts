import { availableParallelism } from 'node:os';
import { createConverter } from '../../functions/isolation/converter.ts';
import { outcomeOf, readingOf } from '../../tests/support/damage/outcome.ts';
import { readFile } from '../../tests/support/damage/read-file.ts';
import type { SoundFile } from '../../tests/support/damage/sound-files.ts';
import type { Changes } from './mutant.ts';
import { mutantOf } from './mutant.ts';
import type { Batch, Trial } from './pool.ts';
import { readBatches } from './pool.ts';

export interface Plan {
  readonly files: readonly SoundFile[];
  readonly by: Changes;
  /** How many of each format. */
  readonly count: number;
  readonly seed: number;
}

export interface Trials {
  readonly all: readonly Trial[];
  /** Those of them that ended the process of many, and were read again by themselves. */
  readonly again: readonly Trial[];
  /** Files that cannot be read before anything befalls them. */
  readonly unsound: readonly SoundFile[];
}

/** Changes the files as often as planned, each by turns, and reads what is left. */
export async function runTrials(plan: Plan): Promise<Trials> {
  const read: Trial[] = [];
  const stopped: Stopped[] = [];
  const unsound: SoundFile[] = [];
  await readBatches(
    plan.files.map((file) => batchOf(file, plan)),
    availableParallelism(),
    {
      read: (trial) => read.push(trial),
      stopped: (file, seed) => stopped.push({ file, seed }),
      unsound: (file) => unsound.push(file),
    },
  );
  const again = await readAlone(stopped, plan.by);
  return { all: [...read, ...again], again, unsound };
}

/** An equal share of what is wanted of the file's format, with seeds that no other file has. */
function batchOf(file: SoundFile, { files, by, count, seed }: Plan): Batch {
  const alike = files.filter(({ format }) => format === file.format);
  const at = alike.indexOf(file);
  const [from, to] = [at, at + 1].map((each) => Math.floor((each * count) / alike.length));
  const first = seed * 1_000_000;
  return { file, by, seeds: [first + (from ?? 0), first + (to ?? 0)] };
}

interface Stopped {
  readonly file: SoundFile;
  readonly seed: number;
}

/** A mutant that ended the process of many is read again as the service reads it: it has to come to a code. */
async function readAlone(stopped: readonly Stopped[], by: Changes): Promise<readonly Trial[]> {
  const converter = createConverter({ jobs: 1 });
  const found: Trial[] = [];
  for (const { file, seed } of stopped) {
    const sound = await readFile(file.bytes);
    if (sound.report === null) continue; // stopped before it could say so
    const { change, bytes } = await mutantOf(file, seed, by);
    const input = { bytes: Uint8Array.from(bytes), name: 'report', object: null, previous: null };
    const reading = readingOf(await converter.convert(input));
    const outcome = outcomeOf(sound, reading);
    found.push({ file, seed, change, outcome, code: reading.validation.error?.code ?? null });
  }
  await converter.close();
  return found;
}

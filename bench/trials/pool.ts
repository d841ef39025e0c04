import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import path from 'node:path';
import { residentMegabytes } from '../../functions/isolation/resident-memory.ts';
import type { Outcome } from '../../tests/support/damage/outcome.ts';
import type { SoundFile } from '../../tests/support/damage/sound-files.ts';
import type { Changes } from './mutant.ts';

/** Mutants of one file: seeds from the first up to, and without, the second. */
export interface Batch {
  readonly file: SoundFile;
  readonly by: Changes;
  readonly seeds: readonly [from: number, to: number];
}

/** What became of a mutant. */
interface Ending {
  readonly seed: number;
  readonly change: string;
  readonly outcome: Outcome;
  /** Of its error; null where it was read. */
  readonly code: string | null;
}

export type Said = { readonly kind: 'unsound' } | ({ readonly kind: 'read' } & Ending);

export interface Trial extends Ending {
  readonly file: SoundFile;
}

export interface Listener {
  readonly read: (trial: Trial) => void;
  /** The process that read the mutant had to be stopped, or ended by itself. */
  readonly stopped: (file: SoundFile, seed: number) => void;
  readonly unsound: (file: SoundFile) => void;
}

/** Between two mutants; a process reads a thousand of them, so that it may hold more than one that reads one. */
const DEADLINE_MILLISECONDS = 60_000;
const MOST_MEGABYTES = 1200;
const LOOK_MILLISECONDS = 100;

/** Reads all batches, so many at a time: each in a process that has loaded the program once, and is replaced where a mutant ends it. */
export async function readBatches(batches: readonly Batch[], jobs: number, listener: Listener): Promise<void> {
  const waiting = [...batches];
  const work = async () => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      for (let rest: Batch | null = batch; rest !== null;) rest = await readUntilStopped(rest, listener);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
}

/** Gives what is left of a batch behind the mutant that ended its process; null where there is nothing left. */
async function readUntilStopped(batch: Batch, { read, stopped, unsound }: Listener): Promise<Batch | null> {
  const { file, by } = batch;
  const [from, to] = batch.seeds;
  let next = from;
  const child = fork(path.join(import.meta.dirname, 'child.ts'), { serialization: 'advanced', stdio: 'ignore' });
  const watch = watchOver(child);
  child.on('message', (said: Said) => {
    watch.saw();
    if (said.kind === 'read') {
      read({ file, ...said });
      next = said.seed + 1;
    } else {
      unsound(file);
      next = to;
    }
  });
  child.send(batch);
  await new Promise((resolve) => child.once('exit', resolve));
  watch.stop();
  if (next >= to) return null;
  stopped(file, next);
  return next + 1 < to ? { file, by, seeds: [next + 1, to] } : null;
}

function watchOver(child: ChildProcess): { readonly saw: () => void; readonly stop: () => void } {
  let last = performance.now();
  const looks = setInterval(() => {
    const isLate = performance.now() - last > DEADLINE_MILLISECONDS;
    if (isLate || residentMegabytes(child.pid ?? 0) > MOST_MEGABYTES) child.kill('SIGKILL');
  }, LOOK_MILLISECONDS);
  return {
    saw: () => {
      last = performance.now();
    },
    stop: () => {
      clearInterval(looks);
    },
  };
}

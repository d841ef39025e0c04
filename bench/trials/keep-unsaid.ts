import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Changes } from './mutant.ts';
import { mutantOf } from './mutant.ts';
import type { Trial } from './pool.ts';

/** Writes the files that differ without a word into a folder, to be looked at. */
export async function keepUnsaid(trials: readonly Trial[], by: Changes, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { file, seed, change, outcome } of trials) {
    if (outcome !== 'WRONG' && outcome !== 'text differs, not said') continue;
    const { bytes } = await mutantOf(file, seed, by);
    const name = [outcome, path.parse(file.name).name, change, seed].join('-').replaceAll(/[ ,]+/g, '_');
    await writeFile(path.join(folder, `${name}.${file.format}`), bytes);
  }
}

/** The exit code: 1 where a figure is wrong and nothing is said of it. */
export function exitCodeOf(trials: readonly Trial[]): number {
  return trials.some(({ outcome }) => outcome === 'WRONG') ? 1 : 0;
}

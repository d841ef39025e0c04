import type { Damage } from '../../tests/support/damage/damages.ts';
import { damages } from '../../tests/support/damage/damages.ts';
import type { SoundFile } from '../../tests/support/damage/sound-files.ts';
import { drawFrom } from '../../tests/support/generated/draw.ts';
import { mutations } from './mutations.ts';

/** What may befall a file; mutations are damages, and what a person would do to it who means harm. */
const changes = { damages, mutations } as const;
export type Changes = keyof typeof changes;

export interface Mutant {
  readonly change: string;
  readonly bytes: Uint8Array;
}

/** The file as the seed changes it: always the same of the same. */
export async function mutantOf(file: SoundFile, seed: number, by: Changes): Promise<Mutant> {
  const draw = drawFrom(seed);
  const sound = Uint8Array.from(file.bytes); // slice() of a Buffer is no copy: each mutant would be one of the last
  const [first, ...others] = Object.entries(changes[by][file.format]);
  if (first === undefined) throw new Error(`nothing befalls ${file.format}`);
  for (;;) {
    const [change, apply] = draw.pick<readonly [string, Damage]>([first, ...others]);
    const bytes = await apply(sound, draw);
    if (bytes !== null) return { change, bytes };
  }
}

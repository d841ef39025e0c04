import type { Damage } from '../../tests/support/damage/damages.ts';
import type { SoundFile } from '../../tests/support/damage/sound-files.ts';
import { drawFrom } from '../../tests/support/generated/draw.ts';
import { mutations } from './mutations.ts';

export interface Mutant {
  readonly mutation: string;
  readonly bytes: Uint8Array;
}

/** The file as the seed changes it: always the same of the same. */
export async function mutantOf(file: SoundFile, seed: number): Promise<Mutant> {
  const draw = drawFrom(seed);
  const [first, ...others] = Object.entries(mutations[file.format]);
  if (first === undefined) throw new Error(`nothing befalls ${file.format}`);
  for (;;) {
    const [mutation, apply] = draw.pick<readonly [string, Damage]>([first, ...others]);
    const bytes = await apply(file.bytes, draw);
    if (bytes !== null) return { mutation, bytes };
  }
}

import { overhear } from '../../../functions/isolation/overheard.ts';
import { processReport } from '../../../lib/pipeline.ts';
import type { Draw } from '../generated/draw.ts';
import type { Damage } from './damages.ts';
import { damages } from './damages.ts';
import type { Outcome, Reading } from './outcome.ts';
import { outcomeOf, readingOf } from './outcome.ts';
import type { SoundFile } from './sound-files.ts';

export interface Spoiled {
  readonly file: SoundFile;
  readonly damage: string;
  readonly bytes: Uint8Array;
  readonly outcome: Outcome;
  readonly reading: Reading;
}

/** A sound file and what is read from it. */
export interface Sound {
  readonly file: SoundFile;
  readonly reading: Reading;
}

export async function readSound(file: SoundFile): Promise<Sound> {
  return { file, reading: await read(file.bytes) };
}

/** Spoils a file in some way that there is for it, and reads what is left. */
export async function spoil(sound: Sound, draw: Draw): Promise<Spoiled> {
  const [first, ...others] = Object.entries(damages[sound.file.format]);
  if (first === undefined) throw new Error(`nothing befalls ${sound.file.format}`);
  const [damage, apply] = draw.pick<readonly [string, Damage]>([first, ...others]);
  const bytes = await apply(sound.file.bytes, draw);
  if (bytes === null) return spoil(sound, draw);
  const reading = await read(bytes);
  return { file: sound.file, damage, bytes, outcome: outcomeOf(sound.reading, reading), reading };
}

const overheard = overhear();

async function read(bytes: Uint8Array): Promise<Reading> {
  return readingOf(await processReport({ bytes, name: 'report', object: null, previous: null }, overheard));
}

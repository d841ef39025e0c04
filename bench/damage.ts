import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { outcomes } from '../tests/support/damage/outcome.ts';
import { soundFiles } from '../tests/support/damage/sound-files.ts';
import type { Sound, Spoiled } from '../tests/support/damage/spoil.ts';
import { readSound, spoil } from '../tests/support/damage/spoil.ts';
import { drawFrom } from '../tests/support/generated/draw.ts';
import type { Engine } from '../tests/support/generated/print.ts';
import { engines } from '../tests/support/generated/print.ts';
import { isInstalled } from '../tests/support/programs.ts';

/**
 * Sound reports, spoiled and read: `npm run damage -- [COUNT] [SEED] [FOLDER]`. What comes out wrong and is not said is kept in the
 * folder, where one is given; there must be none.
 */
const [count = '1000', seed = '1', folder] = process.argv.slice(2);
const REPORTS = 4;

const spoiled = await spoilAll(await soundOnes());
print(spoiled);
if (folder !== undefined) await keep(spoiled, folder);
process.exitCode = spoiled.some(({ outcome }) => outcome === 'WRONG') ? 1 : 0;

async function soundOnes(): Promise<readonly Sound[]> {
  const seeds = Array.from({ length: REPORTS }, (_, at) => Number(seed) + at);
  const files = await Promise.all(seeds.map((each, at) => soundFiles(each, printersOf(at))));
  const sound = await Promise.all(files.flat().map(readSound));
  const unsound = sound.filter(({ reading }) => reading.validation.status !== 'valid');
  for (const { file, reading } of unsound) {
    process.stderr.write(`${file.name} is ${reading.validation.status} before it is spoiled\n`);
  }
  return sound;
}

/** WeasyPrint takes long: it prints the first report alone. */
function printersOf(at: number): readonly Engine[] {
  return engines.filter((engine) => isInstalled(engine) && (at === 0 || engine !== 'weasyprint'));
}

async function spoilAll(sound: readonly Sound[]): Promise<readonly Spoiled[]> {
  const draw = drawFrom(Number(seed));
  const [first, ...others] = sound;
  if (first === undefined) throw new Error('no sound report');
  const done: Spoiled[] = [];
  while (done.length < Number(count))
    done.push(await spoil(draw.pick([first, ...others]), drawFrom(draw.below(2 ** 32))));
  return done;
}

function print(all: readonly Spoiled[]): void {
  const rows = [...Map.groupBy(all, ({ file, damage }) => `${file.format}, ${damage}`), ['all', all] as const];
  const lines = rows.map(([name, group]) => {
    const counts = outcomes.map((outcome) => group.filter((one) => one.outcome === outcome).length);
    return `| ${[name, group.length, ...counts].join(' | ')} |`;
  });
  process.stdout.write(`| damage | files | ${outcomes.join(' | ')} |\n|${' --- |'.repeat(outcomes.length + 2)}\n`);
  process.stdout.write(`${lines.join('\n')}\n\nunreadable, by code: ${codesOf(all)}\n`);
}

function codesOf(all: readonly Spoiled[]): string {
  const codes = Map.groupBy(all, ({ reading }) => reading.validation.error?.code);
  return [...codes].flatMap(([code, group]) => (code === undefined ? [] : [`${code} ${group.length}`])).join(', ');
}

async function keep(all: readonly Spoiled[], to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const bad = all.filter(({ outcome }) => outcome === 'WRONG' || outcome === 'text differs, not said');
  for (const [at, { file, damage, bytes, outcome }] of bad.entries()) {
    const name = [at, outcome, file.name, damage].join('-').replaceAll(/[ ,]+/g, '_');
    await writeFile(path.join(to, `${name}.${file.format}`), bytes);
  }
}

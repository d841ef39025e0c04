import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { availableParallelism } from 'node:os';
import { createConverter } from '../functions/isolation/converter.ts';
import { outcomeOf, outcomes, readingOf } from '../tests/support/damage/outcome.ts';
import type { SoundFile } from '../tests/support/damage/sound-files.ts';
import { soundFiles } from '../tests/support/damage/sound-files.ts';
import { readSound } from '../tests/support/damage/spoil.ts';
import { engines } from '../tests/support/generated/print.ts';
import { isInstalled } from '../tests/support/programs.ts';
import { documentsIn } from './documents.ts';
import { mutantOf } from './fuzz/mutant.ts';
import type { Batch, Read } from './fuzz/pool.ts';
import { readBatches } from './fuzz/pool.ts';

/**
 * Mutated reports, read: `npm run fuzz -- [COUNT] [SEED] [FOLDER]`, COUNT of each format, of the reports in the folder, or else of
 * generated ones. None may hang, crash or come to no code, and none may come to other figures without a word. What differs
 * and is not said is kept in `coverage/fuzz`.
 */
const [count = '200', seed = '1', folder] = process.argv.slice(2);
const KEPT = path.join(import.meta.dirname, '../coverage/fuzz');

const files = folder === undefined ? await generatedFiles() : await filesIn(folder);
const reads: Read[] = [];
const stopped: { readonly file: SoundFile; readonly seed: number }[] = [];
const unsound: SoundFile[] = [];
const since = performance.now();
await readBatches(files.flatMap(batchOf), availableParallelism(), {
  read: (read) => reads.push(read),
  stopped: (file, at) => stopped.push({ file, seed: at }),
  unsound: (file) => unsound.push(file),
});
const again = await readAlone();
await keep([...reads, ...again]);
print([...reads, ...again]);
process.exitCode = [...reads, ...again].some(({ outcome }) => outcome === 'WRONG') ? 1 : 0;

async function generatedFiles(): Promise<readonly SoundFile[]> {
  const printers = engines.filter((engine) => engine !== 'weasyprint' && isInstalled(engine));
  return (await Promise.all([1, 2].map((each) => soundFiles(each, printers)))).flat();
}

async function filesIn(place: string): Promise<readonly SoundFile[]> {
  const documents = await documentsIn(place);
  return documents.map(({ name, bytes }) => ({ name, bytes, format: name.endsWith('.docx') ? 'docx' : 'pdf' }));
}

/** An equal share of what is wanted of the file's format, with seeds that no other file has. */
function batchOf(file: SoundFile): Batch {
  const alike = files.filter(({ format }) => format === file.format);
  const at = alike.indexOf(file);
  const [from, to] = [at, at + 1].map((each) => Math.floor((each * Number(count)) / alike.length));
  const first = Number(seed) * 1_000_000;
  return { file, seeds: [first + (from ?? 0), first + (to ?? 0)] };
}

/** A mutant that ended the process of many is read again as the service reads it: it has to come to a code. */
async function readAlone(): Promise<readonly Read[]> {
  const converter = createConverter({ jobs: 1 });
  const found: Read[] = [];
  for (const { file, seed: at } of stopped) {
    const { reading: sound } = await readSound(file);
    if (sound.report === null) continue; // stopped before it could say so
    const { mutation, bytes } = await mutantOf(file, at);
    const input = { bytes: Uint8Array.from(bytes), name: 'report', object: null, previous: null };
    const reading = readingOf(await converter.convert(input));
    const outcome = outcomeOf(sound, reading);
    found.push({ file, seed: at, mutation, outcome, code: reading.validation.error?.code ?? null });
  }
  await converter.close();
  return found;
}

async function keep(all: readonly Read[]): Promise<void> {
  await mkdir(KEPT, { recursive: true });
  for (const { file, seed: at, mutation, outcome } of all) {
    if (outcome !== 'WRONG' && outcome !== 'text differs, not said') continue;
    const { bytes } = await mutantOf(file, at);
    const name = [outcome, path.parse(file.name).name, mutation, at].join('-').replaceAll(/[ ,]+/g, '_');
    await writeFile(path.join(KEPT, `${name}.${file.format}`), bytes);
  }
}

function print(all: readonly Read[]): void {
  const rows = [...Map.groupBy(all, ({ file, mutation }) => `${file.format}, ${mutation}`), ['all', all] as const];
  const lines = rows.map(([name, group]) => {
    const counts = outcomes.map((outcome) => group.filter((one) => one.outcome === outcome).length);
    return `| ${[name, group.length, ...counts].join(' | ')} |`;
  });
  process.stdout.write(`| mutation | files | ${outcomes.join(' | ')} |\n|${' --- |'.repeat(outcomes.length + 2)}\n`);
  process.stdout.write(`${lines.sort().join('\n')}

of ${files.length - unsound.length} files; unreadable, by code: ${codesOf(all)}
stopped and read again, by code: ${codesOf(again)}
${Math.round((performance.now() - since) / 1000)} s, Node ${process.version}
`);
}

function codesOf(all: readonly Read[]): string {
  const codes = Map.groupBy(all, ({ code }) => code ?? 'none');
  return [...codes].map(([code, group]) => `${code} ${group.length}`).join(', ');
}

import path from 'node:path';
import type { SoundFile } from '../tests/support/damage/sound-files.ts';
import { soundFiles } from '../tests/support/damage/sound-files.ts';
import { documentsIn } from './documents.ts';
import { exitCodeOf, keepUnsaid } from './trials/keep-unsaid.ts';
import { codesOf, outcomeTable } from './trials/outcome-table.ts';
import type { Trial } from './trials/pool.ts';
import { runTrials } from './trials/run-trials.ts';

/**
 * Mutated reports, read: `npm run fuzz -- [COUNT] [SEED] [FOLDER]`, COUNT of each format, of the reports in the folder, or else of
 * generated ones. None may hang, crash or come to no code, and none may come to other figures without a word. What differs
 * and is not said is kept in `coverage/fuzz`.
 */
const [count = '200', seed = '1', folder] = process.argv.slice(2);
const KEPT = path.join(import.meta.dirname, '../coverage/fuzz');

const files = folder === undefined ? await soundFiles([1, 2]) : await filesIn(folder);
const since = performance.now();
const { all, again, unsound } = await runTrials({
  files,
  by: 'mutations',
  count: Number(count),
  seed: Number(seed),
});
await keepUnsaid(all, 'mutations', KEPT);
process.stdout.write(`${outcomeTable('mutation', all)}
of ${files.length - unsound.length} files; unreadable, by code: ${codesOf(all)}
stopped and read again: ${again.map(named).join('; ')}
${Math.round((performance.now() - since) / 1000)} s, Node ${process.version}
`);
process.exitCode = exitCodeOf(all);

function named({ file, seed, change, code }: Trial): string {
  return `${file.name}, ${change}, ${String(seed)}: ${code ?? 'read'}`;
}

async function filesIn(place: string): Promise<readonly SoundFile[]> {
  const documents = await documentsIn(place);
  return documents.map(({ name, bytes }) => ({ name, bytes, format: name.endsWith('.docx') ? 'docx' : 'pdf' }));
}

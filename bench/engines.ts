import type { Engine } from '../tests/support/generated/print.ts';
import { engines } from '../tests/support/generated/print.ts';
import type { ReadBack } from '../tests/support/generated/read-back.ts';
import { isPerfect, readBack } from '../tests/support/generated/read-back.ts';

/**
 * Reports of invented agencies, printed by other programs than those that agencies are known to use, and read again:
 * `npm run engines -- [COUNT] [SEED] [ENGINE…]`.
 */
const [count = '200', seed = '1', ...only] = process.argv.slice(2);
const chosen = engines.filter((engine) => only.length === 0 || only.includes(engine));
const JOBS = 2;

process.stdout.write('| engine | documents | perfect | cells | right |\n| --- | --- | --- | --- | --- |\n');
for (const engine of chosen) await show(engine);

async function show(engine: Engine): Promise<void> {
  const all = await readAll(engine);
  const cells = all.reduce((sum, one) => sum + one.cells, 0);
  const right = cells - all.reduce((sum, one) => sum + one.wrong.length, 0);
  const perfect = all.filter(isPerfect).length;
  process.stdout.write(`| ${[engine, all.length, perfect, cells, right].join(' | ')} |\n`);
  for (const one of all.filter((each) => !isPerfect(each))) process.stderr.write(`${engine} ${shown(one)}\n`);
}

async function readAll(engine: Engine): Promise<readonly ReadBack[]> {
  const seeds = Array.from({ length: Number(count) }, (_, at) => Number(seed) + at).values();
  const workers = Array.from({ length: JOBS }, async () => {
    const found: ReadBack[] = [];
    for (const each of seeds) found.push(await readBack(engine, each));
    return found;
  });
  return (await Promise.all(workers)).flat();
}

function shown({ seed: own, layout, wrong, texts }: ReadBack): string {
  const look = Object.values(layout).join(' ');
  return [`seed ${own} (${look}): ${wrong.length} cells`, ...wrong.slice(0, 3), ...texts.slice(0, 3)].join('\n  ');
}

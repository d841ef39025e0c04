import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { bundleChild } from '../functions/isolation/bundle-child.ts';
import { createConverter } from '../functions/isolation/converter.ts';
import { processReport } from '../lib/pipeline.ts';
import type { BenchDocument } from './documents.ts';
import { documentsIn, ownDocuments } from './documents.ts';
import { quantile } from './measure.ts';

/**
 * What a process of its own costs each document, with a spare that has loaded its libraries: `npm run isolation -- [FOLDER]`.
 * Beside it the same work in this process, warm. On Linux only, which tells what a process that has ended took.
 */
const ROUNDS = 5;
/** An answer does not wait for its child's end, which only then is counted. */
const GOING_MILLISECONDS = 200;

interface Cost {
  readonly wall: number;
  /** Of this process and of the child's work on the document, without its start; in ticks of 10 ms. */
  readonly cpu: number;
}

const folder = process.argv[2];
const documents = folder === undefined ? await ownDocuments() : await documentsIn(folder);
const bundleFolder = await mkdtemp(path.join(tmpdir(), 'gongkai-isolation-'));
const converter = createConverter({ jobs: 1, program: await bundleChild(bundleFolder) });
const measured: { readonly within: Cost; readonly alone: Cost }[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const document of documents) {
    const pair = { within: await costWithin(document), alone: await costAlone(document) };
    if (round > 0) measured.push(pair); // the first warms this process
  }
}
await converter.close();
await rm(bundleFolder, { recursive: true });
print();

async function costWithin({ name, bytes }: BenchDocument): Promise<Cost> {
  const before = { wall: performance.now(), cpu: ownCpu() };
  await processReport({ bytes: Uint8Array.from(bytes), name, object: null, previous: null });
  return { wall: performance.now() - before.wall, cpu: ownCpu() - before.cpu };
}

async function costAlone({ name, bytes }: BenchDocument): Promise<Cost> {
  const spare = await idleChild();
  const before = { wall: performance.now(), cpu: ownCpu(), ended: endedCpu() };
  await converter.convert({ bytes, name, object: null, previous: null });
  const wall = performance.now() - before.wall;
  const own = ownCpu() - before.cpu;
  await setTimeout(GOING_MILLISECONDS);
  return { wall, cpu: own + endedCpu() - before.ended - spare };
}

/** Waits until the spare has loaded its libraries; gives what it took for that. */
async function idleChild(): Promise<number> {
  let last = -1;
  for (;;) {
    const now = await childCpu();
    if (now > 0 && now === last) return now;
    last = now;
    await setTimeout(500);
  }
}

async function childCpu(): Promise<number> {
  const children = (await readFile(`/proc/self/task/${process.pid}/children`, 'utf8')).trim().split(' ');
  const ticks = children.filter((pid) => pid !== '').map((pid) => statOf(pid).slice(11, 13));
  return 10 * ticks.flat().reduce((sum, each) => sum + each, 0);
}

function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What all children took that have ended. */
function endedCpu(): number {
  const [user = 0, system = 0] = statOf('self').slice(13, 15);
  return 10 * (user + system);
}

/** The fields of proc(5) from the state on, which is the third: numbers, but for that. */
function statOf(pid: string): readonly number[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

function print(): void {
  const rows = (['wall', 'cpu'] as const).map((which) => {
    const columns = [
      measured.map(({ within }) => within[which]),
      measured.map(({ alone }) => alone[which]),
      measured.map(({ within, alone }) => alone[which] - within[which]),
    ];
    const cells = columns.flatMap((values) => [0.5, 0.95].map((share) => quantile(values, share).toFixed(1)));
    return `| ${[which, ...cells].join(' | ')} |`;
  });
  process.stdout
    .write(`| ms | in one process, median | p95 | in a process of its own, median | p95 | added, median | p95 |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

${documents.length} documents, ${ROUNDS} rounds; Node ${process.version}.
`);
}

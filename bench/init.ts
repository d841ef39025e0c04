import { readFileSync } from 'node:fs';
import path from 'node:path';
import { childrenOf } from '../functions/local/sandbox/held-memory.ts';
import { openSandbox } from '../functions/local/sandbox/open-sandbox.ts';
import { quantile } from './measure.ts';

/**
 * npm run init -- [N]: how long the packaged handler takes under Lambda's own runtime to be ready, N times anew. What else runs on the
 * machine lengthens the time by the clock, but hardly that of the processor.
 */
const root = path.join(import.meta.dirname, '..');
const rounds = Number(process.argv[2] ?? 15);
/** Of the kernel's counts, see proc_pid_stat(5). */
const TICK_MILLISECONDS = 10;

interface Init {
  readonly clock: number;
  readonly processor: number;
}

const inits: Init[] = [];
for (let round = 0; round < rounds; round += 1) inits.push(await initialise());
const medianOf = (measure: keyof Init) =>
  quantile(
    inits.map((init) => init[measure]),
    0.5,
  ).toFixed(0);
const best = Math.min(...inits.map(({ clock }) => clock)).toFixed(0);
process.stdout.write(
  `init of convert, ${rounds} times: ${medianOf('processor')} ms of the processor (median); by the clock ${medianOf('clock')} ms (median), ${best} ms (best); Node ${process.version}\n`,
);

async function initialise(): Promise<Init> {
  const sandbox = openSandbox({
    ...{ zip: path.join(root, '.serverless/gongkai.zip'), handler: 'dist/app/convert.handler' },
    ...{ memoryMegabytes: 1769, timeoutMilliseconds: 120_000, write: () => undefined },
    environment: {
      ...{ AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' },
      ...{
        REPORTS_BUCKET: 'reports',
        RESULTS_BUCKET: 'results',
        STAGE: 'bench',
        UPLOADS_QUEUE_URL: 'https://q.invalid/',
      },
    },
  });
  // An event that names no object takes next to nothing.
  await sandbox.invoke({ Event: 's3:TestEvent' });
  const processor = processorMilliseconds(functionBelow(process.pid) ?? 0);
  await sandbox.close();
  return { clock: sandbox.initMilliseconds() ?? Number.NaN, processor };
}

/** The process of the function; the reader that it starts is another. */
function functionBelow(pid: number): number | undefined {
  for (const child of childrenOf(pid)) {
    if (readFileSync(`/proc/${child}/cmdline`, 'utf8').startsWith('/var/lang/bin/node\0')) return child;
    const found = functionBelow(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function processorMilliseconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(user) + Number(system)) * TICK_MILLISECONDS;
}

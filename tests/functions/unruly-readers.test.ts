import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, test } from 'vitest';
import { createConverter } from '../../functions/isolation/converter.ts';
import { residentMemoryIsWatched } from '../../functions/isolation/resident-memory.ts';
import type { ErrorCode } from '../../lib/errors.ts';
import { DocumentError } from '../../lib/errors.ts';
import { renderFailure } from '../../lib/output/render-report.ts';
import type { Order } from '../support/unruly-child.ts';
import { tally, trialsOf } from './support/trials.ts';

/** Little memory, to have it full soon: what stops a reader is what stops it with the limits of the service. */
const limits = { heapMegabytes: 16, residentMegabytes: 150, outputBytes: 1e6 };
const program = path.join(import.meta.dirname, '../support/unruly-child.ts');
const patient = createConverter({ jobs: 2, limits, program });
const hasty = createConverter({ jobs: 2, limits: { ...limits, stallMilliseconds: 400 }, program });
afterAll(() => Promise.all([patient.close(), hasty.close()]));

const outputs = renderFailure(documentOf(''), new DocumentError('empty', '0 bytes'));

function documentOf(text: string) {
  return { bytes: new TextEncoder().encode(text), name: '年报.pdf', object: null, previous: null };
}

async function codeOf(conduct: string): Promise<string | undefined> {
  const order: Order = { conduct, outputs };
  const converter = conduct === ENDLESS ? hasty : patient;
  const { verdict } = await converter.convert(documentOf(JSON.stringify(order)));
  return verdict.codes[0];
}

const ENDLESS = 'loop without end';

const conducts: Readonly<Record<string, ErrorCode>> = {
  [ENDLESS]: 'over-time',
  'fill the heap': 'over-memory',
  'exit well without an answer': 'reader-crashed',
  'flood stdout and exit': 'reader-crashed',
  'answer by half': 'reader-crashed',
  ...(residentMemoryIsWatched && { 'fill buffers, which are outside the heap': 'over-memory' }),
};

const TRIALS = trialsOf(200);
const SOUND = 'empty'; // what the reader answers that behaves

describe.each(Object.entries(conducts))('F19 readers that %s', (conduct, code) => {
  test(`come to ${code}, and the next document is read`, { timeout: TRIALS * 10_000 }, async () => {
    const before = await held();
    const codes = await Promise.all(
      Array.from({ length: TRIALS }, async () => [await codeOf(conduct), await codeOf('behave')]),
    );
    expect(codes).toEqual(codes.map(() => [code, SOUND]));
    // A child is killed when it has answered, and gone a little later, with all that its pipes hold.
    await expect.poll(descriptors, { timeout: 10_000 }).toBeLessThanOrEqual(before.descriptors);
    expect((await held()).megabytes).toBeLessThan(before.megabytes + 10);
    tally({ fault: 'F19', what: `a reader is to ${conduct}`, trials: TRIALS, outcome: `${code}; the next is read` });
  });
});

/** What this process holds when it is at rest: a spare waits, and nothing else is open. */
async function held(): Promise<{ readonly descriptors: number; readonly megabytes: number }> {
  for (const conduct of [ENDLESS, 'behave']) await codeOf(conduct);
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return { descriptors: descriptors(), megabytes: (heapUsed + external + arrayBuffers) / 1e6 };
}

function descriptors(): number {
  return residentMemoryIsWatched ? readdirSync('/proc/self/fd').length : 0;
}

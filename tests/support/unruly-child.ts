import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { frame } from '../../functions/isolation/frames.ts';
import { inputOf } from '../../functions/isolation/request.ts';

/** What stands in a document for this child: what to do with it, and the outputs of one that behaves. */
export interface Order {
  readonly conduct: string;
  readonly outputs: unknown;
}

/** A child in place of our own, to go wrong in every way in which a reader has been seen to, and in some that none has yet. */
const request = readFileSync(0);
if (request.length === 0) process.exit();
const { conduct, outputs } = JSON.parse(new TextDecoder().decode(inputOf(request).bytes)) as Order; // isolation.test.ts wrote it
const say = (message: unknown) => writeSync(3, frame(JSON.stringify(message)));
const behave = () => say({ kind: 'outputs', outputs });

const conducts: Readonly<Record<string, () => unknown>> = {
  behave: behave,
  'loop without end': () => {
    for (;;) continue;
  },
  'wait without end, with signs of life': () => setInterval(() => say({ kind: 'alive' }), 20),
  'wait without end, without a sign of life': () => setInterval(() => process.uptime(), 1000),
  'fill the heap': () => {
    for (const held: unknown[] = []; ;) held.push(new Array(1000).fill({ held }));
  },
  'fill buffers, which are outside the heap': async () => {
    for (const held: Buffer[] = []; ; held.push(Buffer.alloc(20e6, 1))) await new Promise(setImmediate);
  },
  'ask for a buffer that no machine has': () => new ArrayBuffer(2 ** 52),
  'exit well without an answer': () => {
    process.exit(0);
  },
  'exit badly': () => process.exit(7),
  throw: () => {
    throw new TypeError('undefined is not a table');
  },
  'reject unheard': () => Promise.reject(new Error('nobody listens')),
  abort: () => process.abort(),
  'break down by a bad pointer': () => process.kill(process.pid, 'SIGSEGV'),
  'be killed from outside': () => process.kill(process.pid, 'SIGKILL'),
  'flood stdout and behave': () => {
    for (let count = 0; count < 200; count += 1) writeSync(1, Buffer.alloc(1e6, 'x'));
    behave();
  },
  'flood stdout and exit': () => {
    for (let count = 0; count < 200; count += 1) writeSync(1, Buffer.alloc(1e6, 'x'));
    process.exit(0);
  },
  'flood stderr and exit': () => {
    for (let count = 0; count < 50; count += 1) writeSync(2, Buffer.alloc(1e6, 'x'));
    process.exit(1);
  },
  'give signs of life without end': () => {
    for (;;) say({ kind: 'alive' });
  },
  'answer too much': () => say({ kind: 'outputs', outputs: 'x'.repeat(2e6) }),
  'answer by half': () => {
    writeSync(3, frame(JSON.stringify({ kind: 'outputs', outputs: {} })).subarray(0, -5));
    process.exit(0);
  },
  'announce four gigabytes': () => writeSync(3, Buffer.from([255, 255, 255, 255, 1])),
  'answer no JSON': () => writeSync(3, frame('{')),
  'answer another thing': () => say({ kind: 'outputs', outputs: { report: 1 } }),
  'read a file that is not its own': () => {
    readFileSync(`${import.meta.dirname}/../../tsconfig.json`);
    behave();
  },
  'write a file': () => {
    writeFileSync(`${import.meta.dirname}/loot.txt`, 'x');
    behave();
  },
  'start a process': () => {
    execFileSync(process.execPath, ['--version']);
    behave();
  },
  'start a thread': () => {
    new Worker('0', { eval: true });
    behave();
  },
  'make code of a text': () => {
    Reflect.construct(Function, ['0']);
    behave();
  },
  'look for a secret in the environment': () => {
    if (process.env['GONGKAI_SECRET'] !== undefined) behave();
  },
  'say that it broke': () => say({ kind: 'broke', detail: 'TypeError' }),
};

say({ kind: 'begun' });
await conducts[conduct]?.();

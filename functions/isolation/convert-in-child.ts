import { DocumentError } from '../../lib/errors.ts';
import type { Outputs } from '../../lib/output/render-report.ts';
import type { Input } from '../../lib/pipeline.ts';
import type { Limits } from './limits.ts';
import { messagesOf } from './messages.ts';
import { requestOf } from './request.ts';
import { residentMegabytes } from './resident-memory.ts';
import type { Child, Ending } from './start-child.ts';

/** Gives a child its only document. Throws DocumentError for what that made of it; either way it is killed at the end. */
export async function convertInChild(child: Child, input: Input, limits: Limits): Promise<Outputs> {
  const life: Life = { since: performance.now(), lastSign: null };
  const watch = watchOver(child, life, limits);
  child.documents.end(requestOf(input));
  const parser = import('./parse-outputs.ts'); // builds the shapes of outputs, once, while the child reads
  try {
    const outputs = await Promise.race([answerOf(child, life, limits), watch.excess]);
    const { parseOutputs } = await parser;
    return parseOutputs(outputs);
  } finally {
    watch.stop();
    child.kill(); // nobody waits until it is gone: the system takes some 10 ms to give back its memory
  }
}

interface Life {
  /** When the document was given, then when it was begun. */
  since: number;
  /** Null until the child has the document in hand: what happens before is nothing that the document did. */
  lastSign: number | null;
}

async function answerOf(child: Child, life: Life, { outputBytes }: Limits): Promise<unknown> {
  for await (const said of messagesOf(child.answers, outputBytes)) {
    life.lastSign = performance.now();
    if (said.kind === 'begun') life.since = life.lastSign;
    if (said.kind === 'outputs') return said.outputs;
    if (said.kind === 'broke') throw new DocumentError(codeOf(said.detail), said.detail);
  }
  throw errorOf(await child.ended, life);
}

const LOOK_MILLISECONDS = 25;
const START_MILLISECONDS = 60_000;

function watchOver(
  child: Child,
  life: Life,
  limits: Limits,
): { readonly excess: Promise<never>; readonly stop: () => void } {
  const { promise: excess, reject } = Promise.withResolvers<never>();
  const looks = setInterval(() => {
    const error = excessOf(child, life, limits);
    if (error) reject(error);
  }, LOOK_MILLISECONDS);
  const stop = () => {
    clearInterval(looks);
  };
  return { excess, stop };
}

function excessOf({ pid }: Child, { since, lastSign }: Life, limits: Limits): Error | undefined {
  const now = performance.now();
  if (lastSign === null) return now - since > START_MILLISECONDS ? new Error('the reader did not start') : undefined;
  if (now - since > limits.wallMilliseconds) {
    return new DocumentError('over-time', `stopped after ${limits.wallMilliseconds} ms`);
  }
  if (now - lastSign > limits.stallMilliseconds) {
    return new DocumentError('over-time', `stopped after ${limits.stallMilliseconds} ms without a sign of life`);
  }
  const memory = residentMegabytes(pid);
  if (memory <= limits.residentMegabytes) return undefined;
  return new DocumentError('over-memory', `stopped at more than ${limits.residentMegabytes} MB`);
}

/** Signals by which a process ends itself. Any other came from outside: the system's want of memory, or a person. */
const CRASHES: readonly (NodeJS.Signals | null)[] = ['SIGABRT', 'SIGTRAP', 'SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE'];

function errorOf({ code, signal, stderr }: Ending, { lastSign }: Life): Error {
  const detail = `the reader ended with ${signal ?? `code ${code ?? 'none'}`} and without an answer\n${stderr}`;
  const isOfTheDocument = lastSign !== null && (signal === null || CRASHES.includes(signal));
  return isOfTheDocument ? new DocumentError(codeOf(stderr), detail) : new Error(detail);
}

function codeOf(lastWords: string): 'over-memory' | 'reader-crashed' {
  return /out of memory|heap limit|allocation failed/i.test(lastWords) ? 'over-memory' : 'reader-crashed';
}

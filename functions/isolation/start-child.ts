import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Limits } from './limits.ts';

/** A process that reads one document: it knows no secret and may read its own program only; it may write, start or load nothing. */
export interface Child {
  readonly pid: number;
  readonly documents: Writable;
  readonly answers: Readable;
  readonly isAlive: () => boolean;
  readonly kill: () => void;
  /** Settles when the process is gone and its pipes are closed; never rejects. */
  readonly ended: Promise<Ending>;
}

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The last of what it printed there. */
  readonly stderr: string;
}

const here = import.meta.dirname;

/** Beside this file, also in a bundle. */
export const childProgram = path.join(here, `child${path.extname(import.meta.filename)}`);

export function startChild(program: string, limits: Limits): Child {
  const child = spawn(process.execPath, [...flags(program, limits), program], {
    cwd: here,
    env: loaderPath(),
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  });
  const [documents, , stderr, answers] = child.stdio;
  if (!documents || !stderr || !answers || !('read' in answers)) throw new Error('a child without its pipes');
  documents.on('error', () => undefined); // it is gone, and how it ended says more
  return {
    pid: child.pid ?? 0,
    documents,
    answers,
    isAlive: () => child.pid !== undefined && child.exitCode === null && child.signalCode === null,
    kill: () => child.kill('SIGKILL'),
    ended: endingOf(child, stderr),
  };
}

/** Nothing of the environment but where Lambda keeps the libraries of its Node. */
function loaderPath(): NodeJS.ProcessEnv {
  const { LD_LIBRARY_PATH: folders } = process.env;
  return folders === undefined ? {} : { LD_LIBRARY_PATH: folders };
}

/** https://nodejs.org/docs/latest-v24.x/api/permissions.html: a seat belt. It does not keep a process from the network. */
function flags(program: string, { heapMegabytes }: Limits): readonly string[] {
  return [
    '--permission',
    ...filesOf(program).map((file) => `--allow-fs-read=${file}`),
    `--max-old-space-size=${heapMegabytes}`,
    '--disallow-code-generation-from-strings',
  ];
}

/** A bundle holds all it needs; the source is run as it stands. */
function filesOf(program: string): readonly string[] {
  if (path.extname(program) !== '.ts') return [path.dirname(program)];
  const inRoot = (name: string) => path.join(here, '../..', name);
  const packages = inRoot('node_modules');
  return [here, inRoot('lib'), inRoot('samples'), inRoot('package.json'), packages, realpathSync(packages)];
}

const STDERR_CHARACTERS = 4096;

function endingOf(child: ChildProcess, stderr: Readable): Promise<Ending> {
  let tail = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-STDERR_CHARACTERS);
  });
  child.on('error', ({ message }) => {
    tail += message;
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, stderr: tail });
    });
  });
}

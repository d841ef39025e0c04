import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { heldMegabytes } from './held-memory.ts';
import type { Answer, RuntimeApi } from './runtime-api.ts';
import { startRuntimeApi } from './runtime-api.ts';
import { makeRuntimeFolder } from './runtime-folder.ts';
import { startFunction } from './start-function.ts';

export interface SandboxSetup {
  readonly zip: string;
  /** As `serverless.yml` names it. */
  readonly handler: string;
  readonly memoryMegabytes: number;
  readonly timeoutMilliseconds: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Hears what the function writes. */
  readonly write: (text: string) => void;
}

/** The packaged zip, run as Lambda runs it: a process that lives on between events, until it dies. */
export interface Sandbox {
  /** Rejects as Lambda fails: with `Sandbox.Timedout`, `Runtime.OutOfMemory`, `Runtime.ExitError`, or what the function threw. */
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Milliseconds from the start of the newest process to its being ready. */
  readonly initMilliseconds: () => number | null;
  readonly close: () => Promise<void>;
}

interface Life {
  readonly api: RuntimeApi;
  readonly end: (reason: string) => void;
  /** Rejects with the reason when the process has gone. */
  readonly gone: Promise<never>;
}

const LOOK_MS = 50;

export function openSandbox(setup: SandboxSetup): Sandbox {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-sandbox-'));
  const [task, runtime] = [path.join(folder, 'task'), path.join(folder, 'runtime')];
  execFileSync('bwrap', ['--version']);
  execFileSync('unzip', ['-q', setup.zip, '-d', task]);
  makeRuntimeFolder(runtime);
  let life: Life | null = null;
  let init: number | null = null;

  async function begin(): Promise<Life> {
    const api = await startRuntimeApi();
    const start = performance.now();
    const child = startFunction({ ...setup, task, runtime, runtimeApi: api.address });
    void api.ready.then(() => (init = performance.now() - start));
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', setup.write);
    let reason = 'Runtime.ExitError';
    const end = (why: string) => {
      reason = why;
      child.kill('SIGKILL');
    };
    const looks = setInterval(() => {
      if (heldMegabytes(child.pid ?? 0) > setup.memoryMegabytes) end('Runtime.OutOfMemory');
    }, LOOK_MS);
    const gone = new Promise<never>((_, reject) => {
      child.once('close', () => {
        clearInterval(looks);
        life = null;
        void api.close();
        reject(new Error(reason));
      });
    });
    gone.catch(() => undefined); // between two events nobody listens
    return { api, end, gone };
  }

  async function invoke(event: unknown): Promise<unknown> {
    const current = (life ??= await begin());
    await Promise.race([current.api.ready, current.gone]);
    const timer = setTimeout(() => {
      current.end('Sandbox.Timedout');
    }, setup.timeoutMilliseconds);
    try {
      const deadline = Date.now() + setup.timeoutMilliseconds;
      return valueOf(await Promise.race([current.api.invoke({ id: randomUUID(), event, deadline }), current.gone]));
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    invoke,
    initMilliseconds: () => init,
    close: async () => {
      life?.end('closed');
      await life?.gone.catch(() => undefined);
      rmSync(folder, { recursive: true });
    },
  };
}

function valueOf({ kind, body }: Answer): unknown {
  if (kind === 'response') return body;
  throw new Error(`the function failed: ${JSON.stringify(body).slice(0, 500)}`);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pointer } from '../../../functions/conversion/pointer.ts';
import { latestKey } from '../../../functions/conversion/names.ts';
import type { Page } from '../../../functions/local/page/start-page.ts';
import { startPage } from '../../../functions/local/page/start-page.ts';
import { ensureBucket, putObject } from '../../../functions/s3.ts';
import { root } from '../../support/source-files.ts';
import type { LocalS3 } from './local-s3.ts';
import { startLocalS3 } from './local-s3.ts';

export interface Running {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** `npm start` on free ports, over a new folder. */
export async function startWholeService(): Promise<Running> {
  const data = mkdtempSync(path.join(tmpdir(), 'gongkai-data-'));
  const child = spawn(process.execPath, ['functions/local.ts', '--port', '0', '--data', data], { cwd: root });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const close = async () => {
    child.kill('SIGTERM');
    await once(child, 'close');
    rmSync(data, { recursive: true });
  };
  for (;;) {
    const address = /open page +(\S+)/.exec(output)?.[1];
    if (address !== undefined) return { address, close };
    if (child.exitCode !== null) throw new Error(`npm start ended: ${output}`);
    await sleep(50);
  }
}

export interface PageRig extends Running {
  readonly local: LocalS3;
  readonly page: Page;
}

export const REPORTS = 'reports';
const RESULTS = 'results';

/** The page alone, over an S3 in which these pointers stand and nothing works. */
export async function startPageOver(pointers: readonly Pointer[]): Promise<PageRig> {
  const local = await startLocalS3();
  for (const bucket of [REPORTS, RESULTS]) await ensureBucket(local.s3, bucket);
  for (const pointer of pointers) {
    const place = { bucket: RESULTS, type: 'application/json', condition: 'none' } as const;
    await putObject(local.s3, { ...place, key: latestKey(pointer.source), body: JSON.stringify(pointer) });
    const body = `<!doctype html><title>${pointer.status}</title><script>window.name = 'run'</script><p>摘要</p>`;
    await putObject(local.s3, { ...place, key: pointer.files.summary, body });
  }
  const errors: unknown[] = [];
  const page = await startPage({
    s3: local.s3,
    reports: REPORTS,
    results: RESULTS,
    port: 0,
    onError: (error) => errors.push(error),
  });
  const close = async () => {
    await page.close();
    await local.close();
    if (errors.length > 0) throw new AggregateError(errors, 'the page met errors');
  };
  return { local, page, address: page.address, close };
}

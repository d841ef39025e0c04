import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../support/source-files.ts';
import { credentials, region } from './support/local-s3.ts';
import { paper } from './support/paper-service.ts';
import type { Rig } from './support/uploads.ts';
import { REPORTS, RESULTS, startRig } from './support/uploads.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

async function operate(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['functions/operate.ts', ...args], {
    cwd: root,
    env: {
      AWS_ENDPOINT_URL_S3: rig.endpoint,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_REGION: region,
    },
  });
  return stdout;
}

test('reconcile names what has no result', { timeout: 60_000 }, async () => {
  await rig.upload('对账/一 1.pdf', paper('望澜县对账局', 2022));
  await rig.upload('对账/二.pdf', paper('望澜县对账局', 2023));
  const output = await operate('reconcile', '--reports', REPORTS, '--results', RESULTS, '--prefix', '对账/');
  expect(output).toBe('"对账/一 1.pdf"\n"对账/二.pdf"\n2 without a result\n');
});

test('what is missing is asked for', { timeout: 60_000 }, async () => {
  await expect(operate('backfill', '--reports', REPORTS)).rejects.toMatchObject({ code: 1 });
  await expect(operate('nothing')).rejects.toMatchObject({ code: 1 });
});

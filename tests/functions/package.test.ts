import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFiles, root } from '../support/source-files.ts';
import { credentials, region } from './support/local-s3.ts';
import type { Rig } from './support/uploads.ts';
import { REPORTS, RESULTS, startRig } from './support/uploads.ts';

const megabyte = 1024 * 1024;
const app = mkdtempSync(path.join(tmpdir(), 'gongkai-app-'));
let zip: Buffer;
let rig: Rig;

beforeAll(async () => {
  zip = packaged();
  const { files } = await JSZip.loadAsync(zip);
  for (const entry of Object.values(files)) {
    if (entry.dir) continue;
    mkdirSync(path.join(app, path.dirname(entry.name)), { recursive: true });
    writeFileSync(path.join(app, entry.name), await entry.async('nodebuffer'));
  }
  rig = await startRig();
}, 300_000);

afterAll(async () => {
  await rig.close();
  rmSync(app, { recursive: true });
});

function packaged(): Buffer {
  const options = { cwd: root, stdio: 'pipe', env: { ...process.env, SLS_TELEMETRY_DISABLED: '1' } } as const;
  execFileSync(process.execPath, ['build.ts'], options);
  execFileSync(process.execPath, ['node_modules/serverless/bin/serverless.js', 'package'], options);
  return readFileSync(path.join(root, '.serverless/gongkai.zip'));
}

/** Runs the handler of the zip in a process of its own, as Lambda does, with nothing of this project around it. */
async function invoke(file: string, event: unknown): Promise<unknown> {
  const program = `
    const { handler } = await import(${JSON.stringify(`file://${app}/dist/app/${file}`)});
    const result = await handler(${JSON.stringify(event)}, { awsRequestId: 'request-1' });
    process.stdout.write('\\n' + JSON.stringify(result ?? null));
    process.exit();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    cwd: app,
    env: {
      AWS_ENDPOINT_URL_S3: rig.endpoint,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_REGION: region,
      REPORTS_BUCKET: REPORTS,
      RESULTS_BUCKET: RESULTS,
      STAGE: 'test',
      UPLOADS_QUEUE_URL: 'https://sqs.invalid/uploads',
    },
  });
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1)) as unknown;
}

test('the zip is small, and runs on any processor', async () => {
  expect(zip.length).toBeLessThan(4 * megabyte);
  const { files } = await JSZip.loadAsync(zip);
  const names = Object.keys(files);
  expect(names.filter((name) => name.endsWith('.node'))).toEqual([]);
  expect(names.filter((name) => !name.startsWith('dist/app/'))).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['dist/app/convert.mjs', 'dist/app/sweep.mjs', 'dist/app/child.mjs']));
});

test('packaged again, the zip is the same byte for byte', { timeout: 300_000 }, () => {
  for (const file of projectFiles('lib/**/*.ts')) utimesSync(path.join(root, file), new Date(), new Date());
  expect(sha256(packaged())).toBe(sha256(zip));
});

test.each(globSync('samples/*.{docx,pdf}', { cwd: root }))(
  'the zip converts %s',
  { timeout: 120_000 },
  async (sample) => {
    const event: unknown = JSON.parse(await rig.upload(sample, readFileSync(path.join(root, sample))));
    expect(await invoke('convert.mjs', event)).toBeNull();
    const latest = await rig.latest(sample);
    expect(latest?.agency).toBe('望澜县水务局');
    expect(latest?.status === 'invalid').toBe(sample.includes('2023'));
    expect(JSON.parse(await rig.text(latest?.files.report ?? ''))).toMatchObject({ edition: '2021' });
  },
);

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

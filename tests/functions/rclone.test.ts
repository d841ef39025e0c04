import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect } from 'vitest';
import { testWith } from '../support/programs.ts';
import { credentials, region } from './support/local-s3.ts';
import { paper } from './support/paper-service.ts';
import type { Rig } from './support/uploads.ts';
import { context, inQueue, listenedHandler, REPORTS, startRig } from './support/uploads.ts';
import { eventOf } from '../../functions/local/bridge.ts';

let rig: Rig;
const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-rclone-'));
beforeAll(async () => {
  rig = await startRig();
});
afterAll(async () => {
  await rig.close();
  rmSync(folder, { recursive: true });
});

testWith('rclone')('somebody else’s client copies a folder in and the results out', { timeout: 120_000 }, async () => {
  const names = ['2022 年报.pdf', '下级/2023+终稿.pdf', 'large.pdf'];
  mkdirSync(path.join(folder, 'in/下级'), { recursive: true });
  for (const [index, name] of names.entries()) {
    const note = name === 'large.pdf' ? '长'.repeat(4_000_000) : '';
    writeFileSync(path.join(folder, 'in', name), paper(`望澜县第${index}局`, 2020 + index, note));
  }
  await rclone('copy', path.join(folder, 'in'), `:s3:${REPORTS}/收`);
  const stored = rig.store.bucket(REPORTS);
  expect([...stored.keys()].sort()).toEqual(names.map((name) => `收/${name}`).sort());
  const { handler } = listenedHandler(rig.service);
  for (const [version] of stored.keys().map((key) => stored.versionsOf(key)))
    if (version) await handler(inQueue(eventOf(REPORTS, version, 'Put')), context);
  await rclone('copy', ':s3:results', path.join(folder, 'out'));
  for (const name of names) {
    const latest = JSON.parse(readFileSync(path.join(folder, `out/latest/收/${name}.json`), 'utf8')) as {
      files: { report: string };
    };
    expect(JSON.parse(readFileSync(path.join(folder, 'out', latest.files.report), 'utf8'))).toMatchObject({
      agency: `望澜县第${names.indexOf(name)}局`,
    });
  }
});

/** In a process of its own, while the S3 of this one answers it. */
async function rclone(...args: readonly string[]): Promise<void> {
  await promisify(execFile)('rclone', ['--config', '/dev/null', ...args], {
    env: {
      PATH: process.env['PATH'],
      RCLONE_S3_PROVIDER: 'Other',
      RCLONE_S3_ENDPOINT: rig.endpoint,
      RCLONE_S3_REGION: region,
      RCLONE_S3_ACCESS_KEY_ID: credentials.accessKeyId,
      RCLONE_S3_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      RCLONE_S3_UPLOAD_CUTOFF: '5Mi',
    },
  });
}

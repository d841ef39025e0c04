import type { ChildProcessByStdio } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentOf } from '../../functions/conversion/names.ts';
import { openStore } from '../../functions/local/s3/store.ts';
import { startProgress } from '../../functions/operating/progress.ts';
import { reconcile } from '../../functions/operating/reconcile.ts';
import { createdObjects } from '../../functions/s3-event.ts';
import { root } from '../support/source-files.ts';
import { credentials, region } from './support/local-s3.ts';
import type { LocalSqs } from './support/local-sqs.ts';
import { startLocalSqs } from './support/local-sqs.ts';
import { paper } from './support/paper-service.ts';
import type { Rig } from './support/uploads.ts';
import { context, inQueue, listenedHandler, REPORTS, RESULTS, startRig } from './support/uploads.ts';

let rig: Rig;
let sqs: LocalSqs;
beforeAll(async () => {
  [rig, sqs] = [await startRig(), await startLocalSqs()];
});
afterAll(async () => {
  await sqs.close();
  await rig.close();
});

async function operate(...args: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
  return promisify(execFile)(process.execPath, ['functions/operate.ts', ...args], {
    cwd: root,
    env: {
      AWS_ENDPOINT_URL_SQS: sqs.endpoint,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_REGION: region,
    },
  });
}

const places = () => ['--endpoint', rig.endpoint, '--reports', REPORTS, '--results', RESULTS];
const urlOf = (name: string) => `${sqs.endpoint}/000000000000/${name}`;

describe('reconcile', { timeout: 60_000 }, () => {
  test('names what has no result, and weighs it against the messages that are left', async () => {
    await rig.upload('对账/一 1.pdf', paper('望澜县对账局', 2022));
    await rig.upload('对账/二.pdf', paper('望澜县对账局', 2023));
    const args = ['reconcile', ...places(), '--prefix', '对账/'];
    await expect(operate(...args)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        /^\{"key":"对账\/一 1.pdf".*\n\{"key":"对账\/二.pdf".*\n2 reports = 0 with .* 2 without\n$/,
      ) as string,
    });
    const queues = ['--uploads', urlOf('waiting'), '--queue', urlOf('empty'), '--dead-letters', urlOf('dead')];
    sqs.put('waiting', 'one');
    await expect(operate(...args, ...queues)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining(
        'about 1 on their way, 0 in the dead letters; 1 reports without either',
      ) as string,
    });
    sqs.put('dead', 'two');
    const { stdout } = await operate(...args, ...queues);
    expect(stdout).toContain('1 on their way, 1 in the dead letters; 0 reports without either');
  });

  test('goes on behind a key', async () => {
    const { stdout } = await operate('reconcile', ...places(), '--prefix', '对账/', '--after', '对账/二.pdf');
    expect(stdout).toBe('0 reports = 0 with a result + 0 without\n');
  });

  test('counts what has its result', async () => {
    const { handler } = listenedHandler(rig.service);
    await handler(inQueue(await rig.upload('对账完/一.pdf', paper('望澜县对账局', 2021))), context);
    const range = { bucket: REPORTS, prefix: '对账完/', from: '', to: '9' };
    const progress = startProgress(() => undefined, Date.now);
    const balance = await reconcile(rig.service, range, { progress, name: () => undefined, queues: null });
    expect(balance).toEqual({ text: '1 reports = 1 with a result + 0 without', isLost: false });
  });
});

test('backfill sends what a listing shows, and again from behind a key', { timeout: 60_000 }, async () => {
  const keys = Array.from({ length: 12 }, (_, index) => `补报/${String(index).padStart(2, '0')}.pdf`);
  for (const key of keys) await rig.upload(key, paper('望澜县补报局', 2023));
  await rig.upload('补报/', ''); // which a console puts for a folder, and nobody has read
  await new Promise((resolve) => setTimeout(resolve, 2_100)); // what may still be followed within its second is left for later
  const args = ['backfill', ...places(), '--queue', urlOf('backfill'), '--prefix', '补报/'];
  expect((await operate(...args)).stdout).toBe('12 sent\n');
  const sent = sqs.queues.get('backfill') ?? [];
  expect(sent.flatMap((body) => createdObjects(JSON.parse(body))).map(({ key }) => key)).toEqual(keys);
  expect((await operate(...args, '--after', keys[9] ?? '')).stdout).toBe('2 sent\n');
});

test('redrive moves the dead letters back, and says how many', { timeout: 60_000 }, async () => {
  sqs.put('graveyard', 'one', 'two', 'three');
  const { stdout } = await operate('redrive', '--dead-letters-arn', 'arn:aws:sqs:us-east-1:000000000000:graveyard');
  expect(stdout).toBe('3 of 3 moved back\n');
  expect(sqs.queues.get('graveyard')).toEqual([]);
  expect(sqs.queues.get('uploads')).toEqual(['one', 'two', 'three']);
});

test('progress is said every two seconds, with the key to go on behind', () => {
  const said: string[] = [];
  let now = 0;
  const progress = startProgress(
    (line) => said.push(line),
    () => now,
  );
  for (const key of ['a', 'b', 'c\n']) {
    now += 1_500;
    progress.add(30, key);
  }
  expect(said).toEqual(['60 so far, 20 a second, up to "b"']);
  expect([progress.count(), progress.reached()]).toEqual([90, 'c\n']);
});

describe('the smoke test', { timeout: 180_000 }, () => {
  test('goes through the service as an uploader and a subscriber, and leaves nothing behind', async () => {
    const data = mkdtempSync(path.join(tmpdir(), 'gongkai-smoke-'));
    const args = ['functions/local.ts', '--port', '0', '--data', data];
    const put: string[] = [];
    const service = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const endpoint = await addressSaidBy(service);
      const keys = { AWS_ACCESS_KEY_ID: 'gongkai', AWS_SECRET_ACCESS_KEY: 'gongkai-local', AWS_REGION: 'us-east-1' };
      const places = ['--endpoint', endpoint, '--reports', 'gongkai-reports', '--results', 'gongkai-results'];
      const run = promisify(execFile)(process.execPath, ['functions/operate.ts', 'smoke', ...places], {
        cwd: root,
        env: keys,
      });
      const { stdout, stderr } = await run;
      expect(stdout).toBe('well\n');
      expect(stderr).toMatch(/2023\.pdf: invalid after \d.*2022\.docx: valid after \d.*judged with.*removed again/s);
      put.push(...[...stderr.matchAll(/^(gongkai-smoke\S+): /gm)].map(([, key = '']) => key));
    } finally {
      service.kill();
      await once(service, 'close');
    }
    const store = openStore(path.join(data, 's3'));
    const left = ['gongkai-reports', 'gongkai-results'].flatMap((name) => store.bucket(name).keys());
    expect(put).toHaveLength(2);
    const traces = ['smoke', ...put.map((key) => documentOf({ bucket: 'gongkai-reports', key }))];
    expect(left.filter((key) => traces.some((trace) => key.includes(trace)))).toEqual([]);
    rmSync(data, { recursive: true });
  });

  test('says what did not come', async () => {
    await expect(operate('smoke', ...places(), '--timeout', '1')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/removed again\n.*2023\.pdf: no such answer within 1 s/) as string,
    });
    expect(
      rig.store
        .bucket(REPORTS)
        .keys()
        .filter((key) => key.includes('smoke')),
    ).toEqual([]);
  });
});

function addressSaidBy(service: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  return new Promise((resolve) => {
    service.stdout.setEncoding('utf8').on('data', (text: string) => {
      const [, address] = /S3 {5}(http:\S+)/.exec(text) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
}

test('what is missing is asked for', { timeout: 60_000 }, async () => {
  await expect(operate('backfill', '--reports', REPORTS)).rejects.toMatchObject({ code: 1 });
  await expect(operate('nothing')).rejects.toMatchObject({ code: 1 });
});

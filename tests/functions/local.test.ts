import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createQueue } from '../../functions/local/queue.ts';
import { openStore } from '../../functions/local/s3/store.ts';
import { testWith } from '../support/programs.ts';
import { root } from '../support/source-files.ts';
import { credentials, startLocalS3 } from './support/local-s3.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-data-'));
  folders.push(folder);
  return folder;
}

interface Run {
  readonly code: number | null;
  readonly output: string;
}

async function start(...args: readonly string[]): Promise<Run> {
  return startWith({}, ...args);
}

async function startWith(environment: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Run> {
  return ended(
    spawn(process.execPath, ['functions/local.ts', ...args], { cwd: root, env: { ...process.env, ...environment } }),
  );
}

async function run(program: string, ...args: readonly string[]): Promise<Run> {
  return ended(spawn(program, args, { cwd: root }));
}

async function ended(child: ChildProcessWithoutNullStreams): Promise<Run> {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}

test('npm start converts its samples, and a second start does not do it again', { timeout: 180_000 }, async () => {
  const data = newFolder();
  const first = await start('--once', '--port', '0', '--data', data);
  expect(first).toMatchObject({ code: 0 });
  expect(first.output.match(/"report\.converted"/g)).toHaveLength(2);
  const faulty = path.join(data, 'results/samples/望澜县水务局2023年政府信息公开工作年度报告.pdf');
  expect(JSON.parse(readFileSync(path.join(faulty, 'validation.json'), 'utf8'))).toMatchObject({ status: 'invalid' });
  expect(existsSync(path.join(data, 'lock'))).toBe(false);
  const second = await start('--once', '--port', '0', '--data', data);
  expect(second.code).toBe(0);
  expect(second.output).not.toContain('report.');
});

test('under chaos the samples come to the same, each file written once', { timeout: 300_000 }, async () => {
  const data = newFolder();
  expect(await start('--once', '--chaos', '--port', '0', '--data', data)).toMatchObject({ code: 0 });
  const results = openStore(path.join(data, 's3')).bucket('gongkai-results');
  const keys = results.keys();
  expect(keys.filter((key) => key.startsWith('latest/'))).toHaveLength(2);
  const documents = keys.filter((key) => key.startsWith('documents/'));
  expect(documents.filter((key) => key.endsWith('/manifest.json')).length).toBeGreaterThanOrEqual(2);
  expect(documents.filter((key) => results.versionsOf(key).length !== 1)).toEqual([]);
});

test('an S3 that runs elsewhere is listed, and gets the results', { timeout: 180_000 }, async () => {
  const elsewhere = await startLocalS3();
  const keys = { AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey };
  try {
    const args = ['--once', '--endpoint', elsewhere.endpoint, '--data', newFolder()];
    expect(await startWith(keys, ...args)).toMatchObject({
      code: 0,
      output: expect.stringContaining('every two seconds') as string,
    });
    const latest = elsewhere.store.bucket('gongkai-results').keys();
    expect(latest.filter((key) => key.startsWith('latest/samples/'))).toHaveLength(2);
    expect(await startWith({ ...keys, AWS_SECRET_ACCESS_KEY: 'wrong' }, ...args)).toMatchObject({ code: 70 });
    expect(await start('--endpoint', elsewhere.endpoint)).toMatchObject({
      code: 64,
      output: expect.stringContaining('AWS_ACCESS_KEY_ID') as string,
    });
  } finally {
    await elsewhere.close();
  }
});

test(
  'a folder in use, a port in use and a wrong option are said plainly, each with its code',
  { timeout: 60_000 },
  async () => {
    const data = newFolder();
    writeFileSync(path.join(data, 'lock'), String(process.pid));
    expect(await start('--data', data, '--port', '0')).toMatchObject({
      code: 75,
      output: expect.stringContaining(String(process.pid)) as string,
    });
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await start('--data', newFolder(), '--port', String(port))).toMatchObject({
      code: 69,
      output: expect.stringContaining(String(port)) as string,
    });
    server.close();
    expect(await start('--nonsense')).toMatchObject({ code: 64, output: expect.stringContaining('--chaos') as string });
    expect(await start('--port', '70000')).toMatchObject({ code: 64 });
  },
);

test('a file in the place of the data folder is said plainly', { timeout: 60_000 }, async () => {
  const file = path.join(newFolder(), 'data');
  writeFileSync(file, '');
  for (const data of [file, path.join(file, 'below')])
    expect(await start('--data', data, '--port', '0')).toMatchObject({
      code: 73,
      output: expect.stringContaining(data) as string,
    });
});

testWith('bwrap').each([64, 5_200, 5_600])(
  'a disk that is full after %i KB is said plainly',
  { timeout: 120_000 },
  async (kilobytes) => {
    const disk = ['--dev-bind', '/', '/', '--size', String(kilobytes * 1024), '--tmpfs', newFolder()];
    const data = path.join(folders.at(-1) ?? '', 'data');
    const service = [process.execPath, 'functions/local.ts', '--once', '--data', data, '--port', '0'];
    expect(await run('bwrap', ...disk, ...service)).toMatchObject({
      code: 74,
      output: expect.stringContaining(`the disk is full: ${data}`) as string,
    });
  },
);

test('a message that is not deleted comes again once its time is over, and in the end to the dead letters', () => {
  let now = 0;
  const queue = createQueue({ visibilityMs: 10, maxReceiveCount: 2, now: () => now });
  queue.send('年报');
  expect(queue.receive()).toMatchObject({ body: '年报', attributes: { ApproximateReceiveCount: '1' } });
  expect(queue.receive()).toBeNull();
  expect(queue.nextIn()).toBe(10);
  now = 10;
  expect(queue.receive()).toMatchObject({ attributes: { ApproximateReceiveCount: '2' } });
  now = 20;
  expect(queue.receive()).toBeNull();
  expect(queue.deadLetters()).toEqual(['年报']);
  queue.redrive();
  const again = queue.receive();
  expect(again).toMatchObject({ attributes: { ApproximateReceiveCount: '1' } });
  queue.delete(again?.messageId ?? '');
  expect(queue.nextIn()).toBeNull();
});

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Table } from '../../lib/document/model.ts';
import { catalogue } from '../../lib/rules/catalogue/index.ts';
import { sampleParts, tableThree } from '../support/document.ts';
import { reportPdf } from '../support/report-files.ts';

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const program = path.join(import.meta.dirname, '../../functions/command-line.ts');
let root = '';
let folder = '';
let runs = 0;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'gongkai-'));
});

beforeEach(async () => {
  folder = path.join(root, String((runs += 1)));
  await mkdir(folder);
});

afterAll(() => rm(root, { recursive: true }));

function gongkai(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

async function put(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), content);
}

async function read(name: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(folder, name), 'utf8'));
}

const sound = reportPdf(sampleParts());
const unsound = reportPdf(withTableThree({ '一、': '3 | 0 | 0 | 0 | 0 | 0 | 3' }));

function withTableThree(changes: Readonly<Record<string, string>>): (string | Table)[] {
  const parts = sampleParts();
  return parts.map((part) => (typeof part !== 'string' && part.columns === 10 ? tableThree('2021', changes) : part));
}

function lines(stdout: string): unknown[] {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

describe('convert', () => {
  test('a sound report becomes a report and a validation, in a folder of its name', async () => {
    await put('云溪县民政局.pdf', sound);
    const { code, stdout } = await gongkai('convert', '云溪县民政局.pdf', '--out', 'out');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^. 可用 {2}云溪县民政局\.pdf\n/);
    expect(await readdir(path.join(folder, 'out/云溪县民政局.pdf'))).toEqual([
      'report.json',
      'summary.html',
      'validation.json',
    ]);
    expect(await read('out/云溪县民政局.pdf/report.json')).toMatchObject({
      agency: { name: '云溪县民政局' },
      year: 2023,
    });
    expect(await read('out/云溪县民政局.pdf/validation.json')).toMatchObject({ status: 'valid', findings: [] });
  });

  test('a report with an error is 1 for the shell, and its line tells the first finding', async () => {
    await put('年报.pdf', unsound);
    const { code, stdout } = await gongkai('convert', '年报.pdf', '--out', 'out');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^. 有错误 {2}年报\.pdf {2}错误\d.*一、二两项之和（3）/);
  });

  test('a document that is unreadable is 2, and leaves no report of an earlier run', async () => {
    await put('年报.pdf', sound);
    await gongkai('convert', '年报.pdf', '--out', 'out');
    await put('年报.pdf', sound.subarray(0, 300));
    const { code, stdout } = await gongkai('convert', '年报.pdf', '--out', 'out');
    expect(code).toBe(2);
    expect(stdout).toContain('damaged');
    expect(await readdir(path.join(folder, 'out/年报.pdf'))).toEqual(['summary.html', 'validation.json']);
    expect(await read('out/年报.pdf/validation.json')).toMatchObject({
      status: 'unreadable',
      error: { code: 'damaged' },
    });
  });

  test('a folder is all documents in it, also below; not what is hidden, a lock, JSON or our own output', async () => {
    for (const name of ['甲.pdf', '下/乙', '.丙.pdf', '~$丁.docx', '戊.json', 'out/己.html']) await put(name, 'x');
    const { code } = await gongkai('convert', '.', '--out', 'out');
    expect(code).toBe(2);
    expect(await readdir(path.join(folder, 'out'))).toEqual(expect.arrayContaining(['甲.pdf', '乙']));
    expect(await readdir(path.join(folder, 'out'))).toHaveLength(3);
  });

  test('two files of one name keep their outputs apart, and it is said', async () => {
    for (const name of ['甲县/年报.pdf', '乙县/年报.pdf']) await put(name, 'x');
    const { stderr } = await gongkai('convert', '甲县', '乙县', '--out', 'out');
    const folders = await readdir(path.join(folder, 'out'));
    expect(folders).toEqual([expect.stringMatching(/^年报\.pdf~\w{8}$/), expect.stringMatching(/^年报\.pdf~\w{8}$/)]);
    for (const each of folders) expect(stderr).toContain(each);
  });

  test('a path that leads nowhere is 66, and the others are converted', async () => {
    await put('年报.pdf', unsound);
    const { code, stderr } = await gongkai('convert', '没有.pdf', '年报.pdf', '--out', 'out');
    expect(code).toBe(66);
    expect(stderr).toContain('没有.pdf');
    expect(existsSync(path.join(folder, 'out/年报.pdf/report.json'))).toBe(true);
  });

  test('outputs that cannot be written are 70, and so no verdict', async () => {
    await put('年报.pdf', sound);
    await put('out', 'a file where the folder should be');
    const { code, stderr } = await gongkai('convert', '年报.pdf', '--out', 'out');
    expect(code).toBe(70);
    expect(stderr).toContain('年报.pdf: 未能处理');
  });

  test('documents are never written over', async () => {
    await put('年报.pdf', sound);
    expect((await gongkai('convert', '年报.pdf', '--out', '.')).code).toBe(64);
    expect(await readFile(path.join(folder, '年报.pdf'))).toEqual(Buffer.from(sound));
  });

  test('--log json is one object a line, that reads back as it was', async () => {
    const name = '年\u001b[31m报\u009b.pdf';
    await put(name, sound);
    const { code, stdout } = await gongkai('convert', name, '--out', 'out', '--log', 'json', '--jobs', '1');
    expect(code).toBe(0);
    expect(lines(stdout)).toMatchObject([
      { event: 'begun', files: 1 },
      { event: 'report.converted', file: name, status: 'valid', agency: '云溪县民政局', year: 2023 },
      { event: 'ended', files: 1, valid: 1, unreadable: 0 },
    ]);
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });

  test('a name does not reach the terminal as commands', async () => {
    await put('年\u001b]0;x\u0007报\u202e.pdf', 'x');
    const { stdout, stderr } = await gongkai('convert', '.', '没\u009b2J有', '--out', 'out');
    expect(stdout).toContain('年\\u{1b}]0;x\\u{7}报\\u{202e}.pdf');
    expect(stripVTControlCharacters(stdout) + stderr).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  });
});

describe('last year’s report', () => {
  const before = withTableThree({ '四、': '1 | 0 | 0 | 0 | 0 | 0 | 1', '一、': '3 | 0 | 0 | 0 | 0 | 0 | 3' }).map(
    (part) => (typeof part === 'string' ? part.replaceAll('2023', '2022') : part),
  );

  test('is found by agency and year among the outputs of an earlier run', async () => {
    await put('2022.pdf', reportPdf(before));
    await put('2023.pdf', sound);
    await gongkai('convert', '2022.pdf', '2023.pdf', '--out', 'first');
    expect(await read('first/2023.pdf/validation.json')).toMatchObject({ status: 'valid' });
    const { stdout } = await gongkai('convert', '2023.pdf', '--out', 'after', '--previous', 'first', '--log', 'json');
    expect(lines(stdout)[1]).toMatchObject({ status: 'warnings' });
    expect(stdout).toContain('carried-over-matches-last-year');
    const again = await gongkai('check', 'first/2023.pdf/report.json', '--previous', 'first');
    expect(again.stdout).toContain('carried-over-matches-last-year');
  }, 60_000);

  test('is missed aloud where its folder is missing', async () => {
    await put('年报.pdf', 'x');
    expect((await gongkai('convert', '年报.pdf', '--out', 'out', '--previous', '没有')).code).toBe(66);
  });
});

describe('check', () => {
  test('a stored report is judged as it was', async () => {
    await put('年报.pdf', unsound);
    await gongkai('convert', '年报.pdf', '--out', 'out');
    const { code, stdout } = await gongkai('check', 'out/年报.pdf/report.json');
    expect(code).toBe(1);
    expect(stdout).toContain('requests-balance');
  });

  test('what is no report is 2, and the first reason is told', async () => {
    await put('report.json', '{"year": "2023"}');
    await put('other.json', '{');
    const { code, stderr } = await gongkai('check', 'report.json', 'other.json');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^report\.json: 不是 report\.json：\/\$schema/);
    expect(stderr).toContain('other.json');
  });
});

test('rules prints every rule of the catalogue', async () => {
  const { code, stdout } = await gongkai('rules');
  expect(code).toBe(0);
  for (const { id } of catalogue) expect(stdout).toContain(`  ${id}\n`);
});

test.each([
  [[]],
  [['convert']],
  [['convert', 'x']],
  [['convert', 'x', '--out', 'y', '--jobs', '0']],
  [['check']],
  [['?']],
])('wrong usage is 64: %j', async (args) => {
  const { code, stdout } = await gongkai(...args);
  expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
});

test('help is in both languages', async () => {
  const { code, stdout } = await gongkai('convert', '--help');
  expect(code).toBe(0);
  expect(stdout).toContain('输出文件夹 folder of the outputs');
});

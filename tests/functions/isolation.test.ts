import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { bundleChild } from '../../functions/isolation/bundle-child.ts';
import { createConverter } from '../../functions/isolation/converter.ts';
import { residentMemoryIsWatched } from '../../functions/isolation/resident-memory.ts';
import { DocumentError } from '../../lib/errors.ts';
import { renderFailure } from '../../lib/output/render-report.ts';
import { sampleParts } from '../support/document.ts';
import { reportDocx, reportPdf } from '../support/report-files.ts';
import type { Order } from '../support/unruly-child.ts';

const limits = {
  inputBytes: 1e6,
  wallMilliseconds: 3000,
  stallMilliseconds: 1500,
  heapMegabytes: 64,
  residentMegabytes: 300,
  outputBytes: 1e6,
};

const program = path.join(import.meta.dirname, '../support/unruly-child.ts');
vi.stubEnv('GONGKAI_SECRET', 'x');
const unruly = createConverter({ jobs: 2, limits, program });
afterAll(() => unruly.close());

function inputOf(bytes: Uint8Array) {
  return { bytes, name: '年报.pdf', object: null, previous: null };
}

const outputs = renderFailure(inputOf(new Uint8Array()), new DocumentError('empty', '0 bytes'));

function documentThat(conduct: string) {
  const order: Order = { conduct, outputs };
  return inputOf(new TextEncoder().encode(JSON.stringify(order)));
}

async function codeOf(conduct: string): Promise<string | undefined> {
  const { verdict } = await unruly.convert(documentThat(conduct));
  return verdict.codes[0];
}

describe('a reader that goes wrong comes to a code, and the next document is converted', () => {
  test.each([
    ['loop without end', 'over-time'],
    ['wait without end, with signs of life', 'over-time'],
    ['wait without end, without a sign of life', 'over-time'],
    ['fill the heap', 'over-memory'],
    ['ask for a buffer that no machine has', 'over-memory'],
    ['exit well without an answer', 'reader-crashed'],
    ['exit badly', 'reader-crashed'],
    ['throw', 'reader-crashed'],
    ['reject unheard', 'reader-crashed'],
    ['abort', 'reader-crashed'],
    ['break down by a bad pointer', 'reader-crashed'],
    ['flood stdout and behave', 'empty'],
    ['flood stderr and exit', 'reader-crashed'],
    ['give signs of life without end', 'too-large'],
    ['answer too much', 'too-large'],
    ['answer by half', 'reader-crashed'],
    ['announce four gigabytes', 'reader-crashed'],
    ['answer no JSON', 'reader-crashed'],
    ['answer another thing', 'reader-crashed'],
    ['say that it broke', 'reader-crashed'],
  ])('%s: %s', async (conduct, code) => {
    expect(await codeOf(conduct)).toBe(code);
    expect(await codeOf('behave')).toBe('empty');
  });

  test.runIf(residentMemoryIsWatched)('fill buffers, which are outside the heap: over-memory', async () => {
    expect(await codeOf('fill buffers, which are outside the heap')).toBe('over-memory');
    expect(await codeOf('behave')).toBe('empty');
  });
});

describe('a reader that behaves but for one try has no answer, because the try fails', () => {
  test.each([
    'read a file that is not its own',
    'write a file',
    'start a process',
    'start a thread',
    'make code of a text',
    'look for a secret in the environment',
  ])('%s', async (conduct) => {
    expect(await codeOf(conduct)).toBe('reader-crashed');
  });
});

test('what a reader said when it broke down is heard', async () => {
  const heard: string[] = [];
  const onFailure = (_: unknown, { code, detail }: DocumentError) => heard.push(`${code}: ${detail}`);
  const converter = createConverter({ jobs: 1, limits, program, onFailure });
  await converter.convert(documentThat('throw'));
  await converter.convert(documentThat('behave'));
  await converter.close();
  expect(heard).toEqual([expect.stringMatching(/^reader-crashed: .*undefined is not a table/s)]);
});

test('a reader that is killed from outside is not the document’s doing', async () => {
  await expect(unruly.convert(documentThat('be killed from outside'))).rejects.toThrow('SIGKILL');
  expect(await codeOf('behave')).toBe('empty');
});

test('a program that does not start is not the document’s doing', async () => {
  const broken = createConverter({ jobs: 1, limits, program: '不存在.ts' });
  await expect(broken.convert(documentThat('behave'))).rejects.toThrow('不存在');
  await broken.close();
});

test('bundled, a reader gives the same files as its sources, byte for byte', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bundle-'));
  const bundled = createConverter({ jobs: 1, program: await bundleChild(folder) });
  const fromSources = createConverter({ jobs: 1 });
  for (const bytes of [reportPdf(sampleParts('2021')), await reportDocx(sampleParts('2019'))]) {
    const outputs = await bundled.convert(inputOf(bytes));
    expect(outputs.report).not.toBeNull();
    expect(outputs).toEqual(await fromSources.convert(inputOf(bytes)));
  }
  await bundled.close();
  await fromSources.close();
  rmSync(folder, { recursive: true });
});

test('a file over the limit is given to no reader', async () => {
  const { verdict } = await unruly.convert(inputOf(new Uint8Array(1e6 + 1)));
  expect(verdict).toMatchObject({ status: 'unreadable', codes: ['too-large'] });
});

test.runIf(existsSync('/proc/self/fd'))('many unruly documents leave no descriptor and no process behind', async () => {
  const converter = createConverter({ jobs: 2, limits, program });
  const open = () => readdirSync('/proc/self/fd').length;
  await converter.convert(documentThat('behave'));
  const before = open();
  const conducts = ['answer by half', 'throw', 'behave', 'answer too much', 'abort'];
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => converter.convert(documentThat(conducts[index % 5] ?? ''))),
  );
  expect(open()).toBeLessThanOrEqual(before);
  await converter.close();
  expect(open()).toBeLessThan(before);
});

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testWith } from '../support/programs.ts';
import { root } from '../support/source-files.ts';
import { isNight } from './support/trials.ts';

/** What radosgw 16.2 does in another way than AWS; `docs/reliability.md` says how. */
const DIFFERENCES = [
  'a stream, which comes in chunks with a trailer, comes back as it was',
  'a key with what XML cannot hold is listed URL-encoded',
  'a key of more than 1024 bytes is refused',
  ...['CRC32', 'CRC32C', 'SHA1', 'SHA256', 'CRC64NVME'].map((name) => `${name} is checked and given back`),
  ...Array.from({ length: 3 }, () => 'a body of another is refused'),
  'known values: the check words of the catalogues of CRCs',
  'of many that put at once if nothing is there, one does',
  'of many that put at once in the place of one content, one does',
  'a wrong ETag, and one of nothing, are refused each in its way',
  'a deletion is a mark that can be taken back',
  'twelve megabytes come back as they were',
  'a small part before the last, parts out of order, and parts that are not there are refused',
  'an upload that is given up is gone',
];

interface Results {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** By day it is not looked for: it takes 60 MB of packages and most of a minute. */
const atNight = isNight ? testWith('radosgw', 'ceph-mon', 'ceph-osd') : test.skip;

atNight('radosgw differs from ours where it is known to', { timeout: 600_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-radosgw-'));
  const server = spawn('tests/functions/support/radosgw.sh', [folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    await new Promise((resolve) => server.stdout.setEncoding('utf8').once('data', resolve));
    expect(failuresAt('http://127.0.0.1:7480', path.join(folder, 'results.json'))).toEqual([...DIFFERENCES].sort());
  } finally {
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
});

function failuresAt(endpoint: string, results: string): readonly string[] {
  const keys = { AWS_ACCESS_KEY_ID: 'gongkai', AWS_SECRET_ACCESS_KEY: 'gongkai-radosgw', S3_ENDPOINT: endpoint };
  const args = ['run', 'tests/functions/s3-conformance.test.ts', '--reporter=json', `--outputFile=${results}`];
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
    cwd: root,
    env: { ...process.env, ...keys },
  });
  const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as Results;
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed');
  return failed
    .map(({ title }) => title.replace(/^a body with .* of another is refused.*/, 'a body of another is refused'))
    .sort();
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rollup as schema } from '../../lib/rollup/rollup-schema.ts';
import { filingOf, memberName, withIdentity } from '../support/filings.ts';
import { sampleReport } from '../support/report.ts';
import { gongkai, putFilings } from './support/gongkai.ts';

const root = mkdtempSync(path.join(tmpdir(), 'gongkai-rollup-'));
const members = path.join(root, 'members');
const published = path.join(root, 'published.json');
const names = path.join(root, 'names.txt');
const PARENT = '青石县人民政府';

beforeAll(() => {
  const reports = [0, 1].map((index) => withIdentity(sampleReport(), { agency: memberName(index) }));
  putFilings(
    members,
    [...reports, withIdentity(sampleReport(), { agency: memberName(2), year: 2022 })].map((each) => filingOf(each)),
  );
  writeFileSync(published, JSON.stringify(withIdentity(sampleReport(), { agency: PARENT })));
  writeFileSync(names, [0, 1, 2].map(memberName).join('\n'));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

test('writes the sums and the form, and says who is missing and what differs', () => {
  const out = path.join(root, 'out');
  const run = gongkai(
    'rollup',
    '--parent',
    PARENT,
    '--members',
    members,
    '--year',
    '2023',
    '--expected',
    names,
    '--published',
    published,
    '--out',
    out,
  );
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toContain(memberName(2));
  const rollup = schema.parse(JSON.parse(readFileSync(path.join(out, 'rollup.json'), 'utf8')));
  expect(rollup).toMatchObject({ missing: [memberName(2)], comparison: { outcome: 'failed' } });
  expect(run.stdout).toContain(rollup.comparison?.findings[0]?.message.zh);
  expect(readFileSync(path.join(out, 'rollup.docx')).subarray(0, 2).toString()).toBe('PK');
});

test('a program is told in JSON', () => {
  const out = path.join(root, 'told');
  const options = ['--members', members, '--year', '2023', '--expected', names, '--out', out, '--log', 'json'];
  const { stdout } = gongkai('rollup', '--parent', PARENT, ...options);
  expect(JSON.parse(stdout)).toMatchObject({
    event: 'rolled-up',
    ...{ parent: PARENT, year: 2023, members: 2, missing: [memberName(2)], leftOut: 1, differing: null },
  });
});

test('asks for the year where there are several', () => {
  const run = gongkai('rollup', '--parent', PARENT, '--members', members, '--out', path.join(root, 'none'));
  expect(run).toMatchObject({ status: 64 });
  expect(run.stderr).toContain('--year');
});

test.each([
  ['a file that is no report', 2, ['--published', names, '--year', '2023']],
  ['a list that is not there', 66, ['--expected', path.join(root, 'nobody.txt'), '--year', '2023']],
  ['a year that is none', 64, ['--year', '23']],
])('%s ends with %i', (_, status, more) => {
  expect(
    gongkai('rollup', '--parent', PARENT, '--members', members, '--out', path.join(root, 'none'), ...more),
  ).toMatchObject({ status });
});

import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCollect } from '../../functions/collecting/create-collect.ts';
import { ensureBucket, getObject } from '../../functions/s3.ts';
import { filingOf, unreadableFiling, withIdentity } from '../support/filings.ts';
import { sampleReport } from '../support/report.ts';
import type { LocalS3 } from './support/local-s3.ts';
import { startLocalS3 } from './support/local-s3.ts';
import { storeFiling } from './support/stored-filings.ts';

const BUCKET = 'results';
let local: LocalS3;
const lines: string[] = [];

beforeAll(async () => {
  local = await startLocalS3();
  await ensureBucket(local.s3, BUCKET);
});

afterAll(() => local.close());

async function rowsOf(file: string): Promise<readonly (readonly string[])[]> {
  const stored = await getObject(local.s3, { bucket: BUCKET, key: `collections/${file}` });
  const rows: string[][] = parse(Buffer.from(stored?.bytes ?? []), { bom: true });
  return rows.slice(2);
}

const collect = (event: unknown) =>
  createCollect({ s3: local.s3, results: BUCKET, write: (line) => lines.push(line), stage: 'test' })(event);

test('a bucket without results gives tables without rows', async () => {
  expect(await collect({})).toMatchObject({ reports: 0 });
  expect(await rowsOf('reports.csv')).toEqual([]);
});

test('all reports among the results become tables there', async () => {
  const reports = Array.from({ length: 40 }, (_, index) =>
    filingOf(withIdentity(sampleReport(), { agency: `青石县第${index}局` }), `年报/${index}.docx`),
  );
  for (const filing of [...reports, unreadableFiling('年报/扫描 件.pdf')]) await storeFiling(local.s3, BUCKET, filing);
  const { reports: count, files } = await collect({ expected: ['青石县第3局', '青石县第99局'], agency: '青石县第3局' });
  expect(count).toBe(41);
  expect(files).toContain('collections/collection.xlsx');
  for (const key of files) expect((await getObject(local.s3, { bucket: BUCKET, key }))?.size).toBeGreaterThan(0);
  const rows = await rowsOf('reports.csv');
  expect(rows.map(([agency]) => agency).toSorted()).toEqual(
    ['', ...reports.map(({ judgement }) => judgement.report.agency)].toSorted(),
  );
  expect((await rowsOf('coverage.csv')).slice(0, 2).map(([agency, , word]) => [agency, word])).toEqual([
    ['青石县第3局', '已报送'],
    ['青石县第99局', '未报送'],
  ]);
  expect(lines.at(-1)).toContain('"message":"collection.written"');
});

test('what is asked for is not guessed', async () => {
  await expect(collect({ agencies: ['青石县第3局'] })).rejects.toThrow('agencies');
});

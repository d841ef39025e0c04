import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figureRows } from '../../lib/collection/figure-rows.ts';
import { reportRow, reportsTable } from '../../lib/collection/report-rows.ts';
import type { Filing } from '../../lib/collection/filing.ts';
import type { Row } from '../../lib/collection/table.ts';
import { writeCollection } from '../../functions/exports/write-collection.ts';
import { filingOf, unreadableFiling, withIdentity } from '../support/filings.ts';
import { testWith } from '../support/programs.ts';
import { mixedReport, sampleReport } from '../support/report.ts';
import { gongkai, putFilings } from './support/gongkai.ts';

const root = mkdtempSync(path.join(tmpdir(), 'gongkai-collect-'));
const tables = path.join(root, 'tables');
const AGENCY = '=HYPERLINK("http://example.org","青石县")局';

/** Figures of every size, blanks, a report in each edition, and names that would be formulas. */
const filings: readonly Filing[] = [
  filingOf(sampleReport({ '/requests/carriedOver/other': null }, { size: 'city' }), '一'),
  filingOf(withIdentity(sampleReport({}, { edition: '2019', size: 'county' }), { agency: AGENCY }), '二'),
  filingOf(withIdentity(mixedReport(), { agency: '-甲_x000A_乙\u0007' }), '三'),
  unreadableFiling('@扫描件.pdf'),
];

async function* each(): AsyncGenerator<Filing> {
  yield* await Promise.resolve(filings);
}

const options = { expected: ['丁局'], agency: AGENCY };

beforeAll(async () => {
  await writeCollection(each(), { folder: tables, ...options });
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** The rows below both heads. */
function csvRows(file: string): readonly (readonly string[])[] {
  const rows: string[][] = parse(readFileSync(file), { bom: true, relax_column_count: true });
  return rows.slice(2);
}

/** What a row says, as a program gives it back: figures as numbers, whatever they are printed like. */
function figuresOf(row: readonly unknown[] | undefined): readonly (number | null)[] {
  const first = reportsTable.columns.findIndex(({ kind }) => kind === 'decimal');
  return reportsTable.columns.slice(first).map((_, index) => {
    const cell = row?.[first + index] ?? null;
    return cell === null || cell === '' ? null : Number(cell);
  });
}

const expected: readonly Row[] = filings.map(reportRow);

test('the files are those that were promised, the same byte for byte in every run', async () => {
  const again = path.join(root, 'again');
  const { files } = await writeCollection(each(), { folder: again, ...options });
  expect(readdirSync(tables).toSorted()).toEqual([...files].toSorted());
  for (const file of files) {
    expect(readFileSync(path.join(again, file)).equals(readFileSync(path.join(tables, file)))).toBe(true);
  }
});

test('the CSV has the figures of the reports', () => {
  expect(csvRows(path.join(tables, 'reports.csv')).map(figuresOf)).toEqual(expected.map(figuresOf));
});

test('the Parquet has the figures of the reports, by pointer, and the labels beside', async () => {
  const file = await asyncBufferFromFile(path.join(tables, 'reports.parquet'));
  const rows = await parquetReadObjects({ file });
  expect(rows.map((row) => reportsTable.columns.map(({ name }) => row[name] as unknown))).toEqual(expected);
  const { key_value_metadata: metadata = [] } = await parquetMetadataAsync(file);
  const labels = JSON.parse(metadata.find(({ key }) => key === 'gongkai.labels')?.value ?? 'null') as unknown;
  expect(labels).toMatchObject({
    year: '年度',
    '/requests/newlyReceived/total': '表三·一、本年新收政府信息公开申请数量·总计',
  });
});

/** What DuckDB makes of a file of the tables. */
async function queried(sql: (file: string) => string, name: string): Promise<readonly (readonly unknown[])[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const answer = await connection.runAndReadAll(sql(path.join(tables, name).replaceAll("'", "''")));
  const rows = answer.getRowsJS();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

test('DuckDB reads the Parquet: the same names, types and figures, wide and long', async () => {
  const columns = await queried((file) => `DESCRIBE SELECT * FROM '${file}'`, 'reports.parquet');
  const types = { text: 'VARCHAR', integer: 'INTEGER', decimal: 'DOUBLE' };
  expect(columns.map(([name, type]) => [name, type])).toEqual(
    reportsTable.columns.map(({ name, kind }) => [name, types[kind]]),
  );
  expect(await queried((file) => `SELECT * FROM '${file}'`, 'reports.parquet')).toEqual(expected);
  const long = await queried((file) => `SELECT * FROM '${file}'`, 'figures.parquet');
  expect(long).toEqual(filings.flatMap((filing) => [...figureRows(filing)]));
});

test('DuckDB reads the CSV: no cell of it begins a formula', async () => {
  const rows = await queried((file) => `SELECT * FROM read_csv('${file}', all_varchar = true)`, 'reports.csv');
  expect(rows).toHaveLength(filings.length + 1); // the pointers are a second head
  const cells = rows.flat().filter((cell) => typeof cell === 'string');
  expect(cells.filter((cell) => /^[=+@\t\r]|^-(?![\d.]+$)/u.test(cell))).toEqual([]);
});

function convert(file: string, to: string): string {
  const folder = mkdtempSync(path.join(root, 'office-'));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, file], { stdio: 'pipe' });
  return folder;
}

/** UTF-8, values rather than how they are shown, every sheet to a file of its own. */
const CSV_OF_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

testWith('soffice')(
  'LibreOffice reads the XLSX: the same figures, and text where text was',
  () => {
    const folder = convert(path.join(tables, 'collection.xlsx'), CSV_OF_SHEETS);
    const rows = csvRows(path.join(folder, 'collection-年报汇总.csv'));
    expect(rows.map(figuresOf)).toEqual(expected.map(figuresOf));
    expect(rows.map(([agency]) => agency)).toEqual([expected[0]?.[0], AGENCY, '-甲_x000A_乙\uFFFD', '']);
    for (const name of ['问题清单', '报送情况', '历年对比']) {
      expect(csvRows(path.join(folder, `collection-${name}.csv`)).length).toBeGreaterThan(0);
    }
  },
  120_000,
);

testWith('soffice')(
  'LibreOffice reads the CSV: the same figures, and no formula',
  () => {
    const copy = path.join(root, 'copy.csv');
    writeFileSync(copy, readFileSync(path.join(tables, 'reports.csv')));
    const xlsx = path.join(convert(copy, 'xlsx:Calc MS Excel 2007 XML'), 'copy.xlsx');
    const folder = convert(xlsx, CSV_OF_SHEETS);
    const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    const rows = csvRows(path.join(folder, file));
    expect(rows.map(figuresOf)).toEqual(expected.map(figuresOf));
    expect(rows[1]?.[0]).toContain('HYPERLINK');
  },
  120_000,
);

test('the command collects what a conversion wrote, and says who is missing', () => {
  const outputs = path.join(root, 'outputs');
  putFilings(outputs, filings);
  mkdirSync(path.join(outputs, '坏'));
  writeFileSync(path.join(outputs, '坏', 'report.json'), '{}');
  writeFileSync(path.join(root, 'names.txt'), '\uFEFF# 名单\r\n丁局\r\n\r\n');
  const run = gongkai('collect', outputs, '--out', path.join(root, 'cli'), '--expected', path.join(root, 'names.txt'));
  expect(run).toMatchObject({ status: 2 });
  expect(run.stderr).toContain('坏');
  expect(run.stdout).toContain('汇总 4 份');
  const rows = csvRows(path.join(root, 'cli', 'reports.csv'));
  expect(rows.map(figuresOf).toSorted()).toEqual(expected.map(figuresOf).toSorted());
  expect(csvRows(path.join(root, 'cli', 'coverage.csv'))).toContainEqual(['丁局', '2023', '未报送', '0', '', '']);
});

test('a program is told in JSON what was collected, and what could not be', () => {
  const outputs = path.join(root, 'told');
  putFilings(outputs, filings);
  mkdirSync(path.join(outputs, '坏'));
  writeFileSync(path.join(outputs, '坏', 'report.json'), '{}');
  const run = gongkai('collect', outputs, '--out', path.join(root, 'told-tables'), '--log', 'json');
  expect(run).toMatchObject({ status: 2, stderr: '' });
  const said = run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(said).toMatchObject([
    { event: 'not-a-report', file: path.join(outputs, '坏', 'report.json') },
    {
      event: 'collected',
      reports: 4,
      missing: 0,
      twice: 0,
      unknown: 1,
      files: expect.arrayContaining(['reports.csv']) as unknown,
    },
  ]);
});

test('a folder without outputs is said to be one', () => {
  expect(gongkai('collect', path.join(root, 'nowhere'), '--out', path.join(root, 'none'))).toMatchObject({
    status: 66,
  });
});

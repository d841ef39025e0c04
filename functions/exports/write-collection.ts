import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Filed } from '../../lib/collection/coverage-rows.ts';
import { coverageRows, coverageTable, filedOf } from '../../lib/collection/coverage-rows.ts';
import { figureRows, figuresTable } from '../../lib/collection/figure-rows.ts';
import type { Filing } from '../../lib/collection/filing.ts';
import { findingRows, findingsTable } from '../../lib/collection/finding-rows.ts';
import { nameKey } from '../../lib/collection/name-key.ts';
import { reportRow, reportsTable } from '../../lib/collection/report-rows.ts';
import type { Row, TableShape } from '../../lib/collection/table.ts';
import { yearsTable } from '../../lib/collection/year-rows.ts';
import type { Workbook } from '../../lib/office/workbook.ts';
import { openWorkbook } from '../../lib/office/workbook.ts';
import type { Report } from '../../lib/report/schema.ts';
import { openFile } from './open-file.ts';
import { openTable } from './table-files.ts';

export interface CollectionOptions {
  /** Where the files go. */
  readonly folder: string;
  /** Names of agencies that should have filed; none where nobody knows. */
  readonly expected: readonly string[];
  /** Whose years are compared; null for nobody's. */
  readonly agency: string | null;
}

export interface Collected {
  readonly filed: readonly Filed[];
  /** Of the table of coverage. */
  readonly coverage: readonly Row[];
  readonly files: readonly string[];
}

/** Writes each filing out as it comes, and holds of it what coverage needs: a collection may be larger than the memory. */
export async function writeCollection(
  filings: AsyncIterable<Filing>,
  { folder, expected, agency }: CollectionOptions,
): Promise<Collected> {
  mkdirSync(folder, { recursive: true });
  const [summary, details] = [openBook(folder, 'collection.xlsx'), openBook(folder, 'figures.xlsx')];
  const reports = openTable(reportsTable, folder, summary.workbook);
  const findings = openTable(findingsTable, folder, summary.workbook);
  const figures = openTable(figuresTable, folder, details.workbook);
  const filed: Filed[] = [];
  const own: Report[] = [];
  for await (const filing of filings) {
    reports.write([reportRow(filing)]);
    findings.write(findingRows(filing));
    figures.write(figureRows(filing));
    filed.push(filedOf(filing));
    if (filing.report !== null && isOf(filing.report, agency)) own.push(filing.report);
  }
  for (const table of [reports, findings, figures]) table.end();
  const coverage = coverageRows(filed, expected);
  writeTable(coverageTable, coverage, { folder, workbook: summary.workbook });
  const years = agency === null ? null : yearsTable(own, agency);
  if (years !== null) writeTable(years.shape, years.rows, { folder, workbook: summary.workbook });
  summary.end();
  details.end();
  const tables = [reportsTable, findingsTable, figuresTable, coverageTable, ...(years === null ? [] : [years.shape])];
  return { filed, coverage, files: [...tables.flatMap(filesOf), 'collection.xlsx', 'figures.xlsx'] };
}

function filesOf({ name }: TableShape): readonly string[] {
  return [`${name}.csv`, `${name}.parquet`];
}

function isOf(report: Report, agency: string | null): boolean {
  return agency !== null && report.agency !== null && nameKey(report.agency.name) === nameKey(agency);
}

function openBook(folder: string, name: string): { readonly workbook: Workbook; readonly end: () => void } {
  const file = openFile(path.join(folder, name));
  const workbook = openWorkbook(file.write);
  return {
    workbook,
    end: () => {
      workbook.end();
      file.end();
    },
  };
}

interface Place {
  readonly folder: string;
  readonly workbook: Workbook;
}

function writeTable(shape: TableShape, rows: readonly Row[], { folder, workbook }: Place): void {
  const table = openTable(shape, folder, workbook);
  table.write(rows);
  table.end();
}

import { existsSync } from 'node:fs';
import type { Command, Option } from 'commander';
import type { Filing } from '../../lib/collection/filing.ts';
import { writeCollection } from '../exports/write-collection.ts';
import type { ExitCode } from './exit-codes.ts';
import { exitCodes, gravest } from './exit-codes.ts';
import { readNames } from './name-list.ts';
import { notices } from './notices.ts';
import type { Progress } from './progress.ts';
import { foldersIn, readFiling } from './stored-filings.ts';
import type { LogFormat, Teller } from './teller.ts';
import { tellerFor } from './teller.ts';

export interface CollectOptions {
  readonly out: string;
  readonly expected?: string;
  readonly agency?: string;
  readonly log: LogFormat;
}

export function addCollect(program: Command, log: Option): void {
  program
    .command('collect')
    .description('汇总已转换的年报为表格 tables of converted reports: CSV, XLSX, Parquet')
    .argument('<dir>', '转换的输出文件夹 folder of the outputs of convert')
    .requiredOption('--out <dir>', '表格的文件夹 folder of the tables')
    .option('--expected <file>', '应报送单位名单，一行一个 those who should have filed, one a line')
    .option('--agency <name>', '对比该单位历年数据 compare the years of one agency')
    .addOption(log)
    .action(async (folder: string, options: CollectOptions) => {
      process.exitCode = await collectReports(folder, options);
    });
}

/** What a conversion wrote, as tables. What is no output of one is said, and keeps nothing else from being collected. */
export async function collectReports(folder: string, options: CollectOptions): Promise<ExitCode> {
  const { out, expected, agency = null } = options;
  const { notice, progress: begin, done } = tellerFor(options.log);
  const absent = [folder, expected].filter((file) => file !== undefined && !existsSync(file));
  for (const file of absent) notice(notices.missing(file ?? ''));
  if (absent.length > 0) return exitCodes.missing;
  const folders = foldersIn(folder);
  if (folders.length === 0) notice(notices.missing(folder));
  if (folders.length === 0) return exitCodes.missing;
  const codes: ExitCode[] = [];
  const progress = begin(folders.length);
  const filings = filingsIn(folder, folders, { progress, codes, notice });
  const names = await readNames(expected);
  const { filed, coverage, files } = await writeCollection(filings, { folder: out, expected: names, agency });
  progress.end();
  const counts = countsOf(coverage.map(([, , word]) => String(word)));
  done({
    lines: [
      `汇总 ${filed.length} 份 reports, ${files.length} 个表格文件 files: ${files.join(' ')}`,
      `未报送 missing ${counts.missing}，重复报送 filed twice ${counts.twice}，单位或年度不明 unknown ${counts.unknown}`,
    ],
    event: { event: 'collected', folder: out, reports: filed.length, ...counts, files },
  });
  return gravest(codes);
}

interface Telling {
  readonly progress: Progress;
  readonly codes: ExitCode[];
  readonly notice: Teller['notice'];
}

async function* filingsIn(
  root: string,
  folders: readonly string[],
  { progress, codes, notice }: Telling,
): AsyncGenerator<Filing> {
  for (const folder of folders) {
    const read = await readFiling(root, folder);
    progress.step();
    if (read.problem === undefined) yield read.filing;
    else {
      notice(notices.notAReport(read.file, read.problem));
      codes.push(exitCodes.unreadable);
    }
  }
}

function countsOf(words: readonly string[]) {
  const count = (word: string) => words.filter((each) => each.startsWith(word)).length;
  return { missing: count('未报送'), twice: count('重复报送'), unknown: count('单位或年度不明') };
}

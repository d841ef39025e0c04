import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command, Option } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Filing } from '../../lib/collection/filing.ts';
import { formDocument } from '../../lib/rollup/form-document.ts';
import { rollUp } from '../../lib/rollup/roll-up.ts';
import type { Rollup } from '../../lib/rollup/rollup-schema.ts';
import type { ExitCode } from './exit-codes.ts';
import { exitCodes, gravest } from './exit-codes.ts';
import { readNames } from './name-list.ts';
import { notices } from './notices.ts';
import { foldersIn, readFiling } from './stored-filings.ts';
import { readStored } from './stored-report.ts';
import type { LogFormat, Teller } from './teller.ts';
import { tellerFor } from './teller.ts';

export interface RollupOptions {
  readonly parent: string;
  readonly members: string;
  readonly out: string;
  readonly year?: number;
  readonly expected?: string;
  readonly published?: string;
  readonly log: LogFormat;
}

export function addRollup(program: Command, log: Option): void {
  program
    .command('rollup')
    .description('逐级汇总：所属单位年报之和 sum the reports of the members of an authority')
    .requiredOption('--parent <name>', '汇总单位全称 name of the authority')
    .requiredOption('--members <dir>', '所属单位年报的输出文件夹 outputs of convert for its members')
    .requiredOption('--out <dir>', '汇总结果的文件夹 folder of rollup.json and rollup.docx')
    .option('--year <year>', '年度；只有一个年度时可省略 year, where there are several', yearOf)
    .option('--expected <file>', '所属单位名单，一行一个 names of the members, one a line')
    .option('--published <report.json>', '本级已公布的年报，用于核对 own report of the authority, to compare with')
    .addOption(log)
    .action(async (options: RollupOptions) => {
      process.exitCode = await rollUpReports(options);
    });
}

/** Sums the stored reports of a year, and fills in the form for the authority to sign. */
export async function rollUpReports({ members, expected, published, ...options }: RollupOptions): Promise<ExitCode> {
  const { notice, done } = tellerFor(options.log);
  const absent = [members, expected, published].filter((file) => file !== undefined && !existsSync(file));
  for (const file of absent) notice(notices.missing(file ?? ''));
  if (absent.length > 0) return exitCodes.missing;
  const { filings, codes } = await filingsIn(members, notice);
  const year = options.year ?? onlyYear(filings);
  if (year === undefined) {
    notice(notices.yearUnclear(members));
    return exitCodes.usage;
  }
  const own = published === undefined ? undefined : await readStored(published);
  if (own?.problem !== undefined) {
    notice(notices.notAReport(published ?? '', own.problem));
    return exitCodes.unreadable;
  }
  const question = { parent: options.parent, year, expected: await readNames(expected) };
  const rollup = rollUp(filings, question, own?.report ?? null);
  await writeRollup(options.out, rollup);
  done({ lines: closingLines(rollup), event: eventOf(rollup, options.out) });
  return gravest(codes);
}

async function filingsIn(
  folder: string,
  notice: Teller['notice'],
): Promise<{ readonly filings: readonly Filing[]; readonly codes: readonly ExitCode[] }> {
  const filings: Filing[] = [];
  const codes: ExitCode[] = [];
  for (const each of foldersIn(folder)) {
    const read = await readFiling(folder, each);
    if (read.problem === undefined) filings.push(read.filing);
    else {
      notice(notices.notAReport(read.file, read.problem));
      codes.push(exitCodes.unreadable);
    }
  }
  return { filings, codes };
}

function onlyYear(filings: readonly Filing[]): number | undefined {
  const [year, ...others] = new Set(filings.flatMap(({ report }) => report?.year ?? []));
  return others.length === 0 ? year : undefined;
}

async function writeRollup(folder: string, rollup: Rollup): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'rollup.json'), `${JSON.stringify(rollup, null, 2)}\n`);
  await writeFile(path.join(folder, 'rollup.docx'), formDocument(rollup));
}

function closingLines({ parent, year, members, missing, leftOut, doubts, comparison }: Rollup): readonly string[] {
  return [
    `${parent} ${year}年：汇总 ${members.length} 个单位 members, 缺 missing ${missing.length}, 未计入 left out ${leftOut.length}`,
    ...missing.map((name) => `  缺 missing: ${name}`),
    ...doubts.map(({ message }) => `  存疑 doubt: ${message.zh}`),
    ...(comparison?.findings ?? []).map(({ message }) => `  不符 differs: ${message.zh}`),
    comparison === null
      ? '没有本级已公布的年报可核对 no published report to compare with'
      : `与本级年报核对 ${comparison.cases} 项 figures compared: 不符 differ ${comparison.failed}, 无法核对 not comparable ${comparison.skipped}`,
  ];
}

/** What a program asks first; `rollup.json` has the rest. */
function eventOf({ parent, year, members, missing, unexpected, leftOut, doubts, comparison }: Rollup, folder: string) {
  return {
    event: 'rolled-up',
    folder,
    parent,
    year,
    members: members.length,
    missing,
    unexpected,
    leftOut: leftOut.length,
    doubts: doubts.length,
    differing: comparison?.failed ?? null,
  };
}

function yearOf(text: string): number {
  if (!/^20\d\d$/u.test(text)) throw new InvalidArgumentError('须为四位年份 a year of four digits');
  return Number(text);
}

import { existsSync } from 'node:fs';
import { availableParallelism, constants } from 'node:os';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { producedBy } from '../lib/report/producer.ts';
import type { CheckOptions } from './command-line/check-reports.ts';
import { checkReports } from './command-line/check-reports.ts';
import type { ConvertOptions } from './command-line/convert-files.ts';
import { convertFiles } from './command-line/convert-files.ts';
import { addCollect } from './command-line/collect-reports.ts';
import type { ExitCode } from './command-line/exit-codes.ts';
import { exitCodes, gravest } from './command-line/exit-codes.ts';
import { jsonVoice } from './command-line/json-voice.ts';
import { listRules } from './command-line/list-rules.ts';
import { notices } from './command-line/notices.ts';
import { printable } from './command-line/printable.ts';
import type { LogFormat } from './command-line/teller.ts';
import { terminalVoice } from './command-line/terminal-voice.ts';
import type { Voice } from './command-line/voice.ts';
import { addRollup } from './command-line/roll-up-reports.ts';

/** What every command that looks at reports understands. */
interface Common {
  readonly previous?: string;
  readonly log: LogFormat;
}

const EXIT_CODES = `
退出码 Exit codes:
  0  全部可用（疑点不计）    all valid, warnings aside
  1  有年报存在错误          a report has errors
  2  有文件无法读取          a document cannot be read
  64 用法错误                wrong usage
  66 路径不存在              a path leads to no document
  70 其他故障                something else failed`;

const program = new Command('gongkai')
  .description(
    '把政府信息公开工作年度报告转换为规范JSON并校验\nTurns annual reports on the disclosure of government information into checked JSON',
  )
  .version(producedBy.version, '-V, --version', '版本 print the version')
  .helpOption('-h, --help', '帮助 print this help')
  .helpCommand('help [command]', '某条命令的帮助 help for a command')
  .showHelpAfterError('用法见 --help; see --help')
  .addHelpText('after', EXIT_CODES)
  .configureOutput({
    outputError: (text, write) => {
      write(text.split('\n').map(printable).join('\n'));
    },
  })
  .exitOverride();

const previous = new Option(
  '--previous <dir>',
  '上一年度的输出文件夹，用于核对 outputs for the year before, to check against',
);
const log = new Option('--log <format>', '输出形式 form of the log').choices(['text', 'json']).default('text');

program
  .command('convert')
  .description('转换文件或文件夹 convert files and folders')
  .argument('<path...>', '文件或文件夹（含下级） files, or folders and all below them')
  .requiredOption('--out <dir>', '输出文件夹 folder of the outputs')
  .option('--jobs <n>', '同时转换的文件数 documents at a time', countOf, availableParallelism())
  .addOption(previous)
  .addOption(log)
  .action((paths: string[], options: ConvertOptions & Common) =>
    run(options, (voice) => convertFiles(paths, options, voice)),
  );

program
  .command('check')
  .description('重新校验已有的 report.json judge stored reports again')
  .argument('<report.json...>', '已有的 report.json stored reports')
  .addOption(previous)
  .addOption(log)
  .action((files: string[], options: CheckOptions & Common) =>
    run(options, (voice) => checkReports(files, options, voice)),
  );

program
  .command('rules')
  .description('列出校验规则 print the rules')
  .action(() => {
    process.stdout.write(listRules());
  });

addCollect(program, log);
addRollup(program, log);

async function run({ log, previous }: Common, command: (voice: Voice) => Promise<ExitCode>): Promise<void> {
  const voice = log === 'json' ? jsonVoice((text) => process.stdout.write(text)) : terminalVoice();
  const isMissing = previous !== undefined && !existsSync(previous);
  if (isMissing) voice.notice(notices.missing(previous));
  process.exitCode = gravest([await command(voice), isMissing ? exitCodes.missing : exitCodes.valid]);
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('须为正整数 a whole number from 1 on');
  return count;
}

/** An orderly end, so that the readers end too. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
process.stdout.on('error', () => process.exit(exitCodes.failed)); // nobody reads any more

try {
  await program.parseAsync();
} catch (error) {
  const isUsage = error instanceof CommanderError;
  if (!isUsage) process.stderr.write(`${printable(String(error))}\n`);
  process.exitCode = !isUsage ? exitCodes.failed : error.exitCode === 0 ? exitCodes.valid : exitCodes.usage;
}

import { styleText } from 'node:util';
import type { SingleBar } from 'cli-progress';
import { MultiBar } from 'cli-progress';
import Table from 'cli-table3';
import type { Verdict } from '../../lib/output/render-report.ts';
import { printable } from './printable.ts';
import { severities } from './severities.ts';
import type { Notice, Result, Voice } from './voice.ts';
import { countByStatus, statuses } from './voice.ts';

const looks = {
  valid: { mark: '✓', zh: '可用', en: 'valid', colour: 'green' },
  warnings: { mark: '!', zh: '有疑点', en: 'warnings', colour: 'yellow' },
  invalid: { mark: '✗', zh: '有错误', en: 'invalid', colour: 'red' },
  unreadable: { mark: '∅', zh: '无法读取', en: 'unreadable', colour: 'magenta' },
} as const;

/** Results on stdout, notices on stderr; on a terminal, a bar below both. */
export function terminalVoice(): Voice {
  const bars = new MultiBar({ format: '{bar} {value}/{total} {eta_formatted}', linewrap: true, clearOnComplete: true });
  let bar: SingleBar | undefined;
  const print = (stream: NodeJS.WriteStream, line: string) => {
    if (bar && stream.isTTY) bars.log(`${line}\n`);
    else stream.write(`${line}\n`);
  };
  return {
    begin: (files) => {
      if (process.stderr.isTTY) bar = bars.create(files, 0);
    },
    notice: (notice) => {
      print(process.stderr, noticeLine(notice));
    },
    result: (result) => {
      print(process.stdout, [resultLine(result), ...findingLines(result)].join('\n'));
      bar?.increment();
    },
    end: (results) => {
      print(process.stdout, summaryOf(results));
      bars.update(); // what was printed above the bar stands only then
      bars.stop();
    },
  };
}

function noticeLine({ file, message }: Notice): string {
  const [line = ''] = message.en.split('\n');
  return printable(`${file === null ? '' : `${file}: `}${message.zh} ${line}`);
}

function resultLine({ file, verdict, findings }: Result): string {
  const { mark, zh, colour } = looks[verdict.status];
  const status = styleText(colour, `${mark} ${zh}`, { stream: process.stdout });
  const first = findings === undefined ? [printable(verdict.message?.zh ?? '')] : [];
  return [status, printable(file), countsOf(verdict).join(' '), ...first].filter((part) => part !== '').join('  ');
}

function countsOf({ status, counts, codes }: Verdict): readonly string[] {
  if (status === 'unreadable') return codes;
  const counted = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity] > 0);
  return counted.map((severity) => `${severities[severity]}${counts[severity]}`);
}

function findingLines({ findings = [] }: Result): readonly string[] {
  return findings.map(({ severity, rule, message }) =>
    printable(`    ${severities[severity]} ${message.zh} (${rule})`),
  );
}

function summaryOf(results: readonly Result[]): string {
  const counts = countByStatus(results);
  const table = new Table({ head: ['结果 result', '文件 files'], style: { head: [], border: [] } });
  for (const status of statuses) table.push([`${looks[status].zh} ${looks[status].en}`, counts[status]]);
  return table.toString();
}

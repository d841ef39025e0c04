import { existsSync } from 'node:fs';
import { renderReport } from '../../lib/output/render-report.ts';
import { checkReport } from '../../lib/rules/check-report.ts';
import type { ExitCode } from './exit-codes.ts';
import { exitCodeOf, exitCodes, gravest } from './exit-codes.ts';
import { notices } from './notices.ts';
import type { FindPrevious } from './previous-reports.ts';
import { findPreviousIn } from './previous-reports.ts';
import { readStored } from './stored-report.ts';
import type { Notice, Result, Voice } from './voice.ts';

export interface CheckOptions {
  readonly previous?: string;
}

/** Judges stored reports by the catalogue of today, without the documents that they were read from. */
export async function checkReports(files: readonly string[], options: CheckOptions, voice: Voice): Promise<ExitCode> {
  const findPrevious = await findPreviousIn(options.previous, voice);
  const results: Result[] = [];
  const codes: ExitCode[] = [];
  voice.begin(files.length);
  for (const file of files) {
    const outcome = await checkStored(file, findPrevious);
    codes.push(codeOf(outcome));
    if ('verdict' in outcome) {
      results.push(outcome);
      voice.result(outcome);
    } else voice.notice(outcome);
  }
  voice.end(results);
  return gravest(codes);
}

async function checkStored(file: string, findPrevious: FindPrevious): Promise<Result | Notice> {
  if (!existsSync(file)) return notices.missing(file);
  const { report, problem } = await readStored(file);
  if (problem !== undefined) return notices.notAReport(file, problem);
  const judged = checkReport(report, await findPrevious(report));
  return { file, verdict: renderReport(report, judged).verdict, findings: judged.findings };
}

function codeOf(outcome: Result | Notice): ExitCode {
  if ('verdict' in outcome) return exitCodeOf(outcome);
  return outcome.about === 'missing' ? exitCodes.missing : exitCodes.unreadable;
}

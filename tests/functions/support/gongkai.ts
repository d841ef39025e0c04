import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Filing } from '../../../lib/collection/filing.ts';

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const program = path.join(import.meta.dirname, '../../../functions/command-line.ts');

/** Runs the command line to its end. */
export function gongkai(...args: readonly string[]): Run {
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
}

/** Puts files where a conversion would have put them, by the place of each. */
export function putFilings(folder: string, filings: readonly Filing[]): void {
  for (const { place, report, judgement } of filings) {
    mkdirSync(path.join(folder, place), { recursive: true });
    writeFileSync(path.join(folder, place, 'validation.json'), JSON.stringify(judgement));
    if (report !== null) writeFileSync(path.join(folder, place, 'report.json'), JSON.stringify(report));
  }
}

import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../support/source-files.ts';

/** All trials by night, a tenth of them otherwise. */
export const isNight = process.env['NIGHTLY'] !== undefined;

export function trialsOf(byNight: number): number {
  return isNight ? byNight : Math.ceil(byNight / 10);
}

export interface Tally {
  /** As the table of `docs/reliability.md` has it. */
  readonly fault: string;
  readonly what: string;
  readonly trials: number;
  readonly outcome: string;
}

export const TALLIES = path.join(root, 'coverage/faults.jsonl');

/** For the table that the nightly command writes: called where all trials of a fault have come out as they must. */
export function tally(line: Tally): void {
  if (!isNight) return;
  mkdirSync(path.dirname(TALLIES), { recursive: true });
  appendFileSync(TALLIES, `${JSON.stringify(line)}\n`);
}

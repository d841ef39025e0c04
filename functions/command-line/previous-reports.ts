import { globSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../../lib/report/schema.ts';
import { notices } from './notices.ts';
import { readStored } from './stored-report.ts';
import type { Voice } from './voice.ts';

/** Gives the report of the same agency for the year before. */
export type FindPrevious = (report: Report) => Promise<Report | null>;

/** Looks through the outputs of an earlier run. Of two reports for the same agency and year, the first by path counts. */
export async function findPreviousIn(folder: string | undefined, voice: Voice): Promise<FindPrevious> {
  const files = new Map<string, string>();
  const names = folder === undefined ? [] : globSync('**/report.json', { cwd: folder });
  for (const file of names.toSorted().map((name) => path.join(folder ?? '', name))) {
    const { report, problem } = await readStored(file);
    const key = report && keyOf(report, 0);
    if (problem !== undefined) voice.notice(notices.notAReport(file, problem));
    if (key !== undefined && !files.has(key)) files.set(key, file);
  }
  return async (report) => {
    const file = files.get(keyOf(report, -1) ?? '');
    return file === undefined ? null : ((await readStored(file)).report ?? null);
  };
}

function keyOf({ agency, year }: Report, years: number): string | undefined {
  return agency === null || year === null ? undefined : `${year + years} ${agency.name.normalize('NFKC')}`;
}

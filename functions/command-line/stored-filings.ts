import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Filing, Judgement } from '../../lib/collection/filing.ts';
import { validationOf } from '../../lib/output/validation-of.ts';
import { validation as validationSchema } from '../../lib/output/validation-schema.ts';
import { checkReport } from '../../lib/rules/check-report.ts';
import { readStored } from './stored-report.ts';

/** The outputs of a conversion, or the reason for which they cannot be used. */
export type Read =
  | { readonly filing: Filing; readonly problem?: never }
  | { readonly filing?: never; readonly file: string; readonly problem: string };

/** The folders below a folder that hold outputs, in an order that does not depend on the disk. */
export function foldersIn(folder: string): readonly string[] {
  const files = globSync('**/{report,validation}.json', { cwd: folder });
  return [...new Set(files.map((file) => path.dirname(file)))].toSorted();
}

/** A `report.json` without its `validation.json` is judged here. */
export async function readFiling(root: string, folder: string): Promise<Read> {
  const place = folder.replaceAll(path.sep, '/');
  const judgement = await readJudgement(path.join(root, folder, 'validation.json'));
  if (judgement?.problem !== undefined) return judgement;
  if (judgement?.status === 'unreadable') return { filing: { place, report: null, judgement } };
  const file = path.join(root, folder, 'report.json');
  const { report, problem } = await readStored(file);
  if (report === undefined) return { file, problem };
  return { filing: { place, report, judgement: judgement ?? validationOf(report, checkReport(report, null)) } };
}

type Unusable = Extract<Read, { readonly file: string }>;

/** Undefined where there is no such file. */
async function readJudgement(file: string): Promise<(Judgement & { problem?: never }) | Unusable | undefined> {
  try {
    return validationSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    return { file, problem: error instanceof Error ? error.message : String(error) };
  }
}

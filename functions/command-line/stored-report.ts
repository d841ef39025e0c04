import { readFile } from 'node:fs/promises';
import type { Report } from '../../lib/report/schema.ts';
import { report as reportSchema } from '../../lib/report/schema.ts';

/** A `report.json` from a disk, or the reason for which it is none. */
export type Stored =
  { readonly report: Report; readonly problem?: never } | { readonly report?: never; readonly problem: string };

export async function readStored(file: string): Promise<Stored> {
  try {
    const { success, data, error } = reportSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (success) return { report: data };
    const [issue] = error.issues;
    return { problem: `/${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'no report'}` };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

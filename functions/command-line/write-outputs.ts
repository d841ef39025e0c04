import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Outputs } from '../../lib/output/render-report.ts';

/** `validation.json` comes last: while it is of an earlier run, so is all that it speaks of, or it is gone. */
export async function writeOutputs(folder: string, { report, validation, summary }: Outputs): Promise<void> {
  await mkdir(folder, { recursive: true });
  await rm(path.join(folder, 'validation.json'), { force: true });
  await put(path.join(folder, 'report.json'), report);
  await put(path.join(folder, 'summary.html'), summary);
  await put(path.join(folder, 'validation.json'), validation);
}

/** Whole or not at all; null leaves no file, nor one of an earlier run. */
async function put(file: string, text: string | null): Promise<void> {
  if (text === null) return rm(file, { force: true });
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

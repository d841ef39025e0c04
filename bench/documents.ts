import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleParts } from '../tests/support/document.ts';
import { reportDocx, reportPdf } from '../tests/support/report-files.ts';

export interface BenchDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function documentsIn(folder: string): Promise<readonly BenchDocument[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:pdf|docx)$/i.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(path.join(folder, name)) })));
}

/** The samples of the project, and a report of either edition made in code as PDF and as DOCX. */
export async function ownDocuments(): Promise<readonly BenchDocument[]> {
  const made = (['2019', '2021'] as const).map(async (edition) => [
    { name: `${edition}.pdf`, bytes: reportPdf(sampleParts(edition)) },
    { name: `${edition}.docx`, bytes: await reportDocx(sampleParts(edition)) },
  ]);
  return [...(await documentsIn(path.join(import.meta.dirname, '../samples'))), ...(await Promise.all(made)).flat()];
}

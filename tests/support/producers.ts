import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const producers = ['soffice', 'chromium'] as const;
/** A program with which agencies make their PDFs. */
export type Producer = (typeof producers)[number];

const argumentsIn: Readonly<Record<Producer, (folder: string) => readonly string[]>> = {
  soffice: (folder) => [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    `${folder}/report.docx`,
  ],
  chromium: (folder) => [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--print-to-pdf=${folder}/report.pdf`,
    `${folder}/report.html`,
  ],
};

/** The report as PDF: LibreOffice prints the DOCX, Chromium the page. */
export async function printedBy(
  program: Producer,
  { docx, html }: { readonly docx: Uint8Array; readonly html: string },
): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-'));
  try {
    await writeFile(path.join(folder, 'report.docx'), docx);
    await writeFile(path.join(folder, 'report.html'), html);
    await run(program, argumentsIn[program](folder));
    return await readFile(path.join(folder, 'report.pdf'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

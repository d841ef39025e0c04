import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Layout } from './layout.ts';

const run = promisify(execFile);

export const engines = ['weasyprint', 'wkhtmltopdf'] as const;
export type Engine = (typeof engines)[number];

const argumentsFor: Readonly<Record<Engine, (page: string, pdf: string, layout: Layout) => readonly string[]>> = {
  weasyprint: (page, pdf) => ['--encoding', 'utf-8', page, pdf],
  /** Takes the size of paper from its arguments, and none of what CSS says of pages. */
  wkhtmltopdf: (page, pdf, { paper }) => ['--quiet', '--page-size', 'A4', '--orientation', paper, page, pdf],
};

/** Prints a page to PDF. */
export async function printPage(engine: Engine, page: string, layout: Layout): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-print-'));
  const [from, to] = [path.join(folder, 'report.html'), path.join(folder, 'report.pdf')];
  try {
    await writeFile(from, page);
    const env = { ...process.env, QT_QPA_PLATFORM: 'offscreen', XDG_RUNTIME_DIR: folder };
    await run(engine, argumentsFor[engine](from, to, layout), { env });
    return await readFile(to);
  } finally {
    await rm(folder, { recursive: true });
  }
}

import { generatedDocx } from '../generated/docx.ts';
import { drawFrom } from '../generated/draw.ts';
import { reportPage } from '../generated/html.ts';
import { layoutOf } from '../generated/layout.ts';
import { partsOf } from '../generated/parts.ts';
import { engines, printPage } from '../generated/print.ts';
import { drawReport } from '../generated/report.ts';
import { printedBy, producers } from '../producers.ts';
import { isInstalled } from '../programs.ts';
import { reportPdf } from '../report-files.ts';
import { styledDocx } from './styled-docx.ts';

export interface SoundFile {
  readonly format: 'pdf' | 'docx';
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A generated report for each seed, as DOCX of two kinds, as PDF drawn by the tests themselves, and as printed by each program that is installed. */
export async function soundFiles(seeds: readonly number[]): Promise<readonly SoundFile[]> {
  const files: SoundFile[] = [];
  for (const seed of seeds) files.push(...(await filesOf(seed)));
  return files;
}

async function filesOf(seed: number): Promise<readonly SoundFile[]> {
  const report = drawReport(drawFrom(seed));
  const layout = layoutOf();
  const html = reportPage(report, layout);
  const docx = await generatedDocx(report, layout);
  const parts = partsOf(report, layout).map((part) => (part.kind === 'table' ? part.table : part.text));
  const pdf = (name: string, bytes: Uint8Array): SoundFile => ({ format: 'pdf', name, bytes });
  return [
    { format: 'docx', name: 'docx', bytes: docx },
    { format: 'docx', name: 'styled', bytes: await styledDocx(parts) },
    pdf('drawn', reportPdf(parts)),
    ...(await Promise.all(
      producers.filter(isInstalled).map(async (program) => pdf(program, await printedBy(program, { docx, html }))),
    )),
    ...(await Promise.all(
      engines.filter(isInstalled).map(async (engine) => pdf(engine, await printPage(engine, html, layout))),
    )),
  ];
}

import { generatedDocx } from '../generated/docx.ts';
import { drawFrom } from '../generated/draw.ts';
import { reportPage } from '../generated/html.ts';
import { layoutOf } from '../generated/layout.ts';
import { partsOf } from '../generated/parts.ts';
import type { Engine } from '../generated/print.ts';
import { printPage } from '../generated/print.ts';
import { drawReport } from '../generated/report.ts';
import { reportPdf } from '../report-files.ts';

export interface SoundFile {
  readonly format: 'pdf' | 'docx';
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The report of a seed as DOCX, as PDF drawn by the tests themselves, and as printed by some engines. */
export async function soundFiles(seed: number, engines: readonly Engine[]): Promise<readonly SoundFile[]> {
  const report = drawReport(drawFrom(seed));
  const layout = layoutOf();
  const drawn = reportPdf(partsOf(report, layout).map((part) => (part.kind === 'table' ? part.table : part.text)));
  const printed = engines.map(async (engine): Promise<SoundFile> => ({
    format: 'pdf',
    name: engine,
    bytes: await printPage(engine, reportPage(report, layout), layout),
  }));
  return [
    { format: 'docx', name: 'docx', bytes: await generatedDocx(report, layout) },
    { format: 'pdf', name: 'drawn', bytes: drawn },
    ...(await Promise.all(printed)),
  ];
}

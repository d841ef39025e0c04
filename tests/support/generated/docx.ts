import { reportDocx } from '../report-files.ts';
import type { Layout } from './layout.ts';
import { partsOf } from './parts.ts';
import type { GeneratedReport } from './report.ts';

/** A report as Word would hold it, its tables as the layout has them. */
export function generatedDocx(report: GeneratedReport, layout: Layout): Promise<Uint8Array> {
  return reportDocx(partsOf(report, layout).map((part) => (part.kind === 'table' ? part.table : part.text)));
}

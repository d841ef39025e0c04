import { processReport } from '../../../lib/pipeline.ts';
import type { Report } from '../../../lib/report/schema.ts';
import { report as reportSchema } from '../../../lib/report/schema.ts';
import type { Differences } from './differences.ts';
import { differencesOf } from './differences.ts';
import { drawFrom } from './draw.ts';
import { reportPage } from './html.ts';
import type { Layout } from './layout.ts';
import { drawLayout } from './layout.ts';
import type { Engine } from './print.ts';
import { printPage } from './print.ts';
import type { GeneratedReport } from './report.ts';
import { drawReport } from './report.ts';

export interface ReadBack extends Differences {
  readonly seed: number;
  readonly layout: Layout;
}

/** Prints the report of a seed and reads it again. */
export async function readBack(engine: Engine, seed: number): Promise<ReadBack> {
  const draw = drawFrom(seed);
  const report = drawReport(draw);
  const layout = drawLayout(draw);
  const bytes = await printPage(engine, reportPage(report, layout), layout);
  return { seed, layout, ...differencesOf(await reportIn(bytes, report), report, layout) };
}

/** What is read from a document that is a report. */
async function reportIn(bytes: Uint8Array, { title }: GeneratedReport): Promise<Report> {
  const { report, verdict } = await processReport({ bytes, name: title, object: null, previous: null });
  if (report === null) throw new Error(`${title}: ${verdict.codes.join()}`);
  return reportSchema.parse(JSON.parse(report));
}

export function isPerfect({ wrong, texts }: Differences): boolean {
  return wrong.length === 0 && texts.length === 0;
}

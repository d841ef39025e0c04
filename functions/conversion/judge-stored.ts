import type { Outputs } from '../../lib/output/render-report.ts';
import { renderReport } from '../../lib/output/render-report.ts';
import type { Report } from '../../lib/report/schema.ts';
import { report as reportSchema } from '../../lib/report/schema.ts';
import { checkReport } from '../../lib/rules/check-report.ts';

/** Judges a stored `report.json` without its document, with the one for the year before. */
export function judgeStored(report: string, previous: string): Outputs {
  const parsed = parseReport(report);
  return renderReport(parsed, checkReport(parsed, parseReport(previous)));
}

export function parseReport(text: string): Report {
  return reportSchema.parse(JSON.parse(text));
}

import type { Layout } from '../generated/layout.ts';
import { layoutOf } from '../generated/layout.ts';
import type { Part } from '../generated/parts.ts';
import { partsOf } from '../generated/parts.ts';
import type { GeneratedReport } from '../generated/report.ts';
import type { PageDrawing } from '../pdf.ts';
import { pdfOf } from '../pdf.ts';
import type { Made } from './case.ts';
import type { PageStyle } from './set-pages.ts';
import { setPages } from './set-pages.ts';
import { soundReport } from './sound-report.ts';

export interface Sheets extends PageStyle {
  readonly report?: GeneratedReport;
  readonly form?: Partial<Layout>;
  /** What stands in the document beside its report; what stands on each of its pages. */
  readonly besides?: string;
  readonly onEachPage?: (page: number) => string;
  /** What becomes of the parts before they are set. */
  readonly change?: (parts: readonly Part[]) => readonly Part[];
  /** What becomes of the pages once they are set. */
  readonly finish?: (pages: readonly PageDrawing[]) => readonly PageDrawing[];
}

export function madePdf(sheets: Sheets = {}): Made {
  const { report = soundReport(), form = {}, besides = '', onEachPage, change, finish, ...style } = sheets;
  const whole = layoutOf(form);
  const parts = partsOf(report, whole);
  const pages = setPages(change?.(parts) ?? parts, style);
  const more = pages.map((_, at) => onEachPage?.(at + 1) ?? '').join('');
  return { bytes: pdfOf(...(finish?.(pages) ?? pages)), report, form: whole, besides: besides + more };
}

import type { Layout } from '../generated/layout.ts';
import { layoutOf } from '../generated/layout.ts';
import type { Part } from '../generated/parts.ts';
import { partsOf } from '../generated/parts.ts';
import type { GeneratedReport } from '../generated/report.ts';
import type { Files, Parts } from '../docx.ts';
import { docxFiles, zipped } from '../docx.ts';
import type { PageDrawing } from '../pdf.ts';
import { pdfOf } from '../pdf.ts';
import type { Made } from './case.ts';
import type { PageStyle } from './set-pages.ts';
import { setPages } from './set-pages.ts';
import { soundReport } from './sound-report.ts';
import { wordBody } from './word-body.ts';

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

export interface WordFile {
  readonly report?: GeneratedReport;
  readonly form?: Partial<Layout>;
  readonly besides?: string;
  /** The inside of the body. */
  readonly body?: (parts: readonly Part[]) => string;
  /** The parts of the file beside its body. */
  readonly parts?: Parts;
  /** What becomes of the files of the package. */
  readonly change?: (files: Files) => Files;
}

export async function madeWord(file: WordFile = {}): Promise<Made> {
  const { report = soundReport(), form = {}, besides = '', body = wordBody, parts = {}, change } = file;
  const whole = layoutOf(form);
  const files = docxFiles(body(partsOf(report, whole)), parts);
  return { bytes: await zipped(change?.(files) ?? files), report, form: whole, besides };
}

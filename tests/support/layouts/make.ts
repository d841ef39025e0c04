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

export interface Content {
  readonly report?: GeneratedReport;
  readonly form?: Partial<Layout>;
  /** What is printed in place of the report's parts. */
  readonly change?: (parts: readonly Part[]) => readonly Part[];
  /** What stands in the document beside the report. */
  readonly besides?: string;
}

export interface Sheets extends Content, PageStyle {
  readonly onEachPage?: (page: number) => string;
  /** What becomes of the pages once they are set. */
  readonly finish?: (pages: readonly PageDrawing[]) => readonly PageDrawing[];
}

export function madePdf(sheets: Sheets = {}): Made {
  const { report = soundReport(), form = {}, besides = '', onEachPage, change = unchanged, finish, ...style } = sheets;
  const whole = layoutOf(form);
  const parts = change(partsOf(report, whole));
  const pages = setPages(parts, style);
  const more = pages.map((_, at) => onEachPage?.(at + 1) ?? '').join('');
  return { bytes: pdfOf(...(finish?.(pages) ?? pages)), report, form: whole, parts, besides: besides + more };
}

export interface WordFile extends Content {
  /** The inside of the body. */
  readonly body?: (parts: readonly Part[]) => string;
  /** The parts of the file beside its body. */
  readonly beside?: Parts;
  /** What becomes of the files of the package. */
  readonly files?: (files: Files) => Files;
}

export async function madeWord(file: WordFile = {}): Promise<Made> {
  const { report = soundReport(), form = {}, besides = '', change = unchanged, body = wordBody, beside = {} } = file;
  const whole = layoutOf(form);
  const parts = change(partsOf(report, whole));
  const files = docxFiles(body(parts), beside);
  return { bytes: await zipped(file.files?.(files) ?? files), report, form: whole, parts, besides };
}

function unchanged(parts: readonly Part[]): readonly Part[] {
  return parts;
}

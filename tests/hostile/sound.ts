import type { Table } from '../../lib/document/model.ts';
import { sampleParts } from '../support/document.ts';
import type { PdfFile } from '../support/pdf-file.ts';
import { pdfFile } from '../support/pdf-file.ts';
import { docxFiles } from '../support/docx.ts';
import type { Files } from '../support/docx.ts';
import { reportBody, reportPdf } from '../support/report-files.ts';

/** The sound report, as PDF and as the files of a DOCX: every hostile file that can be read is this one, and something else. */
export const soundParts: readonly (string | Table)[] = sampleParts();

export function soundPdf(): PdfFile {
  return pdfFile(reportPdf(soundParts));
}

/** With more in the body, before the report's own paragraphs end. */
export function soundFiles(more = ''): Files {
  return docxFiles(reportBody(soundParts) + more);
}

/** The files with a text of one of them replaced; `$&` stands for it. */
export function changed(files: Files, name: string, from: string | RegExp, to: string): Files {
  return { ...files, [name]: (files[name] ?? '').replace(from, to) };
}

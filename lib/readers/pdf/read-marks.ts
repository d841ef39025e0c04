import type { Loss } from '../../document/model.ts';
import { DocumentError } from '../../errors.ts';
import { limits } from '../limits.ts';
import { checkPage } from './drawing/check-page.ts';
import { interpretPage } from './drawing/interpret-page.ts';
import type { PageMarks } from './drawing/marks.ts';
import { beyondPages } from './file/beyond-pages.ts';
import { asked, openPdf } from './file/open-pdf.ts';
import type { RawFile } from './file/raw-file.ts';
import { type3FontsIn } from './fonts/glyph-procedures.ts';
import type { FontProgram, FontPrograms } from './fonts/shown-digits.ts';
import { programsOf } from './fonts/shown-digits.ts';

/** What pdf.js tells of a file. */
export interface ReadMarks {
  readonly marks: readonly PageMarks[];
  readonly beyond: readonly Loss[];
  readonly programs: FontPrograms;
}

/** Throws DocumentError where the file, or a page of it, is none that can be read. */
export async function readMarks(bytes: Uint8Array, raw: RawFile, withOutlines: boolean): Promise<ReadMarks> {
  const fonts = new Set<unknown>();
  const pdf = await openPdf(bytes, withOutlines, fonts);
  if (pdf.numPages > limits.pdf.pages) {
    throw new DocumentError('too-large', `over ${String(limits.pdf.pages)} pages: ${String(pdf.numPages)}`);
  }
  const beyond = await beyondPages(pdf, raw);
  const layers = await asked(pdf.getOptionalContentConfig());
  const marks: PageMarks[] = [];
  let shared: Iterable<unknown> = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await asked(pdf.getPage(number));
    const drawn = await interpretPage(page, layers);
    checkPage(drawn);
    marks.push(drawn);
    shared = page.commonObjs; // by all pages
    page.cleanup();
  }
  const programs = new Map<string, FontProgram>([...programsOf(fonts), ...type3FontsIn(shared)]);
  await pdf.loadingTask.destroy();
  return { marks, beyond, programs };
}

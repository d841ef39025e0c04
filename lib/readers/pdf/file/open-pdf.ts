import { fileURLToPath } from 'node:url';
import './browser-classes.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { DocumentError } from '../../../errors.ts';
import { limits } from '../../limits.ts';

/** The CMaps and standard fonts that pdf.js ships as files. Without its CMaps, text in fonts that are not embedded comes out empty. */
const assets = fileURLToPath(new URL('.', import.meta.resolve('pdfjs-dist/package.json')));

/** pdf.js finds its worker here and runs it in this thread: a bundle has no second file for it to load. */
Object.assign(globalThis, { pdfjsWorker });

/**
 * Reads the structure of a PDF. Throws DocumentError where it is encrypted or is none. The codes and the outlines of its glyphs take
 * longer than all the rest, and only a font that misnames its glyphs needs them. Where they are not wanted, pdf.js puts the fonts that
 * it would have a browser load into `fonts`, page by page.
 */
export async function openPdf(
  bytes: Uint8Array,
  withOutlines: boolean,
  fonts = new Set<unknown>(),
): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: Uint8Array.from(bytes), // pdf.js takes the buffer over, and refuses a Buffer
    cMapUrl: `${assets}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets}standard_fonts/`,
    // Where no browser takes the embedded fonts, pdf.js draws the outline of every glyph, a quarter of its time.
    disableFontFace: withOutlines,
    ownerDocument: { fonts },
    fontExtraProperties: withOutlines,
    useSystemFonts: false,
    useWasm: false,
    maxImageSize: limits.pdf.pixels, // pictures are told by their place; those of the file are one pixel large (`small-pictures.ts`)
    verbosity: 0,
  });
  return asked(task.promise);
}

/** What pdf.js answers. Whatever it fails at is the document's fault, and becomes a DocumentError. */
export async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw documentErrorOf(error);
  }
}

function documentErrorOf(error: unknown): DocumentError {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  const isLocked = name === 'PasswordException' || UNKNOWN_LOCK.test(message);
  return new DocumentError(isLocked ? 'encrypted' : 'damaged', message, { cause: error });
}

/** Of certificates, or of a firm's own making. */
const UNKNOWN_LOCK = /encryption (?:method|algorithm)/;

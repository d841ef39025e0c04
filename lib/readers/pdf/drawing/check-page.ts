import { DocumentError } from '../../../errors.ts';
import { limits } from '../../limits.ts';
import type { PageMarks } from './marks.ts';

/** Refuses a page that no program for reports makes. */
export function checkPage({ page, width, height, glyphs }: PageMarks): void {
  const side = Math.max(width, height);
  if (side > limits.pdf.pageSide) throw tooLarge(page, `${limits.pdf.pageSide} points: ${Math.round(side)}`);
  if (glyphs.length > limits.pdf.glyphs) throw tooLarge(page, `${limits.pdf.glyphs} glyphs: ${glyphs.length}`);
}

function tooLarge(page: number, what: string): DocumentError {
  return new DocumentError('too-large', `page ${page} is over ${what}`);
}

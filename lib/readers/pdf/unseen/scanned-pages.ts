import type { Loss } from '../../../document/model.ts';
import type { PageMarks } from '../drawing/marks.ts';
import type { RawFile } from '../file/raw-file.ts';

/** A4 at 72 dots an inch has 500,000; an emblem or a QR code has fewer. */
const PAGE_PIXELS = 400_000;
/** What stands beside a scan: a page number, the name of the scanner. */
const FEW_GLYPHS = 10;

/**
 * Pages with hardly a glyph in a file with pictures as large as pages. pdf.js drops a picture that it is told not to decode without a
 * word on its place, so that a scanned page and a blank one look alike.
 */
export function scannedPages(pages: readonly PageMarks[], raw: RawFile): Loss[] {
  if (pixelsIn(raw) < PAGE_PIXELS) return [];
  return pages.filter(isBare).map(({ page, width, height }) => ({
    kind: 'part-unread',
    text: 'a page that shows hardly any text, in a file with pictures as large as pages',
    spot: { page, box: [0, 0, width, height] },
    inTable: false,
  }));
}

function isBare({ glyphs, images }: PageMarks): boolean {
  const shown = glyphs.filter(({ text, hidden }) => text.trim() !== '' && hidden === null);
  return shown.length < FEW_GLYPHS && images.length === 0;
}

/** Of all pictures together: some scanners cut a page into strips. */
function pixelsIn({ structure }: RawFile): number {
  const dictionaries = structure.split('endstream').filter((part) => /\/Subtype\s*\/Image\b/u.test(part));
  const sideOf = (part: string, side: RegExp) => Number(side.exec(part)?.[1] ?? 0);
  return dictionaries.reduce(
    (sum, part) => sum + sideOf(part, /\/Width\s+(\d+)/u) * sideOf(part, /\/Height\s+(\d+)/u),
    0,
  );
}

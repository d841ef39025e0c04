import type { Block, Box, Document, Loss } from '../../document/model.ts';
import { DocumentError } from '../../errors.ts';
import { limits } from '../limits.ts';
import { actualTextLosses, fieldLosses } from './actual-text.ts';
import { beyondPages } from './beyond-pages.ts';
import { blocksOf } from './blocks.ts';
import { checkPage } from './check-page.ts';
import { contentOfPages } from './cut-frames.ts';
import { fontsAgainstCollections, namesItsCollection, withoutNames } from './collection-names.ts';
import { decodeGlyphs, undecoded, unreadRuns, wantsOutlines } from './decode-glyphs.ts';
import type { FontProgram, FontPrograms } from './digit-shapes.ts';
import { digitLosses, doubtDigits, fontsThatMisname, programsOf } from './digit-shapes.ts';
import { drawnFigures } from './drawn-figures.ts';
import { furnitureOf } from './furniture.ts';
import { type3FontsIn } from './glyph-procedures.ts';
import { integrityLosses } from './integrity.ts';
import { interpretPage } from './interpret-page.ts';
import type { Line } from './lines.ts';
import type { PageMarks } from './marks.ts';
import { misnamedDigits } from './misnamed-digits.ts';
import { missingObjects } from './missing-objects.ts';
import { asked, openPdf } from './open-pdf.ts';
import type { PageContent } from './page-content.ts';
import { pagePicture } from './page-picture.ts';
import type { RawFile } from './raw-file.ts';
import { rawFile } from './raw-file.ts';
import { scannedPages } from './scanned-pages.ts';
import { surroundingLosses } from './surroundings.ts';
import { unplacedPictures, withSmallPictures } from './small-pictures.ts';
import { splitColumns } from './split-columns.ts';
import { splitSheets } from './split-sheet.ts';
import type { AsShown } from './turn-page.ts';
import { asShownOn, placedAsShown, turnUpright } from './turn-page.ts';
import { uncertainPaint } from './uncertain-paint.ts';
import { unplacedGlyphs } from './unplaced-glyphs.ts';
import { unseenLosses, unsureLosses } from './unseen-losses.ts';
import { sortVisible } from './visible.ts';

/** Reads a PDF from its glyphs and lines: what a person sees on its pages, in the order in which they read it. */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  const raw = rawFile(bytes);
  const small = withSmallPictures(bytes, raw);
  const named = await pagesOf(small, raw, false);
  const bare = namesItsCollection(raw.text, named.marks, named.programs)
    ? await pagesOf(withoutNames(small, raw.text), raw, false)
    : named;
  const misnaming = new Set([
    ...fontsThatMisname(named.marks, named.programs),
    ...fontsAgainstCollections(named.marks, bare.marks, named.programs),
  ]);
  const { marks, beyond } = wantsOutlines(named.marks) ? await pagesOf(small, raw, true) : named;
  if (marks.every(({ glyphs, emptyRuns }) => glyphs.length + emptyRuns === 0)) throw nothingShown(marks.length, raw);
  const decoded = decodeGlyphs(marks.map((page) => doubtDigits(page, misnaming)));
  const turned = decoded.map(turnUpright);
  const { pages: seen, unseen } = sortVisible(turned.map((page) => page.marks));
  const sheets = turned.map((page, at) => ({ ...page, marks: seen[at] ?? page.marks }));
  const halves = splitColumns(splitSheets(sheets));
  const pages = contentOfPages(halves.map((half) => half.marks));
  const furniture = furnitureOf(pages);
  const { blocks, repeated, unmarked } = blocksOf(pages, furniture);
  if (seen.every(({ glyphs }) => glyphs.length === 0)) {
    throw new DocumentError(
      'no-text-layer',
      `no visible text on any of ${String(marks.length)} pages, only a hidden layer`,
    );
  }
  const asShown = asShownOn(halves);
  const tables = pages.flatMap(({ page, tables: all }) => all.map(({ box }) => asShown({ page, box })));
  const places = { asShown: asShownOn(turned.map((page) => ({ ...page, sheet: page.marks.page }))), tables };
  const read = [...furnitureLosses(pages, furniture), ...repeated, ...unplacedGlyphs(halves, pages)];
  const shown = [...blocks.flatMap(textsOf), ...read.map(({ text }) => text)];
  const unread = undecoded(
    halves.map((half) => half.marks),
    furniture,
  );
  return {
    format: 'pdf',
    pages: marks.length,
    blocks: blocks.map((block) => placedAsShown(block, asShown)),
    losses: [
      ...surroundingLosses(raw),
      ...beyond,
      ...integrityLosses(bytes, raw),
      ...missingObjects(raw),
      ...misnamedDigits(raw),
      ...digitLosses(misnaming),
      ...actualTextLosses(raw, shown),
      ...fieldLosses(raw, shown),
      ...unreadRuns(marks),
      ...marks.flatMap(pictureLosses),
      ...scannedPages(marks, raw),
      ...unplacedPictures(raw),
      ...uncertainPaint(raw),
      ...unseenLosses(unseen, places),
      ...unsureLosses(seen, places),
      ...placedLosses([...unread, ...read, ...unmarked, ...drawnFigures(halves, pages)], asShown),
    ],
    pictures: turned.map((page, index) => pagePicture({ ...page, marks: seen[index] ?? page.marks })),
  };
}

function placedLosses(losses: readonly Loss[], asShown: AsShown): Loss[] {
  return losses.map((loss) => ({ ...loss, spot: asShown(loss.spot) }));
}

/** Text that no page shows was on one that is gone: a scan paints none. */
const PAINTS_TEXT = /\bBT\s[\s\S]*?\bT[jJ]\b/u;

function nothingShown(pages: number, { contents }: RawFile): DocumentError {
  return contents.some((each) => PAINTS_TEXT.test(each))
    ? new DocumentError('damaged', 'the pages that show its text are missing')
    : new DocumentError('no-text-layer', `no text on any of ${String(pages)} pages`);
}

interface Opened {
  readonly marks: readonly PageMarks[];
  readonly beyond: readonly Loss[];
  readonly programs: FontPrograms;
}

async function pagesOf(bytes: Uint8Array, raw: RawFile, withOutlines: boolean): Promise<Opened> {
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

function textsOf(block: Block): string[] {
  return block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text);
}

function furnitureLosses(pages: readonly PageContent[], furniture: ReadonlySet<Line>): Loss[] {
  return pages.flatMap(({ page, lines }) =>
    lines
      .filter((line) => furniture.has(line))
      .map(({ text, box }) => ({ kind: 'page-furniture', text, spot: { page, box }, inTable: false }) as const),
  );
}

/** A page that is little but a picture was scanned: what it says is lost. Smaller pictures are named without alarm. */
function pictureLosses({ page, width, height, images, glyphs }: PageMarks): Loss[] {
  const area = ([left, top, right, bottom]: Box) => Math.max(0, right - left) * Math.max(0, bottom - top);
  const bare = glyphs.filter(({ text, hidden }) => text.trim() !== '' && hidden === null).length < 50;
  return images
    .filter((box) => area(box) > 0)
    .map((box) => {
      const scanned = bare && area(box) > 0.5 * width * height;
      return { kind: 'image', text: scanned ? 'the page is a picture' : '', spot: { page, box }, inTable: scanned };
    });
}

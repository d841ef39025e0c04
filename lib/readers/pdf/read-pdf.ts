import type { Block, Document, Loss } from '../../document/model.ts';
import { DocumentError } from '../../errors.ts';
import { digitLosses } from '../fonts/digit-shapes.ts';
import type { PageMarks } from './drawing/marks.ts';
import { actualTextLosses, fieldLosses } from './file/actual-text.ts';
import { integrityLosses } from './file/integrity.ts';
import { namedObjectLosses } from './file/named-objects.ts';
import type { RawFile } from './file/raw-file.ts';
import { rawFile } from './file/raw-file.ts';
import { unplacedPictures, withSmallPictures } from './file/small-pictures.ts';
import { surroundingLosses } from './file/surroundings.ts';
import { tornObjectLosses } from './file/torn-objects.ts';
import { unnamedResourceLosses } from './file/unnamed-resources.ts';
import { uncertainPaint } from './file/uncertain-paint.ts';
import { fontsAgainstCollections, namesItsCollection, withoutNames } from './fonts/collection-names.ts';
import { decodeGlyphs, wantsOutlines } from './fonts/decode-glyphs.ts';
import { misnamedDigits } from './fonts/misnamed-digits.ts';
import { doubtDigits, fontsThatMisname } from './fonts/shown-digits.ts';
import { furnitureLosses, furnitureOf } from './lines/furniture.ts';
import { blocksOf } from './pages/blocks.ts';
import { pagePicture } from './pages/page-picture.ts';
import { splitColumns } from './pages/split-columns.ts';
import { splitSheets } from './pages/split-sheet.ts';
import type { AsShown, TurnedPage } from './pages/turn-page.ts';
import { asShownOn, placedAsShown, turnUpright } from './pages/turn-page.ts';
import { readMarks } from './read-marks.ts';
import { contentOfPages } from './ruled/cut-frames.ts';
import { drawnFigures } from './unseen/drawn-figures.ts';
import { pictureLosses } from './unseen/pictures.ts';
import { scannedPages } from './unseen/scanned-pages.ts';
import { undecoded, unreadRuns } from './unseen/undecoded.ts';
import { unplacedGlyphs } from './unseen/unplaced-glyphs.ts';
import { unseenLosses, unsureLosses } from './unseen/unseen-losses.ts';
import type { Unseen } from './unseen/visible.ts';
import { sortVisible } from './unseen/visible.ts';

/** Reads a PDF from its glyphs and lines: what a person sees on its pages, in the order in which they read it. */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  const raw = rawFile(bytes);
  const { marks, beyond, misnaming } = await believedMarks(bytes, raw);
  const { sheets, unseen } = visibleSheets(decodeGlyphs(marks.map((page) => doubtDigits(page, misnaming))));
  const halves = splitColumns(splitSheets(sheets));
  const pages = contentOfPages(halves.map((half) => half.marks));
  const furniture = furnitureOf(pages);
  const { blocks, repeated, unmarked } = blocksOf(pages, furniture);
  const asShown = asShownOn(halves);
  const read = [...furnitureLosses(pages, furniture), ...repeated, ...unplacedGlyphs(halves, pages)];
  const shown = [...blocks.flatMap(textsOf), ...read.map(({ text }) => text)];
  const places = {
    asShown: asShownOn(sheets.map((sheet) => ({ ...sheet, sheet: sheet.marks.page }))),
    tables: pages.flatMap(({ page, tables }) => tables.map(({ box }) => asShown({ page, box }))),
  };
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
      ...integrityLosses(raw),
      ...namedObjectLosses(raw),
      ...tornObjectLosses(raw),
      ...unnamedResourceLosses(raw),
      ...misnamedDigits(raw),
      ...digitLosses(misnaming.size),
      ...actualTextLosses(raw, shown),
      ...fieldLosses(raw, shown),
      ...unreadRuns(marks),
      ...marks.flatMap(pictureLosses),
      ...scannedPages(marks, raw),
      ...unplacedPictures(raw),
      ...uncertainPaint(raw),
      ...unseenLosses(unseen, places),
      ...unsureLosses(
        sheets.map((sheet) => sheet.marks),
        places,
      ),
      ...placedLosses([...unread, ...read, ...unmarked, ...drawnFigures(halves, pages)], asShown),
    ],
    pictures: sheets.map(pagePicture),
  };
}

interface BelievedMarks {
  readonly marks: readonly PageMarks[];
  /** What the file holds besides its pages. */
  readonly beyond: readonly Loss[];
  /** The fonts whose digits may not be those that they name, by their numbers in the document. */
  readonly misnaming: ReadonlySet<string>;
}

/** What the pages show, read as often as it takes to know which fonts to believe. Throws DocumentError where they show nothing. */
async function believedMarks(bytes: Uint8Array, raw: RawFile): Promise<BelievedMarks> {
  const small = withSmallPictures(bytes, raw);
  const named = await readMarks(small, raw, false);
  const bare = namesItsCollection(raw.text, named.marks, named.programs)
    ? await readMarks(withoutNames(small, raw.text), raw, false)
    : named;
  const misnaming = new Set([
    ...fontsThatMisname(named.marks, named.programs),
    ...fontsAgainstCollections(named.marks, bare.marks, named.programs),
  ]);
  const { marks, beyond } = wantsOutlines(named.marks) ? await readMarks(small, raw, true) : named;
  if (marks.every(({ glyphs, emptyRuns }) => glyphs.length + emptyRuns === 0)) throw nothingShown(marks.length, raw);
  return { marks, beyond, misnaming };
}

/** The pages held upright, with what a person sees of them. Throws DocumentError where that is nothing. */
function visibleSheets(marks: readonly PageMarks[]): {
  readonly sheets: TurnedPage[];
  readonly unseen: readonly Unseen[];
} {
  const turned = marks.map(turnUpright);
  const { pages, unseen } = sortVisible(turned.map((page) => page.marks));
  if (pages.every(({ glyphs }) => glyphs.length === 0)) {
    throw new DocumentError(
      'no-text-layer',
      `no visible text on any of ${String(pages.length)} pages, only a hidden layer`,
    );
  }
  return { sheets: turned.map((page, at) => ({ ...page, marks: pages[at] ?? page.marks })), unseen };
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

function textsOf(block: Block): string[] {
  return block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text);
}

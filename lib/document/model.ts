/** What a file is made of, whatever its format. Nothing here knows PDF, DOCX or the form of a report. */

export type Format = 'pdf' | 'docx' | 'text';

/** In points (1/72 inch) from the top left corner of the page as it is shown. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Pages count from 1. Null where the format has no pages until it is laid out (DOCX, text). */
export type Spot = { readonly page: number; readonly box: Box } | null;

/** What the author wrote as one: lines that the page broke are joined. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly spot: Spot;
}

/** A reason for which what was read from a cell may not be what a person would read there. */
export type Doubt =
  | 'row-ragged' // the row has fewer cells than the table has columns
  | 'columns-by-alignment' // no rulings: the columns were told by where the text stands
  | 'row-stitched' // a page break cut the row, and it was put together from both pages
  | 'text-across-ruling' // a glyph stands on the line between two cells
  | 'glyph-suspect'; // the font says that a glyph means something that its outline or name does not

/** A merged cell stands once, at its top left corner. Rows and columns count from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Lines that the cell's width broke are joined; `\n` stays between the author's paragraphs. */
  readonly text: string;
  readonly spot: Spot;
  readonly doubts: readonly Doubt[];
}

/** The cells tile the rectangle of `rows` by `columns`: none is missing, none overlaps. */
export interface Table {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
}

export type Block = Paragraph | Table;

export type LossKind =
  | 'page-furniture' // running heads and feet, page numbers
  | 'watermark'
  | 'hidden-text' // invisible, white, tiny, clipped, off the page, w:vanish
  | 'deleted-text' // tracked deletions, the old place of a move
  | 'annotation' // comments, footnotes, endnotes
  | 'image' // a picture; a page that is one is said with its page
  | 'glyphs-undecoded' // glyphs shown for which the font gives no character
  | 'part-unread' // a part of the file that no reader opens
  | 'active-content' // scripts, macros, and actions that start something: never run
  | 'invisible-characters' // characters without a shape that turn text around or hide other text: taken out
  | 'file-remark' // signed, changed after it was made, protected against copying, unclear where a paragraph ends: nothing is lost
  | 'library-warning' // what pdf.js or mammoth said while reading
  | 'repaired'; // the file's structure was damaged and was rebuilt

/** What stood in the document and stands in no block, or stands there in doubt. */
export interface Loss {
  readonly kind: LossKind;
  readonly text: string;
  readonly spot: Spot;
  /** Whether it stood within a table, where it may have been a figure. */
  readonly inTable: boolean;
}

/** A page as it looks, in texts and rulings: enough to show a person where something stands on it. */
export interface PagePicture {
  readonly page: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PictureText[];
  /** Lines as boxes without a width or without a height. */
  readonly rulings: readonly Box[];
}

export interface PictureText {
  readonly text: string;
  /** From the baseline 0.88 em up and 0.12 em down. */
  readonly box: Box;
  /** An em, in points. */
  readonly size: number;
  /** The direction of writing in degrees, clockwise: 0, 90, 180 or 270. */
  readonly angle: number;
}

export interface Document {
  readonly format: Format;
  /** Null where the format has no pages. */
  readonly pages: number | null;
  readonly blocks: readonly Block[];
  readonly losses: readonly Loss[];
  /** What each page looks like; absent where the format has no pages. */
  readonly pictures?: readonly PagePicture[];
}

import type { TableId } from '../../../lib/report/form.ts';
import type { Part } from '../generated/parts.ts';
import type { Mark, PageDrawing } from '../pdf.ts';
import { textWidth } from '../pdf-fonts.ts';
import type { DrawText, TextStyle } from '../pdf-marks.ts';
import { text } from '../pdf-marks.ts';
import type { Height } from '../table-layout.ts';
import { linesOf } from '../table-layout.ts';
import type { Cut } from './set-table.ts';
import { tablePieces } from './set-table.ts';
import type { Rules } from '../pdf-table.ts';

/** In points. */
export interface Format {
  readonly width: number;
  readonly height: number;
}

export interface PageStyle extends Partial<Format> {
  readonly text?: TextStyle;
  readonly tableText?: TextStyle;
  readonly rules?: Rules;
  /** How a line of text is drawn, where it is not as one string. */
  readonly draw?: DrawText;
  readonly sidesApart?: boolean;
  readonly words?: Height;
  /** No row is lower, in points. */
  readonly leastHeight?: number;
  /** The share of its table's width that each column has, by the number of columns. */
  readonly shares?: Readonly<Record<number, readonly number[]>>;
  /** Between tables and what follows them. */
  readonly gap?: number;
  readonly cuts?: readonly Cut[];
  /** Tables that stand on a page of their own, of other measures. */
  readonly ownPage?: Readonly<Partial<Record<TableId, Format>>>;
  /** What each page carries beside the report. */
  readonly furniture?: (page: number) => readonly Mark[];
}

/** What stays together on a page. */
export interface Piece {
  readonly height: number;
  readonly format: Format;
  readonly draw: (top: number) => readonly Mark[];
  /** Whether it stands at the foot of its page, the next piece on another. */
  readonly endsPage?: boolean;
}

export const MARGIN = 57;
const TITLE_SIZE = 18;

/** Sets a report on pages, A4 upright: text in lines, tables as wide as the text. */
export function setPages(parts: readonly Part[], style: PageStyle = {}): PageDrawing[] {
  const format = { width: style.width ?? 595, height: style.height ?? 842 };
  const pieces = parts.flatMap((part) =>
    part.kind === 'table'
      ? tablePieces(part, style.ownPage?.[part.id] ?? format, style)
      : textPieces(part, format, style),
  );
  return placed(pieces).map((page, at) => ({ ...page, marks: [...page.marks, ...(style.furniture?.(at + 1) ?? [])] }));
}

function placed(pieces: readonly Piece[]): PageDrawing[] {
  const pages: { readonly format: Format; readonly marks: Mark[] }[] = [];
  let top = Infinity;
  for (const { height, format, draw, endsPage = false } of pieces) {
    const foot = format.height - MARGIN;
    if (top + height > foot || pages.at(-1)?.format !== format) {
      pages.push({ format, marks: [] });
      top = MARGIN;
    }
    pages.at(-1)?.marks.push(...draw(endsPage ? foot - height : top));
    top = endsPage ? foot : top + height;
  }
  return pages.map(({ format, marks }) => ({ ...format, marks }));
}

type TextPart = Exclude<Part, { readonly kind: 'table' }>;

function textPieces({ kind, text: words }: TextPart, format: Format, style: PageStyle): Piece[] {
  const [left, right] = [MARGIN, format.width - MARGIN];
  const { draw = text, text: look } = style;
  const size = kind === 'title' ? TITLE_SIZE : (look?.size ?? 12);
  const slack = right - left - textWidth(words, size);
  /** Its baseline stands at the foot. */
  const line = (characters: string, x: number, height: number): Piece => ({
    height,
    format,
    draw: (top) => [draw(characters, [x, top + height], { ...look, size })].flat(),
  });
  if (kind === 'title') return [line(words, left + slack / 2, 2 * size)];
  if (kind === 'closing') return [line(words, left + slack, 1.5 * size)];
  return linesOf(`　　${words}`, right - left, size).map((one) => line(one, left, 1.5 * size));
}

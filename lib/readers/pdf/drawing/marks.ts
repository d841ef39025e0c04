import type { Box } from '../../../document/model.ts';
import type { Point } from './matrix.ts';

/** Why a glyph cannot be seen. */
export type Hidden = 'invisible' | 'white' | 'tiny' | 'clipped' | 'layer-off' | 'covered' | 'struck-out';

/** One glyph as it stands on the page. All lengths in points, from the page's top left corner, y downwards. */
export interface Glyph {
  readonly text: string;
  /** The character code in the font, where pdf.js tells it. */
  readonly code: number | null;
  /** The character by which pdf.js finds it in the font's program, or the name of its procedure. */
  readonly drawnAs: string;
  /** A digest of how it is drawn, where pdf.js tells it. */
  readonly outline: number | null;
  /** The em box: from the baseline 0.88 em up and 0.12 em down, as wide as the glyph's advance. */
  readonly box: Box;
  readonly size: number;
  /** How far its font has it move the next glyph on, in ems, however it is stretched on the page. */
  readonly advance: number;
  /** The direction of writing in degrees, clockwise from left to right: 0, 90, 180, 270, or anything for a slanted watermark. */
  readonly angle: number;
  readonly color: string;
  readonly font: string;
  readonly hidden: Hidden | null;
  /** Its font names characters that are not those it shows, as far as can be told. */
  readonly suspect: boolean;
  /** Something else than it may be seen in its place: it is cut, covered or crossed in part, turned over, or painted with nobody knows what. */
  readonly unsure: boolean;
  /** Counts the show-text operators of the page: glyphs of one run were set as one string. */
  readonly run: number;
}

/** A straight piece of a line that was drawn: a stroke, or a box too thin to be anything else. */
export interface Stroke {
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
  readonly color: string;
}

/** A filled area. */
export interface Fill {
  readonly box: Box;
  readonly color: string;
}

/** What a page shows, by kind, in the order of painting. */
export interface PageMarks {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly strokes: readonly Stroke[];
  readonly fills: readonly Fill[];
  readonly images: readonly Box[];
  /** Around each line, area and picture that is small enough to pass for a character. */
  readonly drawings: readonly Box[];
  /** Show-text operators in a font that could not be read, so that nobody knows what they show. */
  readonly emptyRuns: number;
}

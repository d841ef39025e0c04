import type { Box } from '../../document/model.ts';
import type { Matrix } from './matrix.ts';
import { identity } from './matrix.ts';

/** What pdf.js tells of a font. */
export interface Font {
  /** pdf.js's name for it, one for each font of the document. */
  readonly name: string;
  readonly vertical: boolean;
  readonly type3: boolean;
  /** Horizontal scale of glyph space: a width of 1000 is one em at 0.001. */
  readonly unit: number;
  /** A digest of how the glyph is drawn that pdf.js calls so; null where it does not tell. */
  readonly outlineOf: (glyph: string) => number | null;
}

/** The part of the graphics and text state (ISO 32000-2, 8.4 and 9.3) that says where a mark lands and whether it is seen. */
export interface GraphicsState {
  readonly ctm: Matrix;
  readonly clip: Box;
  readonly fill: string;
  readonly stroke: string;
  readonly fillAlpha: number;
  /** Whether what is painted is mixed with what lies below, by a blend mode or a soft mask. */
  readonly blended: boolean;
  readonly lineWidth: number;
  readonly font: Font | null;
  readonly fontSize: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** 1 is 100 %. */
  readonly horizontalScale: number;
  readonly leading: number;
  readonly rise: number;
  /** Text rendering mode: 3 is invisible, 4 to 7 add to the clip. */
  readonly mode: number;
  readonly textMatrix: Matrix;
  /** The text position, and where its line began, in text space. */
  readonly x: number;
  readonly y: number;
  readonly lineX: number;
  readonly lineY: number;
}

export function initialState(ctm: Matrix, clip: Box): GraphicsState {
  return {
    ctm,
    clip,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    blended: false,
    lineWidth: 1,
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    textMatrix: identity,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

import type { Box } from '../../../document/model.ts';
import type { Matrix } from './matrix.ts';
import { identity } from './matrix.ts';
import type { Region } from './region.ts';

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
  /** What clips besides, each of them: all that is no upright box. At least one of its regions holds what is seen. */
  readonly clips: readonly (readonly Region[])[];
  readonly fill: string;
  readonly stroke: string;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  readonly blend: Blend;
  /** Whether it is painted through a soft mask. */
  readonly isMasked: boolean;
  /** Of the groups around, which are painted as one. */
  readonly groupAlpha: number;
  readonly groupBlend: Blend;
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

/** How what is painted is mixed with what lies below: not at all, so that it can only become darker, or in any way. */
export type Blend = 'none' | 'darker' | 'any';

export function initialState(ctm: Matrix, clip: Box): GraphicsState {
  return {
    ctm,
    clip,
    clips: [],
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    blend: 'none',
    isMasked: false,
    groupAlpha: 1,
    groupBlend: 'none',
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

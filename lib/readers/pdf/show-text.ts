import type { Box } from '../../document/model.ts';
import type { Font, GraphicsState } from './graphics-state.ts';
import type { Glyph, Hidden } from './marks.ts';
import type { Matrix, Point } from './matrix.ts';
import { apply, boxAround, multiply } from './matrix.ts';

/** A glyph as pdf.js gives it in the arguments of showText; numbers between them are kerning in thousandths of an em. */
export interface RawGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly originalCharCode?: number;
  readonly vmetric?: readonly [advance: number, originX: number, originY: number] | null;
}

export interface Shown {
  readonly glyphs: readonly Glyph[];
  /** How far the text position moved, in text space. */
  readonly advance: number;
}

/** How a CJK em box stands on its baseline. */
const ASCENT = 0.88;
const DESCENT = 0.12;
/** Where a glyph stands whose place a damaged file does not tell. */
const NOWHERE: Box = [-1, -1, -1, -1];
/** Below this size in points nobody reads. */
const TINY = 2;

/** Places the glyphs of one show-text operator (ISO 32000-2, 9.4.4: the text rendering matrix). */
export function showText(items: readonly (RawGlyph | number)[], state: GraphicsState, run: number): Shown {
  const { font, fontSize } = state;
  if (font === null) return { glyphs: [], advance: 0 };
  const toPage = multiply(state.ctm, state.textMatrix);
  const sense = font.vertical ? -1 : 1; // spacing and kerning push up where writing goes down
  const glyphs: Glyph[] = [];
  let advance = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      advance -= (sense * item * fontSize) / 1000;
      continue;
    }
    const width = widthOf(item, font) * fontSize;
    glyphs.push(glyphAt(item, advance, width, { state, font, toPage, run }));
    advance += width + sense * (state.charSpacing + (item.isSpace ? state.wordSpacing : 0));
  }
  return { glyphs, advance };
}

interface Setting {
  readonly state: GraphicsState;
  readonly font: Font;
  readonly toPage: Matrix;
  readonly run: number;
}

/** The advance of a glyph in ems: to the right, or downwards in vertical writing. */
function widthOf(glyph: RawGlyph, font: Font): number {
  return (font.vertical && glyph.vmetric ? -glyph.vmetric[0] : glyph.width) * font.unit;
}

function glyphAt(glyph: RawGlyph, advance: number, width: number, { state, font, toPage, run }: Setting): Glyph {
  const corners = font.vertical ? verticalCorners(glyph, advance, width, state) : uprightCorners(advance, width, state);
  const landed = boxAround(corners.map((corner) => apply(toPage, corner)));
  const box: Box = landed.every(Number.isFinite) ? landed : NOWHERE;
  const [originX, originY] = apply(toPage, [0, 0]);
  const [alongX, alongY] = apply(toPage, [Math.sign(state.fontSize || 1), 0]);
  const [upX, upY] = apply(toPage, [0, state.fontSize]);
  const size = Math.hypot(upX - originX, upY - originY);
  return {
    text: glyph.unicode,
    code: glyph.originalCharCode ?? null,
    box,
    size,
    angle: (Math.round((Math.atan2(alongY - originY, alongX - originX) * 180) / Math.PI) + 360) % 360,
    color: state.fill,
    font: font.name,
    hidden: hiddenBy(state, size, box),
    suspect: false,
    run,
  };
}

function uprightCorners(advance: number, width: number, state: GraphicsState): Point[] {
  const left = state.x + advance * state.horizontalScale;
  const right = left + width * state.horizontalScale;
  const top = state.y + state.rise + ASCENT * state.fontSize;
  const bottom = state.y + state.rise - DESCENT * state.fontSize;
  return [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ];
}

/** In vertical writing a glyph hangs below the text position, centred on it (9.7.4.3). */
function verticalCorners(glyph: RawGlyph, advance: number, height: number, state: GraphicsState): Point[] {
  const width = (glyph.width || 1000) * (state.font?.unit ?? 0.001) * state.fontSize * state.horizontalScale;
  const top = state.y + state.rise - advance;
  return [
    [state.x - width / 2, top],
    [state.x + width / 2, top],
    [state.x - width / 2, top - height],
    [state.x + width / 2, top - height],
  ];
}

function hiddenBy(state: GraphicsState, size: number, box: Box): Hidden | null {
  if (state.mode % 4 === 3 || state.fillAlpha === 0) return 'invisible';
  if (size < TINY) return 'tiny';
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const { clip } = state;
  return x < clip[0] || x > clip[2] || y < clip[1] || y > clip[3] ? 'clipped' : null;
}

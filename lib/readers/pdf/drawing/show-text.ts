import type { Box } from '../../../document/model.ts';
import type { Font, GraphicsState } from './graphics-state.ts';
import { inkOf } from './ink.ts';
import type { Glyph } from './marks.ts';
import type { Matrix } from './matrix.ts';
import { applyToBox, multiply } from './matrix.ts';
import type { Region } from './region.ts';
import { boxRegion, holds, placesIn } from './region.ts';

/** A glyph as pdf.js gives it in the arguments of showText; numbers between them are kerning in thousandths of an em. */
export interface RawGlyph {
  readonly unicode: string;
  readonly fontChar: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly originalCharCode?: number;
  /** The name of its procedure in a font of type 3. */
  readonly operatorListId?: string;
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
/** Where a glyph stands whose place a damaged file does not tell, or tells to be so many points off. */
const NOWHERE: Box = [-1, -1, -1, -1];
const FAR = 1e6;
/** In ems: a letter is hardly ever so wide. */
const WIDE = 0.95;
/** Where the letters of Latin end in Unicode. */
const LATIN_END = 0x250;
/** Below this size in points nobody reads. */
const TINY = 2;
/** Nor what is so much narrower than it is high. */
const NARROW = 0.15;
/** Of the places of a glyph that a clip leaves: with fewer than the first it is gone, with fewer than the second it may look like another. */
const GONE = 0.5;
const WHOLE = 0.85;

/** Places the glyphs of one show-text operator (ISO 32000-2, 9.4.4: the text rendering matrix). */
export function showText(items: readonly (RawGlyph | number)[], state: GraphicsState, run: number): Shown {
  const { font, fontSize } = state;
  if (font === null) return { glyphs: [], advance: 0 };
  const setting = settingOf(state, font, run);
  const sense = font.vertical ? -1 : 1; // spacing and kerning push up where writing goes down
  const glyphs: Glyph[] = [];
  let advance = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      advance -= (sense * item * fontSize) / 1000;
      continue;
    }
    const ems = widthOf(item, font);
    const width = ems * fontSize;
    const named = font.type3 && isNumbered(item.unicode, ems) ? { ...item, unicode: '' } : item;
    const box = font.vertical ? verticalBox(item, advance, width, state) : uprightBox(advance, width, state);
    glyphs.push(glyphAt(named, { box, advance: ems }, setting));
    advance += width + sense * (state.charSpacing + (item.isSpace ? state.wordSpacing : 0));
  }
  return { glyphs, advance };
}

/** What all glyphs of a run share. */
interface Setting {
  readonly toPage: Matrix;
  readonly clip: Box;
  readonly clips: readonly (readonly Region[])[];
  readonly outlineOf: Font['outlineOf'];
  readonly shared: Pick<Glyph, 'size' | 'angle' | 'color' | 'font' | 'hidden' | 'unsure' | 'run'>;
}

function settingOf(state: GraphicsState, font: Font, run: number): Setting {
  const toPage = multiply(state.ctm, state.textMatrix);
  const size = Math.hypot(toPage[2], toPage[3]) * Math.abs(state.fontSize);
  const across = Math.hypot(toPage[0], toPage[1]) * Math.abs(state.fontSize * state.horizontalScale);
  const { color, clear, unsure } = inkOf(state);
  const sign = Math.sign(state.fontSize || 1);
  const turn = (Math.atan2(sign * toPage[1], sign * toPage[0]) * 180) / Math.PI;
  return {
    toPage,
    clip: state.clip,
    clips: state.clips,
    outlineOf: font.outlineOf,
    shared: {
      size,
      angle: (Math.round(turn) + 360) % 360,
      color,
      font: font.name,
      hidden: clear ? 'invisible' : size < TINY || across < NARROW * size ? 'tiny' : null,
      unsure: unsure || isMirrored(toPage, state.horizontalScale),
      run,
    },
  };
}

/** The page's own map turns y around, once. */
function isMirrored([a, b, c, d]: Matrix, horizontalScale: number): boolean {
  return (a * d - b * c) * horizontalScale > 0;
}

/**
 * The names of the glyphs of a Type 3 font are often their numbers (`g31`), which pdf.js takes for characters. As wide as an em,
 * they are Chinese: no Latin letter or digit is, nor any sign of Latin-1 that GB 2312 does not have.
 */
function isNumbered(text: string, ems: number): boolean {
  return ems > WIDE && (text.codePointAt(0) ?? Infinity) < LATIN_END && !/[\s¤§¨°±·×÷]/u.test(text);
}

/** The advance of a glyph in ems: to the right, or downwards in vertical writing. */
function widthOf(glyph: RawGlyph, font: Font): number {
  return (font.vertical && glyph.vmetric ? -glyph.vmetric[0] : glyph.width) * font.unit;
}

/** `box` is the glyph's in text space. */
function glyphAt(
  glyph: RawGlyph,
  { box: own, advance }: Pick<Glyph, 'box' | 'advance'>,
  { toPage, clip, clips, outlineOf, shared }: Setting,
): Glyph {
  const landed = applyToBox(toPage, own);
  const box = landed.every((side) => Math.abs(side) < FAR) ? landed : NOWHERE;
  const share = shareWithin([...clips, [boxRegion(clip)]], box);
  const hidden = shared.hidden ?? (share >= GONE ? null : 'clipped');
  const code = glyph.originalCharCode ?? null;
  const outline = outlineOf(glyph.fontChar);
  const drawnAs = glyph.operatorListId ?? glyph.fontChar;
  return {
    ...shared,
    text: glyph.unicode,
    code,
    drawnAs,
    outline,
    box,
    advance,
    hidden,
    suspect: false,
    unsure: shared.unsure || share < WHOLE,
  };
}

function uprightBox(advance: number, width: number, state: GraphicsState): Box {
  const left = state.x + advance * state.horizontalScale;
  const baseline = state.y + state.rise;
  return [
    left,
    baseline - DESCENT * state.fontSize,
    left + width * state.horizontalScale,
    baseline + ASCENT * state.fontSize,
  ];
}

/** In vertical writing a glyph hangs below the text position, centred on it (9.7.4.3). */
function verticalBox(glyph: RawGlyph, advance: number, height: number, state: GraphicsState): Box {
  const width = (glyph.width || 1000) * (state.font?.unit ?? 0.001) * state.fontSize * state.horizontalScale;
  const top = state.y + state.rise - advance;
  return [state.x - width / 2, top - height, state.x + width / 2, top];
}

/** How much of a box is left by all clips. */
function shareWithin(clips: readonly (readonly Region[])[], box: Box): number {
  const places = placesIn(box);
  return (
    places.filter((place) => clips.every((clip) => clip.some((region) => holds(region, place)))).length / places.length
  );
}

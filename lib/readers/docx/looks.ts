import type { XmlElement } from './xml/xml.ts';
import { childAt, elementsOf, outermost, stringOf, switchAt, valueAt } from './xml/xml.ts';

/** What lies behind text: six hexadecimal digits, or `any` for a pattern or one of several colours. */
export type Ground = string;
export const PAPER: Ground = 'FFFFFF';
export const ANY: Ground = 'any';

/** Undefined where the properties, or those of any part of a table's style, name no shading. */
export function groundBy(properties: XmlElement | undefined): Ground | undefined {
  const grounds = properties ? outermost(properties, 'w:shd', 'w:highlight').map(groundOf) : [];
  const coloured = [...new Set(grounds.filter((each) => !isWhite(each)))];
  return grounds.length === 0 ? undefined : coloured.length > 1 ? ANY : (coloured[0] ?? PAPER);
}

/** ECMA-376 part 1, 17.18.40. */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  none: PAPER,
  white: PAPER,
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  green: '00FF00',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
};

function groundOf({ name, attributes }: XmlElement): Ground {
  const value = attributes.get('w:val') ?? 'clear';
  if (name === 'w:highlight') return HIGHLIGHTS[value] ?? ANY;
  if (!['clear', 'nil'].includes(value)) return ANY;
  const fill = attributes.get('w:fill') ?? 'auto';
  return /^[\da-f]{6}$/iu.test(fill) ? fill : PAPER;
}

/** To the eye: no part of it darker than F8. */
export function isWhite(colour: string): boolean {
  return /^(?:F[89A-F]){3}$/i.test(colour);
}

/** Whether text of this colour cannot be told from what it stands on. Automatic text is black or white, whichever is seen. */
export function isLost(colour: string | undefined, ground: Ground): boolean {
  if (colour === CLEAR) return true;
  if (colour === undefined || !/^[\da-f]{6}$/iu.test(colour) || ground === ANY) return false;
  const apart = [0, 2, 4].map((at) => Math.abs(part(colour, at) - part(ground, at)));
  return apart.every((each) => each < 0x0c) || (isWhite(colour) && isWhite(ground));
}

function part(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16);
}

const CLEAR = 'clear';

/** The colour that the properties of a run name, `auto`, or `clear` for none at all. A colour of the theme goes before that beside it. */
export function colourBy(properties: XmlElement | undefined): string | undefined {
  if (!properties) return undefined;
  const fill = childAt(properties, 'w14:textFill');
  return (fill && colourOfFill(fill)) ?? colourOf(childAt(properties, 'w:color'));
}

function colourOf(colour: XmlElement | undefined): string | undefined {
  const theme = colour?.attributes.get('w:themeColor') ?? '';
  const isPlain = !colour?.attributes.has('w:themeShade') && !colour?.attributes.has('w:themeTint');
  return isPlain && /^(?:background|light)1$/u.test(theme) ? PAPER : colour?.attributes.get('w:val');
}

/** In thousandths of a percent: so transparent that nobody sees it. */
const TRANSPARENT = 90_000;

function colourOfFill(fill: XmlElement): string | undefined {
  if (childAt(fill, 'w14:noFill')) return CLEAR;
  const [colour] = elementsOf(childAt(fill, 'w14:solidFill') ?? fill);
  const alpha = colour && childAt(colour, 'w14:alpha')?.attributes.get('w14:val');
  if (Number(alpha ?? 0) >= TRANSPARENT) return CLEAR;
  const value = colour?.attributes.get('w14:val');
  if (colour?.name === 'w14:schemeClr')
    return /^(?:bg|lt)1$/u.test(value ?? '') && elementsOf(colour).length === 0 ? PAPER : undefined;
  return colour?.name === 'w14:srgbClr' ? value?.toUpperCase() : undefined;
}

/** Fonts in which the codes of letters and digits show signs. */
export const OF_SIGNS = /ding(?:s|bats)|marlett/iu;

/** The font that the properties name for digits and letters. */
export function fontBy(properties: XmlElement | undefined): string | undefined {
  const fonts = properties && childAt(properties, 'w:rFonts')?.attributes;
  return fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi');
}

/** Below this share of its width, in percent, nobody reads a character. */
const NARROWEST = 15;
/** In twentieths of a point, a character. */
const TIGHTEST = 40;
/** In twentieths of a point: a digit is some 100 wide. */
const CLOSEST = -70;
/** In half points, from the line. */
const FURTHEST = 40;

/** Whether a run is drawn so that its characters are squeezed to lines, on top of each other, or elsewhere. */
export function isDisfigured(run: XmlElement): boolean {
  const properties = childAt(run, 'w:rPr');
  if (!properties) return false;
  const value = (name: string) => Number(valueAt(properties, name)?.replace(/%$/u, '') ?? Number.NaN);
  const length = stringOf(run).trim().length;
  return (
    value('w:w') < NARROWEST ||
    value('w:fitText') < TIGHTEST * length ||
    (value('w:spacing') < CLOSEST && length > 0) ||
    Math.abs(value('w:position')) > FURTHEST ||
    switchAt(properties, 'w:specVanish') === true
  );
}

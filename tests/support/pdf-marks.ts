import type { Box } from '../../lib/document/model.ts';
import type { Mark } from './pdf.ts';
import type { FontName } from './pdf-fonts.ts';
import { fonts, textWidth } from './pdf-fonts.ts';

/** Marks of a page. Places are in points from its top left corner, y downwards. */

export interface TextStyle {
  readonly size?: number;
  readonly font?: FontName;
  readonly color?: string;
  /** Text rendering mode; 3 is invisible. */
  readonly mode?: number;
  /** Points between characters beside their own width. */
  readonly spacing?: number;
  /** The direction of writing in degrees, clockwise. */
  readonly angle?: number;
}

/** How a line of text is drawn. */
export type DrawText = (characters: string, at: readonly [x: number, y: number], style: TextStyle) => Mark | Mark[];

/** A line of text that begins at `x` on the baseline `y`. */
export function text(characters: string, [x, y]: readonly [number, number], style: TextStyle = {}): Mark {
  const { size = 10, font = 'song', color = '#000000', mode = 0, spacing = 0, angle = 0 } = style;
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const matrix = [cos, -sin, sin, cos, x, -y].map(number).join(' ');
  const state = `${rgb(color)} rg /${font} ${size} Tf ${mode} Tr ${spacing} Tc`;
  return `q BT ${state} ${matrix} Tm <${fonts[font].encode(characters)}> Tj ET Q`;
}

/** A line of text between two edges, in their middle. */
export function centred(
  characters: string,
  [left, right]: readonly [number, number],
  y: number,
  style: TextStyle = {},
): Mark {
  return text(characters, [(left + right - textWidth(characters, style.size ?? 10)) / 2, y], style);
}

/** Lines of text one below the other, as wide as `columns` characters, the first set in by two. */
export function prose(characters: string, [left, top]: readonly [number, number], columns = 40, size = 12): Mark[] {
  const all = Array.from(`　　${characters}`);
  const lines = Array.from({ length: Math.ceil(all.length / columns) }, (_, at) =>
    all.slice(at * columns, (at + 1) * columns),
  );
  return lines.map((line, at) => text(line.join(''), [left, top + (at + 1) * 1.5 * size], { size }));
}

export interface LineStyle {
  readonly width?: number;
  readonly color?: string;
  readonly dash?: string;
}

export function line(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  style: LineStyle = {},
): Mark {
  const { width = 0.5, color = '#000000', dash = '[] 0' } = style;
  return `q ${rgb(color)} RG ${width} w ${dash} d ${number(x1)} ${number(-y1)} m ${number(x2)} ${number(-y2)} l S Q`;
}

export function fill([left, top, right, bottom]: Box, color = '#000000'): Mark {
  return `q ${rgb(color)} rg ${[left, -bottom, right - left, bottom - top].map(number).join(' ')} re f Q`;
}

/** A picture, of one grey pixel, that fills a box. */
export function picture([left, top, right, bottom]: Box): Mark {
  const place = [right - left, 0, 0, bottom - top, left, -bottom].map(number).join(' ');
  return `q ${place} cm BI /W 1 /H 1 /CS /G /BPC 8 ID ~ EI Q`;
}

/** Marks of which only what stands in a box is seen. */
export function clipped([left, top, right, bottom]: Box, marks: readonly Mark[]): Mark[] {
  return [`q ${[left, -bottom, right - left, bottom - top].map(number).join(' ')} re W n`, ...marks, 'Q'];
}

export function onLayer(layer: 'on' | 'off', marks: readonly Mark[]): Mark[] {
  return [`/OC /${layer} BDC`, ...marks, 'EMC'];
}

/** Marks painted with a named graphics state: `clear` cannot be seen, `faint` hardly. */
export function withState(state: 'clear' | 'faint', marks: readonly Mark[]): Mark[] {
  return [`q /${state} gs`, ...marks, 'Q'];
}

function rgb(color: string): string {
  return [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** What is used of opentype.js, to read fonts and in tests to make some; its package names no types. */
declare module 'opentype.js/dist/opentype.mjs' {
  export type Command =
    | { readonly type: 'M' | 'L'; readonly x: number; readonly y: number }
    | { readonly type: 'Q'; readonly x1: number; readonly y1: number; readonly x: number; readonly y: number }
    | {
        readonly type: 'C';
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
        readonly x: number;
        readonly y: number;
      }
    | { readonly type: 'Z' };

  export class Path {
    moveTo(x: number, y: number): void;
    lineTo(x: number, y: number): void;
    close(): void;
  }

  export class Glyph {
    constructor(glyph: {
      readonly name: string;
      readonly unicode?: number;
      readonly advanceWidth: number;
      readonly path: Path;
    });
    readonly index: number;
    readonly path: { readonly commands: readonly Command[] };
  }

  export class Font {
    constructor(font: {
      readonly familyName: string;
      readonly styleName: string;
      readonly unitsPerEm: number;
      readonly ascender: number;
      readonly descender: number;
      readonly glyphs: readonly Glyph[];
    });
    /** The glyph of a character, or the one for those that are missing. */
    charToGlyph(character: string): Glyph;
    toArrayBuffer(): ArrayBuffer;
  }

  /** Throws where the bytes are no font. */
  export function parse(bytes: ArrayBuffer, options: { readonly lowMemory: boolean }): Font;
}

/** What is used of opentype.js; its package names no types. */
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

  export interface Font {
    /** The glyph of a character, or the one for those that are missing. */
    charToGlyph(character: string): { readonly path: { readonly commands: readonly Command[] } };
  }

  /** Throws where the bytes are no font. */
  export function parse(bytes: ArrayBuffer, options: { readonly lowMemory: boolean }): Font;
}

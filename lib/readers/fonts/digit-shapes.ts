import type { Loss } from '../../document/model.ts';
import type { Shape } from './glyph-shape.ts';
import { COLUMNS, distanceOf, ROWS } from './glyph-shape.ts';
import known from './known-digits.json' with { type: 'json' };

/** A digit is taken for another when it is nearer to that by so many squares. Of 210 digits none is nearer to another in the other fonts. */
const NEARER = 6;

const DIGITS = Array.from({ length: 10 }, (_, digit) => digit);

/** Whether what a font shows for a digit is another one. */
export function isOtherDigit(shape: Shape, digit: number): boolean {
  const distanceTo = (other: number) =>
    Math.min(...knownDigits().map((digits) => distanceOf(shape, digits[other] ?? [])));
  const own = distanceTo(digit);
  return own >= NEARER && DIGITS.some((other) => distanceTo(other) + NEARER <= own);
}

/** What is said of so many fonts that show other digits than they name. */
export function digitLosses(fontCount: number): Loss[] {
  if (fontCount === 0) return [];
  const text = `${String(fontCount)} fonts show other digits than they name`;
  return [{ kind: 'glyphs-undecoded', text, spot: null, inTable: false }];
}

/** Of each font that is known, the shapes of its ten digits, as `bench/learn-fonts.ts` writes them. */
export const knownDigits = (() => {
  let all: readonly (readonly Shape[])[] | undefined;
  return () => (all ??= Object.values<readonly string[]>(known).map((digits) => digits.map(unpacked)));
})();

function unpacked(bits: string): Shape {
  const bytes = Buffer.from(bits, 'base64');
  return Array.from({ length: ROWS * COLUMNS }, (_, at) => ((bytes[at >> 3] ?? 0) & (1 << (at & 7))) !== 0);
}

export function packed(shape: Shape): string {
  const bytes = Buffer.alloc((ROWS * COLUMNS) / 8);
  for (const [at, inked] of shape.entries()) if (inked) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
  return bytes.toString('base64');
}

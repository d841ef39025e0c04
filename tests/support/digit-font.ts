import { Font, Glyph, Path } from 'opentype.js/dist/opentype.mjs';
import { knownDigits } from '../../lib/readers/fonts/digit-shapes.ts';
import { COLUMNS, ROWS } from '../../lib/readers/fonts/glyph-shape.ts';

const SIDE = 50;

/**
 * A font whose digits look as those of a known one: 0 as the first that is given, and so on; as nothing for a blank, and none for a `-`.
 * So many other glyphs make it large: each adds some 49 kB.
 */
export function digitFont(shown: string, others = 0): Uint8Array {
  const digits = Array.from(shown, (look, digit) => ({ look, digit })).filter(({ look }) => look !== '-');
  const font = new Font({
    familyName: 'Digits',
    styleName: 'Regular',
    unitsPerEm: 1000,
    ascender: 800,
    descender: -200,
    glyphs: [
      glyph('.notdef', boxAt(0, 0)),
      ...digits.map(({ look, digit }) =>
        glyph(`digit${digit}`, look === ' ' ? new Path() : drawn(Number(look)), digit),
      ),
      ...Array.from({ length: others }, (_, at) => glyph(`other${at}`, boxesDrawn(4000))),
    ],
  });
  return new Uint8Array(font.toArrayBuffer());
}

function glyph(name: string, path: Path, digit?: number): Glyph {
  return new Glyph({ name, path, advanceWidth: 500, ...(digit === undefined ? {} : { unicode: 0x30 + digit }) });
}

function boxAt(column: number, row: number, path = new Path()): Path {
  const [left, bottom] = [column * SIDE, (ROWS - 1 - row) * SIDE];
  path.moveTo(left, bottom);
  path.lineTo(left + SIDE, bottom);
  path.lineTo(left + SIDE, bottom + SIDE);
  path.lineTo(left, bottom + SIDE);
  path.close();
  return path;
}

function boxesDrawn(count: number): Path {
  const path = new Path();
  for (let at = 0; at < count; at += 1) boxAt(at % COLUMNS, at % ROWS, path);
  return path;
}

function drawn(digit: number): Path {
  const path = new Path();
  for (const [at, inked] of (knownDigits()[0]?.[digit] ?? []).entries())
    if (inked) boxAt(at % COLUMNS, Math.floor(at / COLUMNS), path);
  return path;
}

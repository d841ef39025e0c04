import { expect, test } from 'vitest';
import { decodeGlyphs } from '../../../lib/readers/pdf/decode-glyphs.ts';
import type { Glyph } from '../../../lib/readers/pdf/marks.ts';

/** The glyphs of one font, in the order of their codes from 100. */
function textOf(texts: readonly string[], width = 5): string {
  const glyphs = texts.map((text, at): Glyph => {
    const shown = {
      text,
      code: 100 + at,
      drawnAs: text,
      outline: null,
      box: [at * width, 0, (at + 1) * width, 10],
    } as const;
    return { ...shown, size: 10, angle: 0, color: '#000000', font: 'f1', hidden: null, suspect: false, run: 1 };
  });
  const nothing = { strokes: [], fills: [], images: [], emptyRuns: 0 };
  const pages = decodeGlyphs([{ page: 1, width: 595, height: 842, glyphs, ...nothing }]);
  return pages.flatMap((page) => page.glyphs.map(({ text }) => text)).join('');
}

const LINK = Array.from('le:///site/report.html');
/** What pdf.js names a glyph by its code that the table of its font leaves out. */
const unnamedAt = (at: number) => String.fromCharCode(100 + at);

test('a font is not disbelieved for one glyph that it does not name', () => {
  const gap = 80;
  const filled = Array.from({ length: gap }, (_, at) => LINK[at % LINK.length] ?? '');
  expect(textOf([...filled, unnamedAt(gap)])).toBe(`${filled.join('')}\ufffd`);
});

test('a font that leaves out a fifth of its glyphs is disbelieved', () => {
  const filled = Array.from({ length: 80 }, (_, at) => LINK[at % LINK.length] ?? '');
  const unnamed = Array.from({ length: 20 }, (_, at) => unnamedAt(80 + at));
  expect(textOf([...filled, ...unnamed])).not.toContain('\ufffd');
  expect(textOf([...filled, ...unnamed])).toMatch(/[\u{f0000}-\u{10ffff}]/u);
});

test('a letter that is as wide as a Chinese character is not that letter', () => {
  expect(textOf(Array.from('ÿ一Ā总体情况'), 10)).toBe('\ufffd一\ufffd总体情况');
  expect(textOf(Array.from('总体情况 é'), 6)).toBe('总体情况 é');
});

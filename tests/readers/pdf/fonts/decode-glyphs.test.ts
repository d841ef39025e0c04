import { describe, expect, test } from 'vitest';
import { decodeGlyphs, wantsOutlines } from '../../../../lib/readers/pdf/fonts/decode-glyphs.ts';
import { gb2312 } from '../../../../lib/characters/gb2312.ts';
import { undecoded } from '../../../../lib/readers/pdf/unseen/undecoded.ts';
import known from '../../../../lib/readers/pdf/fonts/known-outlines.json' with { type: 'json' };
import { charactersOfFonts } from '../../../../lib/readers/pdf/fonts/known-fonts.ts';
import type { Glyph, PageMarks } from '../../../../lib/readers/pdf/drawing/marks.ts';

const SIZE = 10;

/** One glyph a character, drawn, with a number far from it, and an em wide. */
function glyphsOf(text: string, change: Partial<Glyph> = {}): readonly Glyph[] {
  return Array.from(text, (character, at): Glyph => {
    const left = at * SIZE;
    return {
      ...{ text: character, code: 0x2100 + at, drawnAs: character, outline: at + 1, font: 'subset', size: SIZE },
      ...{
        box: [left, 0, left + SIZE, SIZE],
        advance: 1,
        angle: 0,
        color: '#000000',
        hidden: null,
        suspect: false,
        unsure: false,
        run: 0,
      },
      ...change,
    };
  });
}

function pageOf(...glyphs: readonly (readonly Glyph[])[]): PageMarks {
  const nothing = { strokes: [], fills: [], images: [], drawings: [], emptyRuns: 0 };
  return { page: 1, width: 595, height: 842, glyphs: glyphs.flat(), ...nothing };
}

function readingOf(page: PageMarks): string {
  return decodeGlyphs([page])
    .flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
    .join('');
}

describe('a glyph at the number of a space, in a font that names its glyphs', () => {
  const wide = glyphsOf(' ', { code: 0x20 });

  test('is one that the font leaves unnamed where it is drawn as wide as a Chinese character', () => {
    const page = pageOf(glyphsOf('门户网'), wide, glyphsOf('公开'));
    expect(wantsOutlines([page])).toBe(true);
    expect(readingOf(page)).toBe('门户网\ufffd公开');
    expect(undecoded(decodeGlyphs([page]), new Set())).toMatchObject([{ kind: 'glyphs-undecoded', text: '1 glyphs' }]);
  });

  test.each([' ', '\n', '\u00a0', '\u3000'])('is none of %j where it is drawn, whatever names it so', (text) => {
    expect(readingOf(pageOf(glyphsOf('门户网'), glyphsOf(text)))).toBe('门户网\ufffd');
  });

  test('is a space where nothing is drawn', () => {
    expect(readingOf(pageOf(glyphsOf('门户网'), glyphsOf(' ', { code: 0x20, outline: null })))).toBe('门户网 ');
  });

  test('is a space where it is narrow', () => {
    const page = pageOf(glyphsOf('门户网'), glyphsOf(' ', { code: 0x20, box: [0, 0, SIZE / 2, SIZE] }));
    expect(wantsOutlines([page])).toBe(false);
    expect(readingOf(page)).toBe('门户网 ');
  });
});

describe('a glyph at the number of a space, in a known font that names none', () => {
  const [digests = ''] = Object.values(known);
  const outlines = Buffer.from(digests, 'base64');
  const outlineOf = (character: string) => outlines.readUInt32BE(charactersOfFonts().indexOf(character) * 4);
  const nameless = (text: string) =>
    Array.from(text, (character, at) => glyphsOf('仴', { code: at, outline: outlineOf(character) })).flat();
  const others = nameless('网上主动公开政府信息');

  test('is the character that its outline draws', () => {
    const page = pageOf(others, glyphsOf(' ', { code: 0x20, outline: outlineOf('站') }));
    expect(readingOf(page)).toBe('网上主动公开政府信息站');
  });

  test('is nobody knows what where its outline is too wide for it', () => {
    const page = pageOf(others, glyphsOf('\u2039', { outline: outlineOf('站'), advance: 0.5 }));
    expect(readingOf(page)).toMatch(/^网上主动公开政府信息[\u{f0000}-\u{10ffff}]$/u);
  });

  test('is a space where it is narrow, whatever it draws', () => {
    const box = [0, 0, SIZE / 4, SIZE] as const;
    expect(readingOf(pageOf(others, glyphsOf(' ', { code: 0x20, outline: outlineOf('认'), box })))).toBe(
      '网上主动公开政府信息 ',
    );
  });
});

/** The glyphs of one font, in the order of their codes from 100. */
function textOf(texts: readonly string[], width = 5): string {
  const glyphs = texts.flatMap((text, at) =>
    glyphsOf(text, { code: 100 + at, outline: null, box: [at * width, 0, (at + 1) * width, SIZE] }),
  );
  return readingOf(pageOf(glyphs));
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

test('a Chinese character half as wide as it is high is none, however it is stretched', () => {
  const narrow = glyphsOf('律', { advance: 0.5 });
  expect(readingOf(pageOf(glyphsOf('总共第'), narrow, glyphsOf('页')))).toBe('总共第\ufffd页');
  const stretched = glyphsOf('律', { box: [0, 0, SIZE / 2, SIZE] });
  expect(readingOf(pageOf(glyphsOf('第'), stretched, glyphsOf('页')))).toBe('第律页');
});

describe('a font of narrow widths', () => {
  const digit = (left: number, change: Partial<Glyph> = {}) =>
    glyphsOf('律', { advance: 0.5, font: 'digits', box: [left, 0, left + SIZE / 2, SIZE], ...change });
  const words = glyphsOf('总体情况主动公开', { box: [0, 100, SIZE, 110] });

  test('is believed where what follows stands close', () => {
    expect(readingOf(pageOf(words, digit(0), digit(5), digit(10)))).toContain('\ufffd\ufffd\ufffd');
  });

  test('is not believed where what follows leaves room for a Chinese character', () => {
    expect(readingOf(pageOf(words, digit(0), digit(10), digit(20)))).toContain('律律律');
  });

  test.each([
    ['on another line', digit(0), digit(10, { box: [10, 20, 15, 30] })],
    ['far off', digit(0), digit(40)],
    ['at another angle', digit(0), digit(10, { angle: 90 })],
  ])('is believed where what follows stands %s', (_, one, other) => {
    expect(readingOf(pageOf(words, one, other))).toContain('\ufffd\ufffd');
  });

  test.each([90, 180, 270])('is believed or not in writing turned by %d degrees as well', (angle) => {
    const at = (place: number): Partial<Glyph> => {
      const [begin, end] = angle < 180 ? [place, place + 5] : [95 - place, 100 - place];
      return { angle, box: angle === 180 ? [begin, 0, end, SIZE] : [0, begin, SIZE, end] };
    };
    expect(readingOf(pageOf(words, digit(0, at(0)), digit(0, at(5)), digit(0, at(10))))).toContain('\ufffd\ufffd');
    expect(readingOf(pageOf(words, digit(0, at(0)), digit(0, at(10)), digit(0, at(20))))).toContain('律律律');
  });
});

test('without a width a Chinese character is one', () => {
  expect(readingOf(pageOf(glyphsOf('第律页', { advance: 0 })))).toBe('第律页');
});

test('a font of many narrow Chinese characters is made so', () => {
  const text = gb2312().slice(1000, 1063).join('');
  expect(readingOf(pageOf(glyphsOf(text, { advance: 0.5 })))).toBe(text);
  const others = glyphsOf(text.repeat(3), { font: 'another' });
  expect(readingOf(pageOf(others, glyphsOf(text.slice(1), { advance: 0.5 })))).toBe(
    text.repeat(3) + '\ufffd'.repeat(62),
  );
});

/** The fonts of PDFs that tests write; none is embedded but the one of type 3, as in many reports. */

/** What the one font of type 3 can show, in the order of its codes from 1. It names 行 by the radical, as browsers do. */
const SHAPES = Array.from('0123456789⾏政处罚、⼾');

/** What the font with a gap shows, in the order of its codes from U+0060 on. */
const GAPPED = Array.from('本镇政信府息公开年报0123');

interface TestFont {
  /** The PDF objects of the font, the first being the font itself; `@1` stands for a reference to the second. */
  readonly objects: readonly string[];
  readonly encode: (text: string) => string;
}

export const fonts = {
  /** Chinese by UTF-16 codes. */
  song: compositeFont('STSong-Light', 'UniGB-UCS2-H', utf16),
  /** The same, written from top to bottom. */
  vertical: compositeFont('STSong-Light', 'UniGB-UCS2-V', utf16),
  /** Chinese by the codes of GBK. */
  gbk: compositeFont('SimSun', 'GBK-EUC-H', gbk),
  /** Chinese by the numbers of Adobe-GB1. */
  numbered: compositeFont('STSong-Light', 'Identity-H', (text) => gb1Numbers(text)),
  /** Glyphs by numbers of the font's own, as in a subset, and a table that names their characters. */
  subset: subsetFont(),
  /** The same without the table. */
  unnamed: compositeFont('ABCDEF+FangSong', 'Identity-H', (text) => utf16(renumbered(text)), 'Identity'),
  /** Glyphs by number, and nothing that says which characters they are. */
  nameless: compositeFont('ABCDEF+FangSong', 'Identity-H', (text) => utf16(shuffled(text)), 'Identity'),
  /** A table that names all its glyphs but 府, which has the number of a `d`. */
  gapped: gappedFont(),
  latin: {
    objects: ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    encode: (text: string) => hexOf(Array.from(text, (character) => character.charCodeAt(0))),
  },
  /** Glyphs that are drawn, with a table that names their characters; and without it, so that their numbers are their only names. */
  shapes: shapesFont((table) => `/ToUnicode ${table}`),
  shapesByNumber: shapesFont(() => ''),
} as const satisfies Readonly<Record<string, TestFont>>;

export type FontName = keyof typeof fonts;

/** As the fonts for Chinese here set it: ASCII half an em wide, all else an em. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((sum, character) => sum + (isNarrow(character) ? 0.5 : 1) * size, 0);
}

function isNarrow(character: string): boolean {
  return /^[\x20-\x7e]$/.test(character);
}

function compositeFont(name: string, encoding: string, encode: (text: string) => string, ordering = 'GB1'): TestFont {
  const widths = ordering === 'GB1' ? '/W [1 95 500 814 939 500]' : '/W [32 126 500]';
  return {
    objects: [
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [@1] >>`,
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /DW 1000 ${widths}
        /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> /FontDescriptor @2 >>`,
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0
        /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
    ],
    encode,
  };
}

/** Characters have the numbers 256 after their own; ASCII keeps its own, full-width marks come before it. */
function renumbered(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, (character) => String.fromCharCode((character.charCodeAt(0) + 0x100) & 0xffff));
}

function subsetFont(): TestFont {
  const font = compositeFont('ABCDEF+SimSun', 'Identity-H', (text) => utf16(renumbered(text)), 'Identity');
  const rows = Array.from({ length: 255 }, (_, at) => at + 1);
  const ranges = rows.map((row) => `<${hex(row, 2)}00> <${hex(row, 2)}ff> <${hex(row - 1, 2)}00>`);
  return named(font, ['<0000> <001f> <ff00>', '<0020> <007e> <0020>', ...ranges]);
}

function gappedFont(): TestFont {
  const codeOf = (character: string) => GAPPED.indexOf(character) + 0x60;
  const encode = (text: string) => Array.from(text, (character) => hex(codeOf(character), 4)).join('');
  const font = compositeFont('ABCDEF+KaiTi', 'Identity-H', encode, 'Identity');
  const ranges = GAPPED.filter((character) => character !== '府').map(
    (character) => `<${encode(character)}> <${encode(character)}> <${utf16(character)}>`,
  );
  return named({ ...font, objects: font.objects.map((object) => object.replace('/W [32 126 500]', '')) }, ranges);
}

/** The font with a table that names its glyphs: ranges of codes, each with its first character. */
function named(font: TestFont, ranges: readonly string[]): TestFont {
  const blocks = ranges.map((range) => `1 beginbfrange ${range} endbfrange`);
  const [first = '', ...others] = font.objects;
  return {
    ...font,
    objects: [
      first.replace('>>', '/ToUnicode @3 >>'),
      ...others,
      stream(`/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange
        ${blocks.join('\n')} endcmap end`),
    ],
  };
}

function shapesFont(named: (table: string) => string): TestFont {
  const codes = SHAPES.map((_, at) => at + 1);
  const names = codes.map((code) => `/g${hex(code + 0x30, 2)}`);
  const widths = SHAPES.map((shape) => (isNarrow(shape) ? 500 : 1000));
  const lines = SHAPES.map((shape, at) => `<${hex(at + 1, 2)}> <${utf16(shape)}>`);
  return {
    objects: [
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1
        /LastChar ${SHAPES.length} /Widths [${widths.join(' ')}] /Resources << >> ${named('@1')}
        /CharProcs << ${names.map((name) => `${name} @2`).join(' ')} >>
        /Encoding << /Type /Encoding /Differences [1 ${names.join(' ')}] >> >>`,
      stream(`/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <01> <ff> endcodespacerange
        ${SHAPES.length} beginbfchar ${lines.join(' ')} endbfchar endcmap end`),
      stream('1000 0 0 0 1000 1000 d1 100 0 800 800 re S'),
    ],
    encode: (text) => hexOf(Array.from(text, (character) => SHAPES.indexOf(character) + 1)),
  };
}

export function stream(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at), 4)).join('');
}

/** Other characters for the same text: the numbers of glyphs in a subset have nothing to do with what they show. */
function shuffled(text: string): string {
  return Array.from(text, (character) => String.fromCharCode(0x600 + (character.charCodeAt(0) % 150))).join('');
}

/** The numbers of the characters of GB 2312 in Adobe-GB1: ASCII from 1, symbols from 96 and 262, ideographs from 940. */
function gb1Numbers(text: string): string {
  return Array.from(text, (character) => {
    const [row = 0, cell = 0] = gbkBytes().get(character) ?? [];
    if (row === 0) return hex(character.charCodeAt(0) - 0x1f, 4);
    const first = GB1_ROWS[row] ?? (row < 0xd8 ? 940 + (row - 0xb0) * 94 : 4695 + (row - 0xd8) * 94);
    return hex(first + cell - 0xa1, 4);
  }).join('');
}

const GB1_ROWS: Readonly<Record<number, number>> = { 0xa1: 96, 0xa3: 262 };

function gbk(text: string): string {
  return hexOf(Array.from(text).flatMap((character) => gbkBytes().get(character) ?? [character.charCodeAt(0)]));
}

const gbkBytes = (() => {
  let bytes: ReadonlyMap<string, readonly number[]> | undefined;
  return () =>
    (bytes ??= new Map(
      allPairs()
        .toReversed()
        .map((pair) => [new TextDecoder('gbk').decode(Uint8Array.from(pair)), pair]),
    ));
})();

function allPairs(): (readonly number[])[] {
  const leads = Array.from({ length: 0xfe - 0x80 }, (_, at) => 0x81 + at);
  const trails = Array.from({ length: 0xfe - 0x3f }, (_, at) => 0x40 + at);
  return leads.flatMap((lead) => trails.map((trail) => [lead, trail]));
}

function hexOf(bytes: readonly number[]): string {
  return bytes.map((byte) => hex(byte, 2)).join('');
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/** The fonts of PDFs that tests write; none is embedded but the one of type 3, as in many reports. */

/** What the one font of type 3 can show, in the order of its codes from 1. It names 行 by the radical, as browsers do. */
const SHAPES = Array.from('0123456789⾏政处罚、⼾');

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
  /** Glyphs by number, and nothing that says which characters they are. */
  nameless: compositeFont('ABCDEF+FangSong', 'Identity-H', (text) => utf16(shuffled(text)), 'Identity'),
  latin: {
    objects: ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    encode: (text: string) => hexOf(Array.from(text, (character) => character.charCodeAt(0))),
  },
  shapes: shapesFont(),
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
  const widths = ordering === 'GB1' ? '/W [1 95 500 814 939 500]' : '';
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

function shapesFont(): TestFont {
  const codes = SHAPES.map((_, at) => at + 1);
  const lines = SHAPES.map((shape, at) => `<${hex(at + 1, 2)}> <${utf16(shape)}>`);
  return {
    objects: [
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1
        /LastChar ${SHAPES.length} /Widths [${codes.map(() => 1000).join(' ')}] /Resources << >> /ToUnicode @1
        /CharProcs << ${codes.map((code) => `/g${code} @2`).join(' ')} >>
        /Encoding << /Type /Encoding /Differences [1 ${codes.map((code) => `/g${code}`).join(' ')}] >> >>`,
      stream(`/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <01> <ff> endcodespacerange
        ${SHAPES.length} beginbfchar ${lines.join(' ')} endbfchar endcmap end`),
      stream('1000 0 0 0 1000 1000 d1 100 0 800 800 re f'),
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

function gbk(text: string): string {
  return hexOf(Array.from(text).flatMap((character) => gbkBytes().get(character) ?? [character.charCodeAt(0)]));
}

const gbkBytes = (() => {
  let bytes: ReadonlyMap<string, readonly number[]> | undefined;
  return () =>
    (bytes ??= new Map(allPairs().map((pair) => [new TextDecoder('gbk').decode(Uint8Array.from(pair)), pair])));
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

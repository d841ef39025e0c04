import { deflateSync } from 'node:zlib';
import type { PdfFile } from '../support/pdf-file.ts';
import { bytesOf, latin1, numbersOf, streamOf, withEntries, withObjects, writePdf } from '../support/pdf-file.ts';
import { CATALOG, FLATE, hasty, PAGE, painting, stopped } from './altered-pdf.ts';
import type { HostileFile } from './hostile-file.ts';
import { soundPdf } from './sound.ts';

const TREE = /\/Type \/Pages /;
function replaced(file: PdfFile, which: RegExp, from: RegExp, to: string): PdfFile {
  const numbers = numbersOf(file, which);
  return withObjects(
    file,
    Object.fromEntries(numbers.map((number) => [number, (file.objects.get(number) ?? '').replace(from, to)])),
  );
}

/** A form that paints the next one twice, `depth` times over. */
function doublingForms(depth: number): Record<number, string> {
  const form = (at: number) =>
    `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /f ${at} 0 R >> >>`;
  return Object.fromEntries(
    Array.from({ length: depth }, (_, at) => [
      800 + at,
      streamOf(at + 1 < depth ? '/f Do /f Do' : 'n', form(801 + at)),
    ]),
  );
}

function compositeFont(descendant: string, encoding = '/Identity-H', more = ''): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding ${encoding} ${more} /DescendantFonts [<< /Type /Font
    /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
    ${descendant} >>] >>`;
}

const SHOW = 'BT /x 9 Tf <0001> Tj ET';

/** Rows 24 to 32: PDFs that lead in circles or grow. */
export const pdfStructure: Readonly<Record<number, readonly HostileFile[]>> = {
  24: [
    {
      name: 'a page tree that leads back to itself',
      make: () => writePdf(replaced(soundPdf(), TREE, /\/Kids \[/, '/Kids [2 0 R ')),
      ends: { refused: ['damaged'] },
    },
    {
      name: 'a table of contents that leads back to itself',
      make: () =>
        writePdf(
          withEntries(
            withObjects(soundPdf(), {
              900: '<< /First 901 0 R /Last 901 0 R >>',
              901: '<< /Title (a) /Next 901 0 R >>',
            }),
            CATALOG,
            '/Outlines 900 0 R',
          ),
        ),
      ends: {},
    },
    {
      name: 'a tree of its structure that leads back to itself',
      make: () =>
        writePdf(
          withEntries(
            withObjects(soundPdf(), { 900: '<< /Type /StructTreeRoot /K 900 0 R >>' }),
            CATALOG,
            '/StructTreeRoot 900 0 R /MarkInfo << /Marked true >>',
          ),
        ),
      ends: {},
    },
    {
      name: 'cross-references that lead back to themselves',
      make: () => {
        const text = latin1(writePdf(soundPdf()));
        return bytesOf(text.replace('/Root 1 0 R', `/Prev ${text.lastIndexOf('xref\n0 1')} /Root 1 0 R`));
      },
      ends: {},
    },
    {
      name: 'cross-references of two pages that lead astray',
      make: () => astray(writePdf(soundPdf()), numbersOf(soundPdf(), PAGE).slice(1, 3)),
      ends: { lost: [['repaired', /failed unnoticed/]] },
      alone: true,
    },
  ],
  25: [
    {
      name: 'two thousand million pages, as it says',
      make: () => writePdf(replaced(soundPdf(), TREE, /\/Count \d+/, '/Count 2147483648')),
      ends: {},
    },
    {
      name: 'one page two hundred thousand times',
      make: () =>
        writePdf(
          replaced(
            replaced(soundPdf(), TREE, /\/Count \d+/, '/Count 200000'),
            TREE,
            /\/Kids \[(\d+ 0 R).*\]/,
            `/Kids [${'$1 '.repeat(200_000)}]`,
          ),
        ),
      ends: { refused: ['too-large', 'damaged'] },
    },
    {
      name: 'fewer pages than there are, as it says',
      make: () => writePdf(replaced(soundPdf(), TREE, /\/Count \d+/, '/Count 1')),
      ends: { lost: [['part-unread', /pages that are not shown/]], figures: 'others' },
    },
  ],
  26: [
    {
      name: 'a form that paints itself',
      make: () =>
        painting('/f Do', {
          xObjects: '/f 800 0 R',
          objects: { 800: doublingForms(2)[800]?.replace('801', '800') ?? '' },
        }),
      ends: {},
    },
    {
      name: 'forms that double 24 times',
      make: () => painting('/f Do', { xObjects: '/f 800 0 R', objects: doublingForms(24) }),
      ...stopped,
    },
  ],
  27: [
    {
      name: 'a content stream of 300 MB in 300 kB',
      make: () => painting(deflateSync(Buffer.alloc(3e8, ' ')), { entries: FLATE }),
      ...stopped,
    },
    {
      name: 'a content stream of 4 GB, compressed twice to 10 kB',
      make: () => painting(deflateSync(repeatedDeflate()), { entries: '/Filter [/FlateDecode /FlateDecode]' }),
      ...stopped,
    },
  ],
  28: [
    {
      name: 'ten million text operators',
      make: () => painting(deflateSync(Buffer.from('BT /latin 9 Tf (1) Tj ET\n'.repeat(3e6))), { entries: FLATE }),
      ends: { refused: ['over-time', 'over-memory', 'too-large'] },
      limits: hasty,
    },
    {
      name: 'five million states saved',
      make: () => painting(deflateSync(Buffer.from('q '.repeat(5e6))), { entries: FLATE }),
      ends: { refused: ['over-time', 'over-memory', 'too-large'] },
      limits: hasty,
    },
  ],
  29: [
    {
      name: 'two thousand million widths',
      make: () => painting(SHOW, { fonts: '/x 800 0 R', objects: { 800: compositeFont('/W [0 2000000000 500]') } }),
      ...stopped,
    },
    {
      name: 'a string of 25 MB',
      make: () => painting(`BT /latin 9 Tf (${'1'.repeat(25e6)}) Tj ET`),
      ends: { refused: ['over-time', 'over-memory', 'too-large'] },
      limits: hasty,
    },
  ],
  30: [
    {
      name: 'a map of four thousand million codes',
      make: () =>
        painting(SHOW, {
          fonts: '/x 800 0 R',
          objects: {
            800: compositeFont('', '/Identity-H', '/ToUnicode 801 0 R'),
            801: streamOf(
              `begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange
             1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap`,
            ),
          },
        }),
      ends: {},
    },
  ],
  31: [
    {
      name: 'a million arrays within each other',
      make: () => writePdf(replaced(soundPdf(), TREE, /\/Kids \[/, `/X ${'['.repeat(1e6)}${']'.repeat(1e6)} /Kids [`)),
      ends: { refused: ['damaged'] },
    },
    {
      name: 'a thousand filters in a row',
      make: () => painting('n', { entries: `/Filter [${'/ASCIIHexDecode '.repeat(1000)}]` }),
      ends: {},
    },
  ],
  32: [
    {
      name: 'a page of 100 km',
      make: () => writePdf(replaced(soundPdf(), PAGE, /\/MediaBox \[[^\]]*\]/, '/MediaBox [0 0 300000000 300000000]')),
      ends: { refused: ['too-large'], because: /points/ },
    },
    {
      name: 'a picture of ten thousand million pixels',
      make: () =>
        painting('q 9 0 0 9 0 0 cm /x Do Q', {
          xObjects: '/x 800 0 R',
          objects: {
            800: streamOf(
              deflateSync(Buffer.alloc(1000)),
              `/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceGray /BitsPerComponent 8 ${FLATE}`,
            ),
          },
        }),
      ends: {},
    },
    {
      name: 'a predictor of two thousand million columns',
      make: () =>
        painting(deflateSync(Buffer.from('n')), {
          entries: `${FLATE} /DecodeParms << /Predictor 12 /Columns 2000000000 >>`,
        }),
      ends: {},
    },
    {
      name: 'a JBIG2 picture that refers to its own symbols',
      make: () =>
        painting('q 9 0 0 9 0 0 cm /x Do Q', {
          xObjects: '/x 800 0 R',
          objects: {
            800: streamOf(
              bytesOf('\0\0\0\0\x30\0\x01\0\0\0\x13\0\xff\xff\xff\0\xff\xff\xff\0\0\0\0\0\0\0\0\0\0\0'),
              '/Type /XObject /Subtype /Image /Width 1000000 /Height 1000000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode',
            ),
          },
        }),
      ends: {},
    },
  ],
};

/** The file with its table of cross-references wrong about these objects: pdf.js finds them, and leaves errors behind that nobody awaits. */
function astray(pdf: Uint8Array, numbers: readonly number[]): Uint8Array {
  const entries = new RegExp(`(?<=\\n(?:${numbers.join('|')}) 1\\n)\\d{10}`, 'g');
  return bytesOf(latin1(pdf).replace(entries, '0000000012'));
}

/** What inflates to 4 GB of spaces: the middle of a deflated 4 MB, a thousand times over. */
function repeatedDeflate(): Buffer {
  const block = deflateSync(Buffer.alloc(64e6, ' '), { finishFlush: 2 });
  return Buffer.concat([block, ...Array.from({ length: 63 }, () => block.subarray(2))]);
}

import { deflateSync } from 'node:zlib';
import { streamOf } from '../../support/pdf-file.ts';
import type { Mark } from '../../support/pdf.ts';
import { fill, line } from '../../support/pdf-marks.ts';
import { FLATE } from '../altered-pdf.ts';
import { toldBy } from './case.ts';
import type { DrawCell } from './pdf-cell.ts';
import { at, figureDrawn, inFont, set, shown } from './pdf-cell.ts';

const drawn =
  (draw: DrawCell, resources: Parameters<typeof figureDrawn>[1] = {}) =>
  () =>
    figureDrawn(draw, resources);

/** The figure as it should be, and more on it. */
const with14 = (more: DrawCell, resources: Parameters<typeof figureDrawn>[1] = {}) =>
  drawn((x, y) => [shown('14', x, y), ...more(x, y)], resources);

const PICTURE = streamOf(
  deflateSync(Buffer.alloc(400, 255)),
  `/Type /XObject /Subtype /Image /Width 20 /Height 20 /ColorSpace /DeviceGray /BitsPerComponent 8 ${FLATE}`,
);
const PICTURED = { xObjects: '/picture 900 0 R', objects: { 900: PICTURE } };
const PATTERNED = {
  others: '/Pattern << /white 900 0 R >>',
  objects: {
    900: streamOf(
      '1 1 1 rg 0 0 9 9 re f',
      '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >>',
    ),
  },
};
const MASKED = {
  states: '/masked << /SMask << /S /Luminosity /G 901 0 R >> >>',
  objects: {
    901: streamOf(
      '0 g 0 0 2000 2000 re f',
      '/Type /XObject /Subtype /Form /BBox [0 0 2000 2000] /Group << /S /Transparency /CS /DeviceGray >>',
    ),
  },
};
const WHITE_SHADING =
  '/Shading << /white << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 0] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [1] /N 1 >> >> >>';

/** Of the outside of a box, or of its inside. */
const within = (path: string, inside: Mark): Mark[] => [`q ${path}`, inside, 'Q'];
/** What the page paints at a place, as wide and as high as two digits. */
const over = (x: number, y: number, paint: string): Mark => `q 14 0 0 10 ${at(x - 2, y + 2)} cm ${paint} Q`;

const unseen = toldBy('hidden-text', {
  'thin white boxes cover it': with14((x, y) =>
    [0, 1, 2, 3, 4].map((step) => fill([x - 2, y - 6.5 + 1.8 * step, x + 12, y - 4.6 + 1.8 * step], '#ffffff')),
  ),
  'a thick white line covers it': with14((x, y) => [
    line([x - 2, y - 2], [x + 12, y - 2], { width: 12, color: '#ffffff' }),
  ]),
  'it is as grey as its ground': drawn((x, y) => [
    fill([x - 5, y - 7, x + 15, y + 2], '#c0c0c0'),
    set('14', at(x, y), '0.753 0.753 0.753 rg'),
  ]),
  'it is nearly transparent': drawn((x, y) => ['q /faintest gs', shown('14', x, y), 'Q'], {
    states: '/faintest << /ca 0.004 >>',
  }),
  'its outlines are white, and not filled': drawn((x, y) => [set('14', at(x, y), '1 1 1 RG 1 Tr')]),
  'its outlines are transparent': drawn((x, y) => ['q /bare gs', set('14', at(x, y), '1 Tr'), 'Q'], {
    states: '/bare << /CA 0 >>',
  }),
  'a triangle clips it, whose box does not': drawn((x, y) =>
    within(`${at(x - 60, y - 60)} m ${at(x + 100, y + 100)} l ${at(x - 60, y + 100)} l W n`, shown('14', x + 20, y)),
  ),
  'two boxes at its sides clip it': drawn((x, y) =>
    within(`${at(x - 60, y + 5)} 10 10 re ${at(x + 60, y + 5)} 10 10 re W n`, shown('14', x, y)),
  ),
  'it stands in the hole of a clip': drawn((x, y) =>
    within(`${at(x - 60, y + 50)} 120 100 re ${at(x - 5, y + 5)} 30 20 re W* n`, shown('14', x, y)),
  ),
  'other text clips it': drawn((x, y) => [
    'q',
    `BT /song 6 Tf 7 Tr 1 0 0 1 ${at(x + 60, y)} Tm <0031> Tj ET`,
    `BT /song 6 Tf 0 Tr 1 0 0 1 ${at(x, y)} Tm <00310034> Tj ET`,
    'Q',
  ]),
  'a digit is squeezed to a line': with14((x, y) => [set('9', at(x - 0.2, y), '1 Tz')]),
  'a digit is squeezed by its matrix': with14((x, y) => [set('9', at(x - 0.2, y), '', '0.02 0 0 1')]),
});

const unsure = toldBy('glyphs-undecoded', {
  'a picture covers it': with14((x, y) => [over(x, y, '/picture Do')], PICTURED),
  'pictures cover it that are gathered into one operator': with14(
    (x, y) => [0, 1, 2, 3].map((step) => over(x, y + step / 100, '/picture Do')),
    PICTURED,
  ),
  'a picture within the text covers it': with14((x, y) => [
    over(x, y, `BI /W 20 /H 20 /CS /G /BPC 8 /F /AHx ID ${'ff'.repeat(400)}> EI`),
  ]),
  'a shading covers it': with14((x, y) => [`q ${at(x - 2, y + 2)} 14 10 re W n /white sh Q`], {
    others: WHITE_SHADING,
  }),
  'a pattern covers it': with14((x, y) => [`q /Pattern cs /white scn ${at(x - 2, y + 2)} 14 10 re f Q`], PATTERNED),
  'each digit is covered by half': drawn((x, y) => [
    shown('88', x, y),
    fill([x - 1, y - 6, x + 1.3, y + 1], '#ffffff'),
    fill([x + 3, y - 6, x + 4.3, y + 1], '#ffffff'),
  ]),
  'half a digit is clipped': drawn((x, y) => within(`${at(x + 1.3, y + 3)} 1.7 12 re W n`, shown('8', x, y))),
  'it is painted with a pattern': drawn((x, y) => [set('14', at(x, y), '/Pattern cs /white scn')], PATTERNED),
  'a mask of black hides it': drawn((x, y) => ['q /masked gs', shown('14', x, y), 'Q'], MASKED),
  'it is mixed with the paper': drawn((x, y) => ['q /screened gs', shown('14', x, y), 'Q'], {
    states: '/screened << /BM /Screen >>',
  }),
  'a 6 stands on its head': drawn((x, y) => [set('6', at(x + 3, y - 4), '', '-1 0 0 -1')]),
  'it is mirrored': drawn((x, y) => [set('25', at(x + 6, y), '', '-1 0 0 1')]),
  'it is drawn to the left': drawn((x, y) => [set('25', at(x + 6, y), '-100 Tz')]),
  'it is turned over': drawn((x, y) => [set('25', at(x, y - 5), '', '1 0 0 -1')]),
  'two figures stand on one another': with14((x, y) => [shown('88', x, y)]),
  'two figures stand side by side, nearly': with14((x, y) => [shown('88', x + 1, y + 0.5)]),
  'its colour is never painted': drawn((x, y) => [set('14', at(x, y), '/none cs 1 scn')], {
    others:
      '/ColorSpace << /none [/Separation /None /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>] >>',
  }),
});

const drawings = toldBy('image', {
  'a digit is a picture': with14((x, y) => [`q 4 0 0 6 ${at(x - 5, y)} cm /picture Do Q`], PICTURED),
  'a digit is a line': with14((x, y) => [line([x - 2, y], [x - 2, y - 5], { width: 0.7 })]),
  'a digit is an outline': with14((x, y) => [
    `q 0 0 0 RG 0.7 w ${at(x - 4, y - 5)} m ${at(x - 1, y - 5)} l ${at(x - 3, y)} l S Q`,
  ]),
  'a minus is a line': with14((x, y) => [line([x - 4, y - 2], [x - 1, y - 2], { width: 0.6 })]),
});

const DIGITS = Array.from('0123456789', (digit) => `<003${digit}> <003${digit}>`);
const NAMES = streamOf(`begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange
  10 beginbfchar ${DIGITS.join(' ')} endbfchar endcmap`);
const SHORT_NAMES = streamOf(`begincmap 1 begincodespacerange <00> <ff> endcodespacerange
  10 beginbfchar ${DIGITS.join(' ').replaceAll(/<00(3\d)> (<003\d>)/g, '<$1> $2')} endbfchar endcmap`);

const INFO = '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 0 >>';
const DESCRIPTOR = `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880]
  /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`;

function drawnFont(one: string, four: string): Readonly<Record<number, string>> {
  return {
    900: `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 49
      /LastChar 52 /Widths [500 500 500 500] /Encoding << /Differences [49 /one /two /three /four] >>
      /CharProcs << /one 910 0 R /four 911 0 R >> /Resources << /Font << /h 903 0 R >> >> /ToUnicode 901 0 R >>`,
    901: SHORT_NAMES,
    903: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    910: streamOf(one),
    911: streamOf(four),
  };
}

const fonts = toldBy('glyphs-undecoded', {
  'its font encodes other glyphs than it names': () =>
    inFont({
      900: `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 901 0 R
        /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [49 /seven 52 /eight] >> >>`,
      901: SHORT_NAMES,
    }),
  'it is set in signs': () =>
    inFont({ 900: '<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats /ToUnicode 901 0 R >>', 901: SHORT_NAMES }),
  'its codes stand for other numbers in the collection of its font': () =>
    inFont(
      {
        900: `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding 901 0 R /ToUnicode 902 0 R
          /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 500 ${INFO}
          /FontDescriptor ${DESCRIPTOR} >>] >>`,
        901: streamOf(
          `/CIDInit /ProcSet findresource begin begincmap ${INFO} def /CMapName /X def /CMapType 1 def
            1 begincodespacerange <0000> <ffff> endcodespacerange
            2 begincidchar <0031> 24 <0034> 25 endcidchar endcmap end`,
          `/Type /CMap /CMapName /X ${INFO}`,
        ),
        902: NAMES,
      },
      '<00310034>',
    ),
  'its glyphs paint text of another font': () =>
    inFont(drawnFont('500 0 d0 BT /h 1000 Tf (7) Tj ET', '500 0 d0 BT /h 1000 Tf (8) Tj ET')),
  'its glyphs paint nothing': () => inFont(drawnFont('500 0 d0', '500 0 d0')),
});

const torn = toldBy('reading-certain', {
  'its digits stand far apart': drawn((x, y) => [shown('1', x - 40, y), shown('4', x + 40, y)]),
});

const illegible = toldBy('figure-legible', {
  'a digit leans beside it': drawn((x, y) => [set('8', at(x - 4, y), '', '0.7 0.7 -0.7 0.7'), shown('14', x, y)]),
});

/** An annotation near the lower left corner of the page, where nothing else stands. */
const annotated = (annotation: string, objects: Readonly<Record<number, string>> = {}) =>
  with14(() => [], { page: `/Annots [<< /Type /Annot /Rect [0 0 30 10] ${annotation} >>]`, objects });

const APPEARANCE = { 900: streamOf('1 g 0 0 30 10 re f', '/Type /XObject /Subtype /Form /BBox [0 0 30 10]') };

const annotations = [
  ...toldBy('annotation', {
    'a note is written over the page': annotated('/Subtype /FreeText /F 4 /DA (/Helv 6 Tf 0 g) /Contents (78)'),
    'a line is drawn over the page': annotated('/Subtype /Line /F 4 /L [0 5 30 5] /C [1 1 1] /BS << /W 9 >>'),
    'a part of the page is to be blacked out': annotated('/Subtype /Redact /F 4 /IC [1 1 1] /OverlayText (78)'),
  }),
  ...toldBy('part-unread', {
    'a stamp is on paper only': annotated('/Subtype /Stamp /F 36 /AP << /N 900 0 R >>', APPEARANCE),
    'its form is drawn anew when it is opened': with14(() => [], {
      catalog: '/AcroForm << /Fields [] /NeedAppearances true >>',
    }),
  }),
];

const FIELD = '/Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (78) /F 4 /Rect [0 0 30 10] /AP << /N 903 0 R >>';
const SIGNATURE =
  '/Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents <00>';

const files = [
  ...toldBy('hidden-text', {
    'the field of a form holds another': with14(() => [], {
      page: '/Annots [902 0 R]',
      catalog: '/AcroForm << /Fields [902 0 R] >>',
      objects: {
        902: `<< ${FIELD} >>`,
        903: streamOf('', '/Type /XObject /Subtype /Form /BBox [0 0 30 10]'),
      },
    }),
  }),
  ...toldBy('part-unread', {
    'the file was changed after it was signed': with14(() => [], {
      catalog: '/AcroForm << /SigFlags 3 /Fields [900 0 R] >>',
      objects: { 900: `<< /Type /Annot /Subtype /Widget /FT /Sig /T (a) /V << ${SIGNATURE} >> /Rect [0 0 0 0] >>` },
    }),
  }),
];

export const pdf = [...unseen, ...unsure, ...drawings, ...fonts, ...torn, ...illegible, ...annotations, ...files];

import { deflateSync } from 'node:zlib';
import { docxFiles, paragraph, relationships, zipped } from '../support/docx.ts';
import type { PdfFile } from '../support/pdf-file.ts';
import { bytesOf, latin1, numbersOf, streamOf, withObjects, writePdf } from '../support/pdf-file.ts';
import { reportBody, reportDocx, reportHtml } from '../support/report-files.ts';
import type { Objects } from './altered-pdf.ts';
import { catalogued, FLATE, PAGE, painting, stopped } from './altered-pdf.ts';
import type { HostileFile } from './hostile-file.ts';
import { changed, soundFiles, soundParts, soundPdf } from './sound.ts';

const tooLarge = (because: RegExp): Pick<HostileFile, 'ends'> => ({ ends: { refused: ['too-large'], because } });
const damaged = (because: RegExp): Pick<HostileFile, 'ends'> => ({ ends: { refused: ['damaged'], because } });

function rewritten(from: string | RegExp, to: string): Uint8Array {
  return bytesOf(latin1(writePdf(soundPdf())).replace(from, to));
}

/** Twenty thousand outlines, each within the one before. */
function nestedOutlines(): Objects {
  const each = Array.from({ length: 20_000 }, (_, at) => [1000 + at, `<< /Title (x) /First ${1001 + at} 0 R >>`]);
  return { 999: '<< /First 1000 0 R >>', ...(Object.fromEntries(each) as Objects) };
}

function manyRevisions(file: PdfFile, count: number): Uint8Array {
  const first = latin1(writePdf(file));
  let previous = /startxref\s+(\d+)/.exec(first)?.[1] ?? '';
  let at = first.length;
  const revisions = Array.from({ length: count }, () => {
    const text = `xref\n0 0\ntrailer\n<< /Size 9 /Root 1 0 R /Prev ${previous} >>\nstartxref\n${at}\n%%EOF\n`;
    previous = String(at);
    at += text.length;
    return text;
  });
  return bytesOf(first + revisions.join(''));
}

const OWN_TYPE =
  '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97';
const COMPOSITE = `<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 801 0 R /DescendantFonts [<< /Type /Font
  /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>`;
const OWN = '/own 800 0 R';
const SHOWN = 'BT /own 9 Tf (aa) Tj ET';

const pdf: readonly HostileFile[] = [
  {
    name: 'outlines that are deep',
    make: () => catalogued('/Outlines 999 0 R', nestedOutlines()),
    ends: {},
  },
  {
    name: 'a tree of names that leads back to itself',
    make: () => catalogued('/Names << /EmbeddedFiles 900 0 R >>', { 900: '<< /Kids [900 0 R] >>' }),
    ...damaged(/Names/),
  },
  {
    name: 'fields of a form within themselves',
    make: () => catalogued('/AcroForm << /Fields [900 0 R] >>', { 900: '<< /T (a) /FT /Tx /Kids [900 0 R] >>' }),
    ends: {},
  },
  {
    name: 'two thousand million cross-references, as it says',
    make: () => rewritten('xref\n0 1\n', 'xref\n0 2147483647\n'),
    ends: {},
  },
  {
    name: 'two thousand million objects, as it says',
    make: () => rewritten(/\/Size \d+/, '/Size 2147483647'),
    ends: {},
  },
  {
    name: 'an object stream of a thousand million objects, as it says',
    make: () => catalogued('/X 901 0 R', { 900: streamOf('901 0', '/Type /ObjStm /N 1000000000 /First 5') }),
    ends: {},
  },
  {
    name: 'five thousand revisions',
    make: () => manyRevisions(soundPdf(), 5000),
    ends: { lost: [['file-remark', /revision/]] },
  },
  {
    name: 'a glyph that shows itself',
    make: () =>
      painting(SHOWN, {
        fonts: OWN,
        objects: {
          800: `${OWN_TYPE} /Widths [0.5] /Encoding << /Differences [97 /a] >> /CharProcs << /a 801 0 R >> /Resources << /Font << /own 800 0 R >> >> >>`,
          801: streamOf(`1 0 d0 ${SHOWN}`),
        },
      }),
    ends: { lost: [['hidden-text', /a/]] },
  },
  {
    name: 'a pattern that is painted with itself',
    make: () =>
      painting('/Pattern cs /p scn 0 0 9 9 re f', {
        resources: '/Pattern << /p 800 0 R >>',
        objects: {
          800: streamOf(
            '/Pattern cs /p scn 0 0 9 9 re f',
            '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 0.0001 /YStep 0.0001 /Resources << /Pattern << /p 800 0 R >> >>',
          ),
        },
      }),
    ends: {},
  },
  {
    name: 'a mask that is masked by itself',
    make: () =>
      painting('/g gs 0 0 9 9 re f', {
        resources: '/ExtGState << /g 800 0 R >>',
        objects: {
          800: '<< /SMask << /S /Luminosity /G 801 0 R >> >>',
          801: streamOf(
            '/g gs 0 0 9 9 re f',
            '/Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency >> /Resources << /ExtGState << /g 800 0 R >> >>',
          ),
        },
      }),
    ends: {},
  },
  {
    name: 'colours in terms of themselves',
    make: () =>
      painting('/c cs 1 scn', {
        resources: '/ColorSpace << /c 800 0 R >>',
        objects: { 800: '[/Indexed 800 0 R 255 (x)]' },
      }),
    ends: {},
  },
  {
    name: 'a map of codes that begins with itself',
    make: () =>
      painting(SHOWN, {
        fonts: OWN,
        objects: {
          800: COMPOSITE,
          801: streamOf('begincmap endcmap', '/Type /CMap /UseCMap 801 0 R'),
        },
      }),
    ends: { lost: [['hidden-text', /./]] },
  },
  {
    name: 'a picture of ten thousand million pixels within the text',
    make: () => painting(`BI /W 100000 /H 100000 /BPC 8 /CS /G ID ${'x'.repeat(1e6)} EI`),
    ends: {},
  },
  {
    name: 'numbers that overflow',
    make: () => painting('1e38 0 0 1e38 1e38 1e38 cm 1e38 w [1e-9] 0 d 0 0 m 9 9 l S'),
    ends: {},
  },
  {
    name: 'ToUnicode of 100 MB in 300 kB',
    make: () =>
      painting(SHOWN, {
        fonts: OWN,
        objects: {
          800: COMPOSITE.replace('801 0 R', '/Identity-H /ToUnicode 801 0 R'),
          801: streamOf(
            deflateSync(Buffer.from('1 beginbfrange <0000> <ffff> <0041> endbfrange\n'.repeat(2e6))),
            FLATE,
          ),
        },
      }),
    ...stopped,
  },
  {
    name: 'two million rectangles',
    make: () => painting(deflateSync(Buffer.from('9 9 50 0.5 re f\n'.repeat(2e6))), { entries: FLATE }),
    ...stopped,
  },
  {
    name: 'a page that is painted 300,000 times',
    make: () => {
      const file = soundPdf();
      const [page = 0] = numbersOf(file, PAGE);
      const body = (file.objects.get(page) ?? '').replace(/\/Contents (\d+ 0 R)/, `/Contents [${'$1 '.repeat(3e5)}]`);
      return writePdf(withObjects(file, { [page]: body }));
    },
    ...stopped,
  },
  {
    name: 'runs of one byte: 640 MB in 10 MB',
    make: () => painting(Buffer.alloc(1e7, '\x81 '), { entries: '/Filter /RunLengthDecode' }),
    ends: { refused: ['too-large'], because: /a content stream over 4000000 bytes: 10000/ },
  },
  {
    name: 'a replacement text of 20 MB',
    make: () => catalogued('/X 901 0 R', { 901: `<< /ActualText (${'a'.repeat(2e7)} ) >>` }),
    ends: {},
  },
  { name: 'nothing but beginnings of PDFs', make: () => bytesOf('%PDF-1.7\n'.repeat(1e5)), ...damaged(/./) },
];

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const numbered = paragraph('甲', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

function withParts(more: string, parts: Parameters<typeof docxFiles>[1]): Promise<Uint8Array> {
  return zipped(docxFiles(reportBody(soundParts) + more, parts));
}

/** The ZIP with 16 bits of each entry of its directory, or of its end, changed. */
async function directoryWith(mark: string, at: number, bits: number): Promise<Uint8Array> {
  const zip = Buffer.from(await zipped(soundFiles()));
  for (let found = zip.indexOf(mark, 0, 'latin1'); found >= 0; found = zip.indexOf(mark, found + 4, 'latin1')) {
    zip.writeUInt16LE(bits, found + at);
  }
  return zip;
}

const ENTRY = 'PK\x01\x02';
const END = 'PK\x05\x06';

const docx: readonly HostileFile[] = [
  {
    name: 'styles based on each other',
    make: () =>
      withParts('', {
        styles: ['ab', 'ba']
          .map(
            ([own, other]) => `<w:style w:type="paragraph" w:styleId="${own}"><w:basedOn w:val="${other}"/></w:style>`,
          )
          .join(''),
      }),
    ends: {},
  },
  {
    name: 'styles based on each other, twenty thousand deep',
    make: () =>
      withParts(paragraph('甲', '<w:pStyle w:val="s19999"/>'), {
        styles: Array.from(
          { length: 20_000 },
          (_, at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${at - 1}"/></w:style>`,
        ).join(''),
      }),
    ends: {},
  },
  {
    name: 'a list that is styled by itself',
    make: () =>
      withParts(numbered, {
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        styles:
          '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      }),
    ends: {},
  },
  {
    name: 'a list that counts from two thousand million in Roman numerals',
    make: () =>
      withParts(numbered, {
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="2147483647"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
      }),
    ends: {},
  },
  {
    name: 'half a million columns',
    make: () =>
      zipped(
        soundFiles(
          `<w:tbl><w:tblGrid>${'<w:gridCol/>'.repeat(5e5)}</w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`,
        ),
      ),
    ...tooLarge(/document\.xml/),
  },
  {
    name: 'a document for macros',
    make: () => zipped({ ...changed(soundFiles(), '[Content_Types].xml', WORD, MACROS), 'word/vbaProject.bin': 'x' }),
    ends: { lost: [['active-content', /macros/]] },
  },
  {
    name: 'a main part outside the package',
    make: () =>
      zipped({ ...soundFiles(), '_rels/.rels': relationships([['a', 'officeDocument', '../../../etc/passwd']]) }),
    ...damaged(/main part/),
  },
  {
    name: 'entries that are locked',
    make: () => directoryWith(ENTRY, 8, 1),
    ends: { refused: ['encrypted'] },
  },
  { name: 'entries packed in a way that nobody knows', make: () => directoryWith(ENTRY, 10, 99), ...damaged(/./) },
  {
    name: 'sixty-five thousand entries, as it says',
    make: () => directoryWith(END, 10, 65_535),
    ...tooLarge(/entries/),
  },
  {
    name: 'a figure of four hundred digits',
    make: () => {
      const long = (text: string) => (text === '2' ? '2'.repeat(400) : text);
      const grown = soundParts.map((part) =>
        typeof part === 'string'
          ? part
          : { ...part, cells: part.cells.map((each) => ({ ...each, text: long(each.text) })) },
      );
      return reportDocx(grown);
    },
    ends: { figures: 'others', failed: ['figure-legible'] },
  },
];

const saved = (more: string) => () =>
  new TextEncoder().encode(
    reportHtml(soundParts)
      .replace(/^.*?<body>/s, '<body>')
      .replace('</body>', more),
  );

const text: readonly HostileFile[] = [
  {
    name: 'cells of sixty-five thousand rows',
    make: saved(`<table>${`<tr>${'<td rowspan=65534 colspan=1000>1</td>'.repeat(100)}</tr>`.repeat(100)}</table>`),
    ...tooLarge(/places/),
  },
  { name: 'three hundred thousand breaks', make: saved(`<p>${'<br>'.repeat(3e5)}`), ends: {} },
  { name: 'half a million elements within each other', make: saved('<div>'.repeat(5e5)), ends: {} },
  { name: 'three megabytes of zeros', make: () => new Uint8Array(3e6), ends: { refused: ['unsupported-format'] } },
];

/** Files that are in no one's list, by their formats. */
export const beyond: Readonly<Record<string, readonly HostileFile[]>> = { PDF: pdf, DOCX: docx, text };

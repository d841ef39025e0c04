import { deflateSync } from 'node:zlib';
import type { Mark } from '../support/pdf.ts';
import { pdfOf } from '../support/pdf.ts';
import type { PdfFile } from '../support/pdf-file.ts';
import {
  bytesOf,
  latin1,
  numbersOf,
  pdfFile,
  streamOf,
  withEntries,
  withObjects,
  writePdf,
} from '../support/pdf-file.ts';
import { clipped, onLayer, picture, prose, text } from '../support/pdf-marks.ts';
import { reportPages } from '../support/report-files.ts';
import { CATALOG, catalogued, PAGE } from './altered-pdf.ts';
import type { HostileFile } from './hostile-file.ts';
import { CANARY } from './hostile-file.ts';
import { soundParts, soundPdf } from './sound.ts';

const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';

/** The sound report with an annotation on each page. */
function annotated(annotation: string): Uint8Array {
  return writePdf(withEntries(soundPdf(), PAGE, `/Annots [<< /Type /Annot /Rect [0 0 9 9] ${annotation} >>]`));
}

/** The sound report with marks at the end of its first page. */
function drawing(marks: readonly Mark[]): Uint8Array {
  return pdfOf(
    ...reportPages(soundParts).map((page, at) => (at === 0 ? { ...page, marks: [...page.marks, ...marks] } : page)),
  );
}

const HIDDEN: HostileFile['ends'] = { lost: [['hidden-text', /金丝雀/]] };
const active = (what: RegExp): Pick<HostileFile, 'ends'> => ({ ends: { lost: [['active-content', what]] } });

const at = [60, 780] as const;

const hidden: Readonly<Record<string, readonly Mark[]>> = {
  'text that is painted invisibly': [text(CANARY, at, { mode: 3 })],
  'white text': [text(CANARY, at, { color: '#ffffff' })],
  'text nearly as white as paper': [text(CANARY, at, { color: '#fdfdfd' })],
  'text of one point': [text(CANARY, at, { size: 1 })],
  'text that is clipped': clipped([0, 0, 9, 9], [text(CANARY, at)]),
  'text on a layer that is off': onLayer('off', [text(CANARY, at)]),
};

/** The file with another version of itself behind its end. */
function revised(file: PdfFile): Uint8Array {
  const first = latin1(writePdf(file));
  const start = /startxref\s+(\d+)/.exec(first)?.[1] ?? '';
  const info = `\n899 0 obj\n<< /Producer (x) >>\nendobj\n`;
  const table = `xref\n899 1\n${String(first.length + 1).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 900 /Root 1 0 R /Info 899 0 R /Prev ${start} >>\n`;
  return bytesOf(`${first}${info}${table}startxref\n${first.length + info.length}\n%%EOF\n`);
}

const pictured = reportPages(soundParts).map((page) => ({
  ...page,
  marks: [
    picture([0, 0, page.width ?? 595, page.height ?? 842]),
    ...page.marks.map((mark) => (typeof mark === 'string' ? mark.replace(' 0 Tr', ' 3 Tr') : mark)),
  ],
}));

/** Rows 33 to 45: what a PDF does, hides, or is besides its pages. */
export const pdfContent: Readonly<Record<number, readonly HostileFile[]>> = {
  33: [
    {
      name: 'a script that runs when it is opened',
      make: () => catalogued(`/OpenAction ${SCRIPT}`),
      ...active(/JavaScript/),
    },
    {
      name: 'a script of the document',
      make: () => catalogued(`/Names << /JavaScript << /Names [(a) ${SCRIPT}] >> >>`),
      ...active(/JavaScript/),
    },
    {
      name: 'a program that is started when it is opened',
      make: () => catalogued('/OpenAction << /S /Launch /F (cmd.exe) >>'),
      ...active(/Launch/),
    },
    {
      name: 'a script of a page',
      make: () => writePdf(withEntries(soundPdf(), PAGE, `/AA << /O ${SCRIPT} >>`)),
      ...active(/JavaScript/),
    },
    {
      name: 'a link that starts a program',
      make: () => annotated('/Subtype /Link /A << /S /Launch /F (cmd.exe) >>'),
      ...active(/Launch/),
    },
    {
      name: 'a form that is sent to an address',
      make: () => annotated('/Subtype /Widget /A << /S /SubmitForm /F (http://127.0.0.1:9/) >>'),
      ...active(/SubmitForm/),
    },
    {
      name: 'a font whose matrix is a program',
      make: () =>
        writePdf(
          withEntries(
            soundPdf(),
            /\/Subtype \/Type1 /,
            '/FontMatrix [1 2 3 4 5 (1\\); throw new Error\\("executed"\\); \\()]',
          ),
        ),
      ends: {},
    },
  ],
  34: Object.entries(hidden).map(([name, marks]) => ({ name, make: () => drawing(marks), ends: HIDDEN })),
  35: [{ name: 'text beside the page', make: () => drawing([text(CANARY, [700, 300])]), ends: HIDDEN }],
  36: [
    {
      name: 'text that says to be other text than it shows',
      make: () =>
        drawing([
          `/Span << /ActualText <${Buffer.from(`\ufeff${CANARY}`, 'utf16le').swap16().toString('hex')}> >> BDC`,
          text('某某', at),
          'EMC',
        ]),
      ends: HIDDEN,
    },
  ],
  37: [
    {
      name: 'a font that calls digits by other names',
      make: () => writePdf(withObjects(soundPdf(), lyingFont(soundPdf()))),
      ends: { figures: 'others', failed: ['outcomes-sum-to-total'] },
    },
  ],
  38: [
    {
      name: 'a font that does not say what it shows',
      make: () => drawing([text('本段文字不能还原', at, { font: 'nameless' })]),
      ends: { lost: [['glyphs-undecoded', /glyphs/]] },
    },
    {
      name: 'fonts of which none says what it shows',
      make: () => {
        const [font = 0] = numbersOf(soundPdf(), /\/Subtype \/CIDFontType0 \/BaseFont \/STSong-Light/);
        return writePdf(withObjects(soundPdf(), { [font]: 'null' }));
      },
      ends: { refused: ['text-undecodable'] },
    },
  ],
  39: [{ name: 'Chinese in fonts that are not in the file', make: () => writePdf(soundPdf()), ends: {} }],
  40: [
    {
      name: 'a scan',
      make: () => pdfOf({ marks: [picture([0, 0, 595, 842])] }),
      ends: { refused: ['no-text-layer'] },
    },
    {
      name: 'a scanned page among others',
      make: () => pdfOf(...reportPages(soundParts), { marks: [picture([0, 0, 595, 842])] }),
      ends: { lost: [['image', /page is a picture/]] },
    },
    {
      name: 'a scanned page among others, as scanners write it',
      make: () => withScan(pdfFile(pdfOf(...reportPages(soundParts), { marks: ['q 595 0 0 842 0 -842 cm /x Do Q'] }))),
      ends: { lost: [['part-unread', /pictures as large as pages/]] },
    },
  ],
  41: [
    {
      name: 'a scan over the text that a program saw in it',
      make: () => pdfOf(...pictured),
      ends: { refused: ['no-text-layer'], because: /layer/ },
    },
    {
      name: 'such a page among others',
      make: () =>
        pdfOf(...reportPages(soundParts), {
          marks: [picture([0, 0, 595, 842]), ...prose(CANARY.repeat(30), [60, 60]).map(unseen)],
        }),
      ends: {
        lost: [
          ['hidden-text', /金丝雀/],
          ['image', /page is a picture/],
        ],
      },
    },
  ],
  42: ([90, 180, 270] as const).map((rotate) => ({
    name: `pages turned by ${rotate}°`,
    make: () => pdfOf(...reportPages(soundParts).map((page) => ({ ...page, rotate }))),
    ends: {},
  })),
  43: [
    {
      name: 'a file within the file',
      make: () =>
        catalogued('/Names << /EmbeddedFiles << /Names [(a.docx) 900 0 R] >> >>', {
          900: '<< /Type /Filespec /F (a.docx) /EF << /F 901 0 R >> >>',
          901: streamOf('PK', '/Type /EmbeddedFile'),
        }),
      ends: { lost: [['part-unread', /a\.docx/]] },
    },
    {
      name: 'a portfolio',
      make: () => catalogued('/Collection << /Type /Collection >>'),
      ends: { lost: [['part-unread', /portfolio/]] },
    },
    {
      name: 'a file pinned to a page',
      make: () => annotated('/Subtype /FileAttachment /FS << /Type /Filespec /F (附件.xls) >>'),
      ends: { lost: [['part-unread', /attach/]] },
    },
  ],
  44: [
    {
      name: 'a form of XFA with a page that asks to wait',
      make: () =>
        writePdf(
          withEntries(
            withObjects(pdfFile(pdfOf({ marks: [text('Please wait...', at, { font: 'latin' })] })), {
              900: streamOf('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>'),
            }),
            CATALOG,
            '/AcroForm << /Fields [] /XFA 900 0 R >> /NeedsRendering true',
          ),
        ),
      ends: { refused: ['unsupported-format'], because: /XFA/ },
    },
  ],
  45: [
    {
      name: 'a signed PDF',
      make: () =>
        catalogued('/AcroForm << /SigFlags 3 /Fields [900 0 R] >>', {
          900: '<< /Type /Annot /Subtype /Widget /FT /Sig /T (a) /V << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents <00> >> /Rect [0 0 0 0] >>',
        }),
      ends: { lost: [['file-remark', /signed/]] },
    },
    { name: 'a PDF that was changed', make: () => revised(soundPdf()), ends: { lost: [['file-remark', /revision/]] } },
  ],
};

/** With a picture of 480,000 pixels to be painted on the last page. */
function withScan(file: PdfFile): Uint8Array {
  const page = numbersOf(file, PAGE).at(-1) ?? 0;
  const body = (file.objects.get(page) ?? '').replace('/XObject <<', '/XObject << /x 900 0 R');
  const size = '/Width 600 /Height 800 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode';
  const scan = streamOf(deflateSync(Buffer.alloc(480_000)), `/Type /XObject /Subtype /Image ${size}`);
  return writePdf(withObjects(file, { [page]: body, 900: scan }));
}

function unseen(mark: Mark): Mark {
  return typeof mark === 'string' ? mark.replace(' 0 Tr', ' 3 Tr') : mark;
}

/** ToUnicode that adds one to every digit of the Chinese font. */
function lyingFont(file: PdfFile): Readonly<Record<number, string>> {
  const [font = 0] = numbersOf(file, /\/Subtype \/Type0 \/BaseFont \/STSong-Light \/Encoding \/UniGB-UCS2-H/);
  const body = file.objects.get(font) ?? '';
  const lies = Array.from({ length: 10 }, (_, digit) => `<003${digit}> <003${(digit + 1) % 10}>`);
  return {
    [font]: body.replace('<<', '<< /ToUnicode 900 0 R'),
    900: streamOf(`begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange
      10 beginbfchar ${lies.join(' ')} endbfchar endcmap`),
  };
}

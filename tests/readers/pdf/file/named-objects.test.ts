import { expect, test } from 'vitest';
import { namedObjectLosses } from '../../../../lib/readers/pdf/file/named-objects.ts';
import { rawFile } from '../../../../lib/readers/pdf/file/raw-file.ts';
import { readPdf } from '../../../../lib/readers/pdf/read-pdf.ts';
import type { PdfFile } from '../../../support/pdf-file.ts';
import {
  bareObjects,
  nextNumber,
  numbersOf,
  pdfFile,
  streamOf,
  tight,
  withEntries,
  withObjects,
  writePdf,
} from '../../../support/pdf-file.ts';
import { text } from '../../../support/pdf-marks.ts';
import { pdfOf } from '../../../support/pdf.ts';

const sound = pdfFile(pdfOf({ marks: [text('全年收到申请', [60, 60]), text('12', [200, 60], { font: 'latin' })] }));
const MISSING = '1 objects are missing';
const OTHER = '1 objects are not what they are named as';

/** The sound file with a font whose only glyph is drawn so; no page shows it. */
function drawing(procedure: string): PdfFile {
  const number = nextNumber(sound);
  const font = `<< /Type /Font /Subtype /Type3 /CharProcs << /a ${number + 1} 0 R >> /FirstChar 1 /LastChar 1 /Widths [9] >>`;
  return withObjects(sound, { [number]: font, [number + 1]: streamOf(procedure) });
}

function numberOf(which: RegExp): number {
  const [number = 0] = numbersOf(sound, which);
  return number;
}

async function saidOf(file: PdfFile): Promise<readonly string[]> {
  const { losses } = await readPdf(writePdf(file));
  return losses.filter(({ kind }) => kind === 'repaired').map(({ text: said }) => said);
}

/** The sound file with one more object, which the dictionaries that match refer to. */
function referring(which: RegExp, key: string, body: string): PdfFile {
  const number = nextNumber(sound);
  return withObjects(withEntries(sound, which, `/${key} ${number} 0 R`), { [number]: body });
}

test('a file that has all its objects misses none', async () => {
  expect(await saidOf(sound)).toEqual([]);
});

test('a font that is named and not there is said', async () => {
  const number = numberOf(/\/BaseFont \/Helvetica/);
  const objects = new Map([...sound.objects].filter(([each]) => each !== number));
  expect(await saidOf({ ...sound, objects })).toEqual([MISSING]);
});

test('objects that say nothing of what is shown may be missing', async () => {
  expect(await saidOf(withEntries(sound, /\/Type \/Page /, '/Metadata 900 0 R'))).toEqual([]);
});

const HELVETICA = /\/BaseFont \/Helvetica/;
const MAP = '1 beginbfchar <31> <0031> endbfchar';

test.each([
  ['a table of characters that is a number', referring(HELVETICA, 'ToUnicode', '896')],
  ['a table of characters that is the content of a page', referring(HELVETICA, 'ToUnicode', streamOf('q Q'))],
  ['a font that is a tree of pages', withObjects(sound, { [numberOf(HELVETICA)]: '<< /Type /Pages /Kids [] >>' })],
  ['a procedure that draws no glyph', drawing('q Q')],
  ['an encoding that is a number', referring(/\/Type \/FontDescriptor /, 'Encoding', '12')],
  ['a page that is the description of a font', withPage('<< /Type /FontDescriptor >>')],
])('%s is said', async (_, file) => {
  expect(await saidOf(file)).toEqual([OTHER]);
});

/** The sound file with another page behind its own. */
function withPage(body: string): PdfFile {
  const number = nextNumber(sound);
  const tree = sound.objects.get(numberOf(/\/Type \/Pages/)) ?? '';
  return withObjects(sound, {
    [numberOf(/\/Type \/Pages/)]: tree.replace('/Count 1', '/Count 2').replace(']', ` ${number} 0 R]`),
    [number]: body,
  });
}

test.each([
  ['a number', '309'],
  ['the program of a font', streamOf('%!PS', '/Length1 4 /Length2 0 /Length3 0')],
  ['a picture', streamOf('\0', '/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray')],
  ['a table of characters', streamOf(`begincmap ${MAP} endcmap`)],
])('the content of a page that is %s is said', async (_, body) => {
  const page = sound.objects.get(numberOf(/\/Type \/Page /)) ?? '';
  const next = nextNumber(sound);
  const two = withObjects(withPage(page.replace(/\/Contents \d+ 0 R/, `/Contents ${next + 1} 0 R`)), {
    [next + 1]: body,
  });
  expect(await saidOf(two)).toContain(OTHER);
});

function annotated(body: string): PdfFile {
  const number = nextNumber(sound);
  const annotation = `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Contents ${number} 0 R >>]`;
  return withObjects(withEntries(sound, /\/Type \/Page /, annotation), { [number]: body });
}

test.each([
  ['a table of characters', referring(HELVETICA, 'ToUnicode', streamOf(MAP))],
  ['one that another file holds', referring(HELVETICA, 'ToUnicode', streamOf('/Adobe-GB1-UCS2 usecmap'))],
  ['a procedure that draws a glyph', drawing('500 0 d0 0 0 9 9 re f')],
  ['no table at all', referring(HELVETICA, 'ToUnicode', 'null')],
  ['a string, the text of an annotation,', annotated('(seen)')],
  ['one in hexadecimal digits', annotated('<7365656e>')],
])('%s may stand where it is referred to', async (_, file) => {
  expect(await saidOf(file)).toEqual([]);
});

const FONT = '<< /Type /Font /Subtype /Type1 >>';
const FORM = streamOf('q Q', '/Subtype /Form');

test.each([
  ['/Contents 20 0 R', streamOf('q Q'), '<< /A 1 >>'],
  ['/Contents 20 0 R', '[21 0 R]', '/Name'],
  ['/Contents [20 0 R 20 0 R]', streamOf('q Q'), '[1]'],
  ['/Contents [20 0 R]', streamOf('q Q'), '(a)'],
  ['/Contents [20 0 R]', streamOf('q Q'), FORM],
  ['/Resources 20 0 R', '<< /A 1 >>', '[1]'],
  ['/Font 20 0 R', '<< /A 1 >>', '12'],
  ['/Font << /F 20 0 R >>', FONT, '<< /Type /Page >>'],
  ['/Font << /F 20 0 R >>', '<< /BaseFont /A >>', '<< /Type /FontDescriptor >>'],
  ['/Font << /F 20 0 R /G 20 0 R >>', '<< /CharProcs 3 >>', '<< /A 1 >>'],
  ['/XObject 20 0 R', '<< /A 1 >>', FORM.replace('<<', '[')],
  ['/XObject << /X 20 0 R >>', FORM, '<< /Subtype /Form >>'],
  ['/CharProcs 20 0 R', '<< /A 1 >>', 'true'],
  ['/CharProcs << /a 20 0 R >>', streamOf('5 0 d0'), '<< /A 1 >>'],
  ['/CharProcs << /a 20 0 R >>', streamOf('5 0 0 0 9 9 d1'), streamOf('5 0 d2')],
  ['/DescendantFonts 20 0 R', '[1]', '<< /A 1 >>'],
  ['/DescendantFonts [20 0 R]', FONT, '[1]'],
  ['/Encoding 20 0 R', '/WinAnsiEncoding', '12'],
  ['/Encoding 20 0 R', '<< /Differences [1] >>', '(a)'],
  ['/Encoding 20 0 R', '<< /Differences [1] >>', '[/A]'],
  ['/FontDescriptor 20 0 R', '<< /Flags 4 >>', '[1]'],
  ['/Length 20 0 R', '1234', '/1234'],
  ['/Length 20 0 R', '7', '7.5'],
  ['/Length 20 0 R', '0', '-1'],
  ['/Type /Pages /Kids [20 0 R]', '<< /Type /Page >>', FONT],
  ['/Type /Pages /Kids [20 0 R]', '<< /Type /Pages >>', '<< /Kids [] >>'],
  ['/Type /Pages /Kids [20 0 R]', '<< /Parent 2 0 R >>', '<< /Type /PageLabel >>'],
  ['/Kids [20 0 R]', '<< /T (a) >>', null],
])('%s leads to %j and to nothing like %j', (entry, right, wrong) => {
  for (const written of [String, tight]) {
    const saidFor = (body: string) =>
      namedObjectLosses(rawFile(bareObjects({ 3: written(`<< ${entry} >>`), 20: written(body) })));
    expect(saidFor(right)).toEqual([]);
    if (wrong !== null) expect(saidFor(wrong)).toEqual([{ kind: 'repaired', text: OTHER, spot: null, inTable: false }]);
  }
});

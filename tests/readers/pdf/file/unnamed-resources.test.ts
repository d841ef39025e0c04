import { expect, test } from 'vitest';
import { rawFile } from '../../../../lib/readers/pdf/file/raw-file.ts';
import { unnamedResourceLosses } from '../../../../lib/readers/pdf/file/unnamed-resources.ts';
import { readPdf } from '../../../../lib/readers/pdf/read-pdf.ts';
import { bareObjects, pdfFile, streamOf, tight, writePdf } from '../../../support/pdf-file.ts';
import { text } from '../../../support/pdf-marks.ts';
import { pdfOf } from '../../../support/pdf.ts';

const FONTS = '/Font << /F1 20 0 R /F2 << /Type /Font >> >>';
const NAMES = `/Resources << /ProcSet [/PDF] ${FONTS} /XObject << /Im1 21 0 R >> >>`;
const CONTENT = 'q BT /F1 12 Tf (a) Tj /F2 -1.5 Tf ET /Im1 Do Q';

interface Written {
  readonly page?: string;
  readonly parent?: string;
  readonly content?: string;
  /** Any other objects, by their numbers. */
  readonly others?: Readonly<Record<number, string>>;
}

function unnamedIn({ page = NAMES, parent = '/Parent 9 0 R', content = CONTENT, others: more = {} }: Written): number {
  const objects = {
    2: `<< /Type /Pages /Kids [3 0 R] ${parent} >>`,
    3: `<< /Type /Page /Parent 2 0 R /Contents 4 0 R ${page} >>`,
    4: streamOf(content),
    ...more,
  };
  const [loss, ...others] = [String, tight].flatMap((written) => {
    const bodies = Object.entries(objects).map(([number, body]) => [number, written(body)] as const);
    return unnamedResourceLosses(rawFile(bareObjects(Object.fromEntries(bodies))));
  });
  expect(others).toEqual(loss === undefined ? [] : [loss]);
  expect(loss ?? { kind: 'repaired', inTable: false }).toMatchObject({ kind: 'repaired', inTable: false });
  return loss === undefined ? 0 : Number(/^(\d+) names stand for no font, form or picture$/u.exec(loss.text)?.[1]);
}

const form = (entries: string, content: string) => streamOf(content, `/Subtype /Form ${entries}`);

test.each<[string, Written]>([
  ['in the page', {}],
  ['in an object', { page: '/Resources 30 0 R', others: { 30: `<< ${FONTS} /XObject << /Im1 21 0 R >> >>` } }],
  [
    'in an object for each kind',
    {
      page: '/Resources << /Font 30 0 R /XObject 31 0 R >>',
      others: { 30: '<< /F1 20 0 R /F2 20 0 R >>', 31: '<< /Im1 21 0 R >>' },
    },
  ],
  ['in the pages around', { page: '', parent: NAMES }],
  ['in the pages around these', { page: '', parent: '/Parent 30 0 R', others: { 30: `<< /Type /Pages ${NAMES} >>` } }],
  ['by the codes of letters', { content: CONTENT.replace('/F1', '/#461').replace('/Im1', '/I#6d#31') }],
  ['in the form', { others: { 21: form('/Resources << /Font << /X 20 0 R >> >>', 'BT /X 1 Tf ET') } }],
  ['by what paints the form', { others: { 21: form('', 'BT /X 1 Tf ET') } }],
  [
    'where no form is',
    { others: { 21: streamOf('/X Do', '/Resources << >>'), 22: '<< /Subtype /Form /Resources << >> >>' } },
  ],
  ['by nothing that is used', { page: '', content: 'q BT (/F1 12 Tj) Tj ET Q' }],
  ['in a page whose content is not there', { page: '', others: { 4: 'null' } }],
])('names that are given %s stand for something', (_, written) => {
  expect(unnamedIn(written)).toBe(0);
});

test.each<[string, number, Written]>([
  ['a font that has another name', 1, { page: NAMES.replace('/F1', '/F-1') }],
  ['a font that is named as a picture', 1, { content: CONTENT.replace('/F1', '/Im1') }],
  ['a picture that has another name', 1, { page: NAMES.replace('/Im1', '/Im12') }],
  ['a font that is used twice', 1, { content: '/F3 1 Tf /F3 2 Tf' }],
  ['two fonts and a picture', 3, { page: '' }],
  ['resources under another name', 3, { page: NAMES.replace('/Resources', '/Resource') }],
  ['pages around each other', 3, { page: '', parent: '/Parent 2 0 R' }],
  ['a font of the page in a form with names of its own', 1, { others: { 21: form('/Resources << >>', '/F1 1 Tf') } }],
  ['a second part of the content', 1, { page: `/Contents [4 0 R 30 0 R] ${NAMES}`, others: { 30: streamOf('/X Do') } }],
])('%s: names that stand for nothing: %i', (_, count, written) => {
  expect(unnamedIn(written)).toBe(count);
});

test('a report whose page names its font otherwise is told of', async () => {
  const sound = pdfFile(pdfOf({ marks: [text('全年收到申请', [60, 60]), text('12', [200, 60], { font: 'latin' })] }));
  const saidOf = async (bytes: Uint8Array) => (await readPdf(bytes)).losses.map(({ text: said }) => said);
  expect(await saidOf(writePdf(sound))).toEqual([]);
  const renamed = [...sound.objects].map(([number, body]) => [number, body.replace('/Font <<', '/Fond <<')] as const);
  expect(await saidOf(writePdf({ ...sound, objects: new Map(renamed) }))).toContainEqual(
    expect.stringMatching(/names stand for no font/),
  );
});

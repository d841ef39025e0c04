import { expect, test } from 'vitest';
import { DocumentError } from '../../../lib/errors.ts';
import { pdfReader } from '../../../lib/readers/pdf/pdf-reader.ts';
import { readPdf } from '../../../lib/readers/pdf/read-pdf.ts';
import { bytesOf, latin1 } from '../../support/pdf-file.ts';
import { picture, prose, text } from '../../support/pdf-marks.ts';
import { pdfOf } from '../../support/pdf.ts';
import { lostAs, paragraphsOf, read } from './reading.ts';

const LONG = '全年主动公开各类政府信息，其中通知公告、工作动态均在规定时限内公开。';

/** The code with which reading fails, or what came of it. */
async function failureOf(reading: Promise<unknown>): Promise<unknown> {
  return reading.catch((error: unknown) => (error instanceof DocumentError ? error.code : error));
}

test('a page that is a picture has no text layer', async () => {
  expect(await failureOf(read([picture([0, 0, 595, 842])]))).toBe('no-text-layer');
});

test('a picture with an invisible text layer is a scan, not a text', async () => {
  const layer = prose(LONG, [57, 80]).map((mark) => (typeof mark === 'string' ? mark.replace('0 Tr', '3 Tr') : mark));
  expect(await failureOf(read([picture([0, 0, 595, 842]), ...layer]))).toBe('no-text-layer');
});

test('a scanned page among others is said with its page', async () => {
  const document = await read(prose(LONG, [57, 80]), [picture([0, 0, 595, 842])]);
  expect(document.losses).toMatchObject([{ kind: 'image', inTable: true, spot: { page: 2 } }]);
});

test('an empty page is no report', async () => {
  expect(await failureOf(read([]))).toBe('no-text-layer');
});

test('a file of which the first page is gone is damaged, not a scan', async () => {
  const whole = pdfOf({ marks: prose(LONG, [57, 80]) }, { marks: prose(LONG, [57, 80]) });
  const text = latin1(whole).replace(/\d+ 0 obj\n<< \/Type \/Page [\s\S]*?endobj/, (page) => ' '.repeat(page.length));
  expect(await failureOf(readPdf(bytesOf(text)))).toBe('damaged');
});

test('glyphs that no table names are said', async () => {
  const document = await read([...prose(LONG, [57, 80]), text('甲乙丙', [57, 200], { font: 'nameless' })]);
  expect(lostAs('glyphs-undecoded', document)).toHaveLength(1);
});

test('glyphs whose only names are control characters are said, and name nothing', async () => {
  const document = await read([...prose(LONG, [57, 80]), text('12', [57, 200], { font: 'shapesByNumber' })]);
  expect(lostAs('glyphs-undecoded', document)).toEqual(['2 glyphs']);
  expect(paragraphsOf(document).join('')).not.toMatch(/\p{Cc}/u);
});

test('a glyph that the table of its font leaves out is said, and not taken for its number', async () => {
  const document = await read([...prose(LONG, [57, 80]), text('本镇政府信息公开年报', [57, 200], { font: 'gapped' })]);
  expect(lostAs('glyphs-undecoded', document)).toEqual(['1 glyphs']);
  expect(paragraphsOf(document).at(-1)).toBe('本镇政\ufffd信息公开年报');
});

test('what a running head shows and no table names is no loss', async () => {
  const page = [text('本镇政府', [57, 30], { font: 'gapped', size: 8 }), ...prose(LONG, [57, 200])];
  const document = await read(page, page);
  expect(lostAs('glyphs-undecoded', document)).toEqual([]);
  expect(lostAs('page-furniture', document)).toEqual(['本镇政\ufffd', '本镇政\ufffd']);
});

test('bytes that only begin as a PDF does are damaged', async () => {
  const garbage = new TextEncoder().encode('%PDF-1.7\n\u0000\u0001此处并非文件');
  expect(pdfReader.accepts(garbage)).toBe(true);
  expect(await failureOf(readPdf(garbage))).toBe('damaged');
});

test('a PDF cut short is read as far as it goes, or damaged: never an empty success', async () => {
  const whole = pdfOf({ marks: prose(LONG, [57, 80]) });
  for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
    const outcome = await failureOf(readPdf(whole.subarray(0, Math.floor(whole.length * share))));
    if (typeof outcome === 'string') expect(['damaged', 'no-text-layer']).toContain(outcome);
    else expect(outcome).toMatchObject({ blocks: [{ text: LONG }] });
  }
});

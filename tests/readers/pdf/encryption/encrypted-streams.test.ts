import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { integrityLosses } from '../../../../lib/readers/pdf/file/integrity.ts';
import { rawFile } from '../../../../lib/readers/pdf/file/raw-file.ts';
import { readPdf } from '../../../../lib/readers/pdf/read-pdf.ts';
import type { Encryption } from '../../../support/encrypted-pdf.ts';
import { encryptedPdf, encryptions } from '../../../support/encrypted-pdf.ts';
import type { PdfFile } from '../../../support/pdf-file.ts';
import { bytesOf, latin1, nextNumber, numbersOf, pdfFile, streamOf, withObjects } from '../../../support/pdf-file.ts';
import { pdfOf } from '../../../support/pdf.ts';
import { paragraphsOf } from '../reading.ts';

const TEXT = 'q BT 0 0 0 rg /song 12 Tf 1 0 0 1 60 -102 Tm <89c47ae0> Tj ET Q';
const plain = pdfFile(pdfOf({ marks: [TEXT] }));
const [content = 0] = numbersOf(plain, /\bBT\b/);
const painted = `1 0 0 1 0 842 cm\n${TEXT}`;
const flate = (data: string) => streamOf(deflateSync(data), '/Filter /FlateDecode');
const compressed = withObjects(plain, { [content]: flate(painted) });

/** What is said of a file with one more object. */
function saidWith(body: string, kind: Encryption, entries = ''): string[] {
  return said(encryptedPdf(withObjects(compressed, { [nextNumber(compressed)]: body }), '', kind, entries));
}

function said(bytes: Uint8Array): string[] {
  return integrityLosses(rawFile(bytes)).map(({ text }) => text);
}

/** Where the data of the content lies. */
function contentIn(bytes: Uint8Array): { readonly from: number; readonly to: number } {
  const text = latin1(bytes);
  const from = text.indexOf('stream\n', text.indexOf(`\n${content} 0 obj`)) + 'stream\n'.length;
  return { from, to: text.indexOf('\nendstream', from) };
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte));
}

describe.each(encryptions)('under %s', (kind) => {
  test.each<[string, PdfFile]>([
    ['is compressed', compressed],
    ['is not', plain],
  ])('a sound file that %s is read, and nothing is said but that it is protected', async (_, file) => {
    const read = await readPdf(encryptedPdf(file, '', kind));
    expect(paragraphsOf(read)).toEqual(paragraphsOf(await readPdf(pdfOf({ marks: [TEXT] }))));
    expect(read.losses).toEqual([expect.objectContaining({ kind: 'file-remark' })]);
  });

  test('what its pages paint is known', () => {
    const { contents, streams } = rawFile(encryptedPdf(compressed, '', kind));
    expect(streams.get(content)).toBe(painted);
    expect(contents).toContain(painted);
  });

  test('a flipped bit in what is compressed is said wherever it changes what is painted', () => {
    const bytes = encryptedPdf(compressed, '', kind);
    const { from, to } = contentIn(bytes);
    const places = Array.from({ length: to - from }, (_, at) => from + at);
    const unsaid = places.map((at) => flipped(bytes, at)).filter((each) => said(each).length === 0);
    expect(unsaid.filter((each) => rawFile(each).streams.get(content) !== painted)).toEqual([]);
    expect(unsaid.length).toBeLessThanOrEqual(17); // what fills up the last block, and bits before the checksum
    expect(said(flipped(bytes, from + 40))).toEqual(['1 compressed streams fail their checksum']);
  });

  test('an operator that there is none of is said of what is not compressed', () => {
    const file = withObjects(plain, { [content]: streamOf(painted.replace('Tm', 'Vm')) });
    expect(said(encryptedPdf(file, '', kind))).toEqual(['1 content streams are not written as such']);
  });

  test('objects within a stream are known', () => {
    const file = withObjects(compressed, {
      [nextNumber(compressed)]: flate('900 0 << /Held (there) >>').replace('<<', '<< /Type /ObjStm /N 1 /First 6'),
    });
    const { structure, objects } = rawFile(encryptedPdf(file, '', kind));
    expect(structure).toContain('/Held (there)');
    expect(objects.get(900)).toContain('there');
  });

  test.each([
    ['the table of references', flate('table').replace('<<', '<< /Type /XRef')],
    ['a stream with a filter of its own', flate('own').replace('/FlateDecode', '[/Crypt /FlateDecode]')],
  ])('%s is not encrypted', (_, body) => {
    expect(saidWith(body, kind)).toEqual([]);
  });

  test('a key that nobody knows says nothing', () => {
    expect(said(flipped(encryptedPdf(compressed, '密', kind), 900))).toEqual([]);
  });
});

test.each(['aes-128', 'aes-256-r6'] as const)('metadata may be left as they are under %s', (kind) => {
  const metadata = flate('<x/>').replace('<<', '<< /Type /Metadata');
  expect(saidWith(metadata, kind, '/EncryptMetadata false')).toEqual([]);
});

/** What is not compressed, and ends as if a line did. */
function endingInLine(): Uint8Array {
  const files = Array.from({ length: 2000 }, (_, count) =>
    withObjects(plain, { [content]: streamOf(' '.repeat(count) + painted) }),
  );
  const own = (file: PdfFile) =>
    encryptedPdf({ objects: new Map([...file.objects].filter(([at]) => at === content)) }, '', 'rc4-128');
  const file = files.find((each) => {
    const bytes = own(each);
    return bytes[contentIn(bytes).to - 1] === 10;
  });
  return encryptedPdf(file ?? plain, '', 'rc4-128');
}

test('what is not compressed ends where its length says, or that of the object behind it', () => {
  const bytes = endingInLine();
  const text = latin1(bytes);
  const { from, to } = contentIn(bytes);
  expect(bytes[to - 1]).toBe(10);
  const at = text.lastIndexOf('/Length', from);
  const head = text.slice(0, at) + text.slice(at, from).replace(/\d+/, '901 0 R');
  const behind = text.slice(to + 1).replace('endobj', `endobj\n901 0 obj\n${to - from}\nendobj`);
  expect(said(bytes)).toEqual([]);
  expect(said(bytesOf(head + text.slice(from, to) + behind))).toEqual(['the cross-reference table was rebuilt']);
});

test('what has no length ends before the end of a line', () => {
  const bytes = encryptedPdf(plain, '', 'rc4-128');
  const text = latin1(bytes);
  const { from } = contentIn(bytes);
  const at = text.lastIndexOf('/Length', from);
  expect(said(bytesOf(`${text.slice(0, at)}/Longer${text.slice(at + 7)}`))).toEqual([]);
});

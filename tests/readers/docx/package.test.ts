import { expect, test } from 'vitest';
import type { ErrorCode } from '../../../lib/errors.ts';
import { docxReader } from '../../../lib/readers/docx/docx-reader.ts';
import { compoundFile } from '../../support/compound-file.ts';
import type { Files } from '../../support/docx.ts';
import { docx, docxFiles, flatPackage, paragraph, relationships, shown, zipped } from '../../support/docx.ts';

const sound = docxFiles(paragraph('见闻'));

async function textsIn(bytes: Uint8Array): Promise<unknown> {
  return shown((await docxReader.read(bytes)).blocks);
}

function replaced(from: string, to: string): Files {
  return Object.fromEntries(Object.entries(sound).map(([name, text]) => [name, text.replaceAll(from, to)]));
}

test('the main part is the one that the package names', async () => {
  const renamed = {
    ...replaced('word/document.xml', 'content/main.xml'),
    'content/main.xml': sound['word/document.xml'] ?? '',
  };
  expect(await textsIn(await zipped({ ...renamed, 'word/document.xml': 'no XML' }))).toEqual(['见闻']);
});

test('Strict namespaces mean the same', async () => {
  const strict = replaced(
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  );
  expect(await textsIn(await zipped(strict))).toEqual(['见闻']);
});

test('a package written as one XML file is read', async () => {
  const bytes = flatPackage(sound);
  expect(docxReader.accepts(bytes)).toBe(true);
  expect(await textsIn(bytes)).toEqual(['见闻']);
});

test('a part in UTF-16 is read', async () => {
  const files = await zipped({ ...sound, 'word/document.xml': '' });
  const text = Buffer.from(`\ufeff${(sound['word/document.xml'] ?? '').replace('UTF-8', 'UTF-16')}`, 'utf16le');
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(files);
  zip.file('word/document.xml', text);
  expect(await textsIn(await zip.generateAsync({ type: 'uint8array' }))).toEqual(['见闻']);
});

test('a picture that is one colour is no bomb', async () => {
  expect(await textsIn(await zipped({ ...sound, 'word/media/white.bmp': '\0'.repeat(3_000_000) }))).toEqual(['见闻']);
});

test('a PDF, a text and nothing at all are for other readers', () => {
  const accepted = ['%PDF-1.7', '年度报告', ''].map((text) => docxReader.accepts(new TextEncoder().encode(text)));
  expect(accepted).toEqual([false, false, false]);
});

const markup = (text: string): Files => ({ ...sound, 'word/document.xml': text });
const body = (text: string): Files => markup((sound['word/document.xml'] ?? '').replace('见闻', text));
const typed = (type: string) => replaced('vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', type);

const refused: Readonly<
  Record<string, readonly [code: ErrorCode, detail: RegExp, bytes: () => Uint8Array | Promise<Uint8Array>]>
> = {
  'a DOCX with a password': [
    'encrypted',
    /password/,
    () => compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
  ],
  'a DOC': ['unsupported-format', /DOC/, () => compoundFile('Root Entry', 'WordDocument')],
  'an XLS': ['unsupported-format', /XLS/, () => compoundFile('Workbook')],
  'an XLSX': [
    'unsupported-format',
    /XLSX/,
    () => zipped(typed('vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml')),
  ],
  'an OFD': ['unsupported-format', /OFD/, () => zipped({ 'OFD.xml': '<OFD/>' })],
  'an ODT': ['unsupported-format', /ODT/, () => zipped({ 'META-INF/manifest.xml': '<m/>', 'content.xml': '<c/>' })],
  'any other ZIP': ['unsupported-format', /ZIP/, () => zipped({ 'a.txt': '' })],
  'a Word 2003 XML document': [
    'unsupported-format',
    /2003/,
    () => new TextEncoder().encode('<?mso-application progid="Word.Document"?><wordDocument/>'),
  ],
  'a DOCX cut short': ['damaged', /directory/, async () => (await docx(paragraph('见闻'))).subarray(0, 700)],
  'a DOCX with a changed byte': ['damaged', /document\.xml/, flipped],
  'a part with a document type': [
    'damaged',
    /document type/,
    () => zipped(markup(`<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`)),
  ],
  'an entity of its own': ['damaged', /well-formed/, () => zipped(body('&own;'))],
  'a part that is no XML': ['damaged', /document\.xml/, () => zipped(markup('<w:document'))],
  'a character that no XML has': ['damaged', /well-formed/, () => zipped(body('见\0闻'))],
  'such a character written as a number': ['damaged', /well-formed/, () => zipped(body('见&#x1;闻'))],
  'half a character': ['damaged', /well-formed/, () => zipped(body('见&#xd800;闻'))],
  'such a character in an attribute': [
    'damaged',
    /well-formed/,
    () => zipped(body('</w:t></w:r><w:bookmarkStart w:name="\0"/><w:r><w:t>')),
  ],
  'a document without a body': ['damaged', /no body/, () => zipped(markup('<a/>'))],
  'a package without a main part': [
    'damaged',
    /main part/,
    () => zipped({ ...sound, '_rels/.rels': relationships([['main', 'officeDocument', 'nowhere.xml']]) }),
  ],
  'an entry that leads out of the file': ['damaged', /named/, () => zipped({ ...sound, '../evil.xml': '' })],
  'an entry named as a prototype': ['damaged', /named/, () => zipped({ ...sound, 'word/__proto__/x': '' })],
  'two entries of one name': ['damaged', /same name/, () => zipped({ ...sound, 'WORD/document.xml': '' })],
  'entries by the thousand': [
    'too-large',
    /entries: 2/,
    () => zipped({ ...sound, ...Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`x/${at}`, ''])) }),
  ],
  'a part that grows beyond reason': ['too-large', /inflates by over 200/, () => zipped(body(' '.repeat(3_000_000)))],
  'a text over the limit': ['too-large', /8000000 bytes/, () => zipped(body(noise(9_000_000)))],
  'a size that lies': ['too-large', /8000000 bytes/, lying],
  'elements too deep in each other': [
    'too-large',
    /deep/,
    () => zipped(body('<w:ins>'.repeat(300) + '</w:ins>'.repeat(300))),
  ],
};

test.each(Object.entries(refused))('%s is refused, and the error says why', async (_, [code, detail, make]) => {
  const bytes = await make();
  expect(docxReader.accepts(bytes)).toBe(true);
  await expect(docxReader.read(bytes)).rejects.toMatchObject({
    code,
    detail: expect.stringMatching(detail) as unknown,
  });
});

test('a `>` in a value does not hide how deep an element is', async () => {
  const deep = '<w:ins w:author="/>">'.repeat(300) + '</w:ins>'.repeat(300);
  await expect(zipped(body(deep)).then(docxReader.read)).rejects.toMatchObject({ code: 'too-large' });
});

async function flipped(): Promise<Uint8Array> {
  const bytes = (await docx(paragraph('见闻'))).slice();
  const name = Buffer.from(bytes).indexOf('word/document.xml');
  const at = name + 'word/document.xml'.length + 40;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
}

/** An entry that is said to be small, and is not. */
async function lying(): Promise<Uint8Array> {
  const bytes = Buffer.from(await zipped(body(noise(9_000_000))));
  const name = bytes.lastIndexOf('word/document.xml');
  bytes.writeUInt32LE(1000, name - 46 + 24);
  return bytes;
}

/** Text that does not deflate by the hundred. */
function noise(length: number): string {
  let state = 7;
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  return Array.from({ length }, () => String.fromCharCode(97 + ((next() >> 16) % 26))).join('');
}

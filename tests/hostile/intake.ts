import { bytesOf, latin1, writePdf } from '../support/pdf-file.ts';
import { compoundFile } from '../support/compound-file.ts';
import { zipped } from '../support/docx.ts';
import { encryptedPdf } from '../support/encrypted-pdf.ts';
import { reportHtml } from '../support/report-files.ts';
import { soundFiles, soundParts, soundPdf } from './sound.ts';
import type { HostileFile } from './hostile-file.ts';

const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2);
const utf8 = (text: string) => new TextEncoder().encode(text);
const pdf = () => writePdf(soundPdf());
const docx = () => zipped(soundFiles());

/** Rows 1 to 10: what the bytes are, before any of them is taken for a document. */
export const intake: Readonly<Record<number, readonly HostileFile[]>> = {
  1: [{ name: 'nothing', make: () => new Uint8Array(), ends: { refused: ['empty'] } }],
  2: [
    { name: 'half a PDF', make: () => half(pdf()), ends: { refused: ['damaged', 'no-text-layer', 'not-a-report'] } },
    {
      name: 'a PDF without its last bytes',
      make: () => pdf().subarray(0, -20),
      ends: { lost: [['repaired', /cross-reference/]] },
    },
  ],
  3: [
    {
      name: 'a PDF with 512 zeros in its middle',
      make: () => pdf().fill(0, pdf().length / 2, pdf().length / 2 + 512),
      ends: { lost: [['repaired', /zero/]], figures: 'others' },
    },
  ],
  4: [
    { name: 'half a DOCX', make: async () => half(await docx()), ends: { refused: ['damaged'], because: /directory/ } },
    {
      name: 'a DOCX with a byte changed',
      make: async () => flipped(await docx()),
      ends: { refused: ['damaged'], because: /document\.xml/ },
    },
  ],
  5: [
    { name: 'a PDF with a password', make: () => encryptedPdf(soundPdf(), '密'), ends: { refused: ['encrypted'] } },
    {
      name: 'a PDF for the holders of a certificate',
      make: () =>
        writePdf({
          ...soundPdf(),
          trailer: '/Encrypt << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 >> /ID [<00> <00>]',
        }),
      ends: { refused: ['encrypted'] },
    },
  ],
  6: [
    {
      name: 'a PDF that may not be copied',
      make: () => encryptedPdf(soundPdf(), ''),
      ends: { lost: [['file-remark', /copying/]] },
    },
  ],
  7: [
    {
      name: 'a DOCX with a password',
      make: () => compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
      ends: { refused: ['encrypted'] },
    },
  ],
  8: [
    {
      name: 'a DOC with a ZIP in it',
      make: async () => Buffer.concat([compoundFile('Root Entry', 'WordDocument'), await docx()]),
      ends: { refused: ['unsupported-format'], because: /DOC/ },
    },
  ],
  9: [
    { name: 'an RTF', make: () => utf8(String.raw`{\rtf1\ansi\deff0 {\fonttbl}年报}`), ...foreign(/RTF/) },
    { name: 'a page of a website', make: () => utf8(reportHtml(soundParts)), ...foreign(/HTML/) },
    {
      name: 'an OFD',
      make: () => zipped({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<a/>' }),
      ...foreign(/OFD/),
    },
    { name: 'an XLSX', make: () => zipped(workbook()), ...foreign(/XLSX/) },
    { name: 'an XLS', make: () => compoundFile('Root Entry', 'Workbook'), ...foreign(/XLS/) },
    { name: 'a JPEG', make: () => bytesOf('\xff\xd8\xff\xe0\0\x10JFIF\0'), ...foreign(/JPEG/) },
    { name: 'a PNG', make: () => bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), ...foreign(/PNG/) },
    { name: 'a RAR', make: () => bytesOf('Rar!\x1a\x07\x01\0'), ...foreign(/RAR/) },
    { name: 'noise', make: () => bytesOf('\x01\xfe\x80\xff\0\x9c'.repeat(50)), ...foreign(/neither/) },
  ],
  10: [
    {
      name: 'a PDF behind 2 kB of something else',
      make: () => bytesOf('x'.repeat(2048) + latin1(pdf())),
      ...foreign(/PDF.*2048/),
    },
    {
      name: 'a PDF behind 100 bytes of something else',
      make: () => bytesOf('x'.repeat(100) + latin1(pdf())),
      ends: { lost: [['part-unread', /100 bytes before/]] },
    },
    {
      name: 'a PDF with a DOCX behind its end',
      make: async () => Buffer.concat([pdf(), await docx()]),
      ends: { lost: [['part-unread', /bytes behind/]] },
    },
    {
      name: 'a DOCX with a PDF behind its end',
      make: async () => Buffer.concat([await docx(), pdf()]),
      ends: { lost: [['part-unread', /bytes behind/]] },
    },
    {
      name: 'a DOCX with a PDF in front',
      make: async () => Buffer.concat([bytesOf('%PDF-1.7\n'), await docx()]),
      ends: { refused: ['damaged'] },
    },
  ],
};

function foreign(because: RegExp): Pick<HostileFile, 'ends'> {
  return { ends: { refused: ['unsupported-format'], because } };
}

function flipped(bytes: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes).indexOf('word/document.xml') + 'word/document.xml'.length + 40;
  return bytes.map((byte, index) => (index === at ? byte ^ 0xff : byte));
}

function workbook(): Record<string, string> {
  const files = soundFiles();
  const types = (files['[Content_Types].xml'] ?? '').replace('wordprocessingml.document', 'spreadsheetml.sheet');
  return { ...files, '[Content_Types].xml': types };
}

import { expect, test } from 'vitest';
import { encryptionOf } from '../../../../lib/readers/pdf/encryption/encryption.ts';
import type { Encryption } from '../../../support/encrypted-pdf.ts';
import { encryptedPdf } from '../../../support/encrypted-pdf.ts';
import { latin1, pdfFile } from '../../../support/pdf-file.ts';
import { pdfOf } from '../../../support/pdf.ts';

const file = pdfFile(pdfOf({ marks: [] }));
const textOf = (kind: Encryption) => latin1(encryptedPdf(file, '', kind));

const octal = (digits: string) =>
  [...Buffer.from(digits, 'hex')].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
const escaped = (digits: string) =>
  Buffer.from(digits, 'hex')
    .toString('latin1')
    .replace(/[()\\]/g, String.raw`\$&`)
    .replaceAll('\r', String.raw`\r`);
/** The trailer as the dictionary of a stream, which holds the handler itself. */
const inTrailer = (text: string) => {
  const handler = /<< \/Filter \/Standard[\s\S]*?(?=\nendobj)/.exec(text)?.[0] ?? '';
  return text.replace(handler, 'null').replace(/trailer\n<<([\s\S]*)\/Encrypt \d+ 0 R/, (_, before: string) => {
    return `9 0 obj\n<< /Type /XRef${before}/Encrypt ${handler}`;
  });
};

test.each([
  ['rc4-40', 'rc4'],
  ['rc4-128', 'rc4'],
  ['rc4-filter', 'rc4'],
  ['aes-128', 'aes-128'],
  ['aes-256-r5', 'aes-256'],
  ['aes-256-r6', 'aes-256'],
] as const)('a file under %s is known to be, however its handler is written', (kind, cipher) => {
  const text = textOf(kind);
  const written = [
    text,
    text.replace(/<([\da-f]{32,})>/g, (_, digits: string) => `(${octal(digits)})`),
    text.replace(/<([\da-f]{32,})>/g, (_, digits: string) => `(${escaped(digits)})`),
    text.replace(/<([\da-f]{32,})>/g, (_, digits: string) => `<${digits.toUpperCase().replace(/.{8}/g, '$&\n')}>`),
    text.replace('/P -3900', `/P ${2 ** 32 - 3900}`),
    inTrailer(text),
  ];
  expect(written.map((each) => encryptionOf(each).cipher)).toEqual(written.map(() => cipher));
});

test.each([
  ['a password', latin1(encryptedPdf(file, '密', 'aes-128'))],
  ['a password of the latest kind', latin1(encryptedPdf(file, '密', 'aes-256-r6'))],
  ['another handler', textOf('aes-128').replace('/Standard', '/Adobe.PubSec')],
  ['another method', textOf('aes-128').replace('/AESV2', '/AESV9')],
  ['another version', textOf('rc4-128').replace('/V 2', '/V 3')],
  ['another revision', textOf('aes-256-r6').replace('/R 6', '/R 7')],
  ['a method of another version', textOf('aes-128').replace('/AESV2', '/AESV3')],
  ['attached files under another filter', textOf('aes-128').replace('/StmF', '/EFF /Other /StmF')],
  ['no identifier', textOf('rc4-128').replace('/ID', '/Id')],
  ['a handler that is not there', textOf('rc4-128').replace(/\/Encrypt \d+/, '/Encrypt 999')],
  ['a handler that breaks off', textOf('rc4-128').replace(/\/U <.*/, '/U <')],
  ['a length that is none', textOf('rc4-128').replace('/Length 128 /O', '/Length (a) /O')],
])('of a file with %s nobody can tell', (_, text) => {
  expect(encryptionOf(text).cipher).toBe('unknown');
});

test('the trailer counts that readers are led to', () => {
  const plain = latin1(pdfOf({ marks: [] }));
  const attached = `\n${textOf('aes-128')}\n`;
  const behind = plain.indexOf('xref\n0');
  const places = plain.slice(behind).replace(/(?<=startxref\n)\d+/, String(behind + attached.length));
  expect(encryptionOf(plain.slice(0, behind) + attached + places).cipher).toBe('none');
  expect(encryptionOf(`${textOf('aes-128')}% /Encrypt 1 0 R`).cipher).toBe('aes-128');
});

test.each([
  ['names no encryption', latin1(pdfOf({ marks: [] }))],
  ['leaves its streams as they are', latin1(encryptedPdf(file, ''))],
  ['names a filter that is not there', textOf('aes-128').replace('/StmF /StdCF', '/StmF /None')],
  ['has a filter that does nothing', textOf('aes-256-r6').replace('/AESV3', '/None')],
])('a file that %s has plain streams', (_, text) => {
  expect(encryptionOf(text).cipher).toBe('none');
});

test('what is written to exhaust it does not', () => {
  expect(encryptionOf(`trailer << /Encrypt << ${'<< ('.repeat(1e6)}`).cipher).toBe('unknown');
  expect(encryptionOf(`trailer ${'<< /A 1 '.repeat(1e6)} /Encrypt 1 0 R`).cipher).toBe('unknown');
  expect(encryptionOf(`trailer << /ID [(${'('.repeat(1e6)} /Encrypt ${'1'.repeat(1e6)} 0 R`).cipher).toBe('unknown');
});

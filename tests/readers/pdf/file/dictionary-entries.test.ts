import { expect, test } from 'vitest';
import { bytesOfString, dictionaryEntries } from '../../../../lib/readers/pdf/file/dictionary-entries.ts';

test.each([
  ['/V 4/R 4', { '/V': '4', '/R': '4' }],
  ['/CF<</StdCF<</CFM/V2>>/Own<</CFM/None>>>>/P -4', { '/CF/StdCF/CFM': '/V2', '/CF/Own/CFM': '/None', '/P': '-4' }],
  ['/W [1 2 1] /ID[<01>(b)] /Size 3', { '/W': '1', '/ID': '<01>', '/Size': '3' }],
  ['/W [[1 /A] /B 2 << /C 3 >> /D 4] /E [] /F 5', { '/W': '1', '/W/C': '3', '/F': '5' }],
  ['/W [/A /B] /B 6 /B 7 8 /C %/D\n/E', { '/W': '/A', '/B': '6', '/C': '/E' }],
  ['/Encrypt 12 0 R /V true', { '/Encrypt': '12 0 R', '/V': 'true' }],
  ['/O (a(b) /U \\) ) % /No (entry)\n/V 1', { '/O': '(a(b) /U \\) )', '/V': '1' }],
])('<< %s >> is read', (entries, expected) => {
  expect(Object.fromEntries(dictionaryEntries(`1 0 obj <<${entries}>> endobj <</Another 1>>`))).toEqual(expected);
});

test.each([
  ['(a\\\\b\\(\\)\\n\\r\\t\\b\\f)', 'a\\b()\n\r\t\b\f'],
  ['(\\053\\53\\0053\\q)', '++\x053q'],
  ['(a\\\r\nb\\\nc)', 'abc'],
  ['<48 65\n6C7>', 'Help'],
])('the bytes of %s are known', (token, expected) => {
  expect(bytesOfString(token)?.toString('latin1')).toBe(expected);
});

test.each([undefined, '12', '/Name'])('%s is no string', (token) => {
  expect(bytesOfString(token)).toBeNull();
});

import { expect, test } from 'vitest';
import { rawFile } from '../../../../lib/readers/pdf/file/raw-file.ts';
import { tornObjectLosses } from '../../../../lib/readers/pdf/file/torn-objects.ts';
import { bareObjects, tight } from '../../../support/pdf-file.ts';

const FONT =
  '<< /Type /Font /Subtype /TrueType /FontDescriptor 7 0 R /FirstChar 31 /LastChar 33 /Widths [500 -1 .5] >>';
const PAGE = '<< /Type /Page /MediaBox [0 0 595.2756 841.8898] >>';
const WIDTHS = ['fonts do not tell the width of each character: 1'];
const MALFORMED = ['objects are not written as objects are: 1'];
const ENCODING = '<< /Differences [ 1 /a /b 19 0 R /c ] /K [1] >>';
const NAMES = ['encodings hold something else than names: 1'];
const SIZE = ['pages do not tell their size: 1'];

function saidOf(body: string, another = '[500 500 500]'): readonly string[] {
  const said = [String, tight].map((written) =>
    tornObjectLosses(rawFile(bareObjects({ 4: written(body), 19: written(another) }))),
  );
  expect(said[1]).toEqual(said[0]);
  for (const loss of said.flat()) expect(loss).toMatchObject({ kind: 'repaired', inTable: false });
  return (said[0] ?? []).map(({ text }) => text);
}

test.each([
  ['a font with a width for each character', FONT],
  ['one whose widths stand elsewhere', FONT.replace(/\[.*\]/, '19 0 R')],
  [
    'a standard font without widths',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 255 >>',
  ],
  ['a font of characters by number', FONT.replace('TrueType', 'CIDFontType2').replace(/\[.*\]/, '[]')],
  ['a string of any characters', String.raw`<< /Title (a (\x01) b) >>`.replace(String.raw`\x01`, '\x01')],
  ['a comment of any characters', '<< % \x02 \n >>'],
  ['a name in another encoding', '/\xcb\xce\x85\xcc'],
  ['a name in UTF-16', '<< /BaseFont /#FE#FF#5C#0F#68#07#5B#8B >>'],
  ['information with a name that stands twice', '<< /Producer (a) /Producer (b) /CreationDate (D:2024) >>'],
  ['spaces of any kind', '<<\t/K\0[\f1\r\n2]>>'],
  ['an encoding', ENCODING],
  ['a page', PAGE],
  ['a page whose size stands elsewhere', PAGE.replace(/\[.*\]/, '19 0 R')],
  ['a page with a corner that stands elsewhere', PAGE.replace('841.8898', '19 0 R')],
])('%s is as it should be', (_, body) => {
  expect(saidOf(body)).toEqual([]);
});

test.each([
  ['a width too few', FONT.replace('.5', ''), WIDTHS],
  ['a width too many', FONT.replace('-1', '- 1'), WIDTHS],
  ['a width that is none', FONT.replace('-1', '/x1'), WIDTHS],
  ['widths under another name', FONT.replace('/Widths', '/WIDTHS'), WIDTHS],
  ['no first character', FONT.replace('/FirstChar 31', ''), WIDTHS],
  ['widths that are not there', FONT.replace(/\[.*\]/, '8 0 R'), WIDTHS],
  ['a control character', FONT.replace('/Type', '\x1b/Type'), MALFORMED],
  ['a reference that is torn', '<< /Font << /F1 5`0 R /F2 6 0 R >> >>', MALFORMED],
  ['a control character beside a string', '<< /Title (a) \x7f >>', MALFORMED],
  ['a vertical tab', FONT.replace(' /Type', '\v/Type'), MALFORMED],
  ['an array within an encoding', ENCODING.replace('/b', '[/b]'), NAMES],
  ['a string within an encoding', ENCODING.replace('/b', '(/b)'), NAMES],
  ['three corners', PAGE.replace('595.2756', ''), SIZE],
  ['a corner that is none', PAGE.replace('[0 0', '[0 /Y'), SIZE],
  ['a size that is no array', PAGE.replace(/\[.*\]/, '/Y'), SIZE],
])('%s is said', (_, body, said) => {
  expect(saidOf(body)).toEqual(said);
});

test('widths that stand elsewhere count as well', () => {
  expect(saidOf(FONT.replace(/\[.*\]/, '19 0 R'), '[ 500  500 ]')).toEqual(WIDTHS);
});

test('thousands of widths with one that is none take no time', () => {
  const widths = Array<string>(20_000).fill('1000').join(' ');
  expect(saidOf(FONT.replace(/\[.*\]/, `[${widths} /x]`).replace('33', '20031'))).toEqual(WIDTHS);
});

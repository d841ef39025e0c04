import { expect, test } from 'vitest';
import { docxReader } from '../../../lib/readers/docx/docx-reader.ts';
import { digitFont } from '../../support/digit-font.ts';
import type { MixedFiles } from '../../support/docx.ts';
import { docxFiles, flatPackage, paragraph, relationships, zipped } from '../../support/docx.ts';

const KEY = '{01234567-89AB-CDEF-0123-456789ABCDEF}';
const SAID = '1 fonts show other digits than they name';

/** A DOCX that brings such a font with it, as its font table says. */
function filesWith(font: Uint8Array, { name = '公文数字', key = KEY, style = 'Regular' } = {}): MixedFiles {
  const embedded = `<w:embed${style} r:id="f" w:fontKey="${key}"/>`;
  return {
    ...docxFiles(paragraph('收到申请6件'), { fontTable: `<w:font w:name="${name}">${embedded}</w:font>` }),
    'word/_rels/fontTable.xml.rels': relationships([['f', 'font', 'fonts/font1.odttf']]),
    'word/fonts/font1.odttf': masked(font, key),
  };
}

/** As Word masks it: the first 32 bytes with the bytes of the key, the last of them first. */
function masked(font: Uint8Array, key: string): Uint8Array {
  const bytes = [...key.replaceAll(/[^\dA-F]/gu, '').matchAll(/../gu)].map(([pair]) => Number.parseInt(pair, 16));
  return font.map((byte, at) => (at < 32 && bytes.length > 0 ? byte ^ (bytes.at(-1 - (at % 16)) ?? 0) : byte));
}

async function saidOf(
  files: MixedFiles,
  pack: (all: MixedFiles) => Promise<Uint8Array> | Uint8Array = zipped,
): Promise<string[]> {
  const { losses } = await docxReader.read(await pack(files));
  return losses.filter(({ kind }) => kind === 'glyphs-undecoded').map(({ text }) => text);
}

test.each([
  ['two digits that look like each other', '0123459786'],
  ['digits that look like those before them', '9012345678'],
  ['a digit that shows nothing', '012345 789'],
])('%s in a font that the file brings with it are told', async (_, shown) => {
  expect(await saidOf(filesWith(digitFont(shown)))).toEqual([SAID]);
});

test.each(['Regular', 'Bold', 'Italic', 'BoldItalic'])('the font is looked at in its style %s', async (style) => {
  expect(await saidOf(filesWith(digitFont('0123459786'), { style }))).toEqual([SAID]);
});

test('a large font of few glyphs is looked at', async () => {
  const font = digitFont('0123459786', 3);
  expect(font.length).toBeGreaterThan(100_000);
  expect(await saidOf(filesWith(font))).toEqual([SAID]);
});

test('a font that is not masked is read as it is', async () => {
  expect(await saidOf(filesWith(digitFont('0123459786'), { key: '' }))).toEqual([SAID]);
});

test('a file that is one XML file brings its fonts in it', async () => {
  expect(await saidOf(filesWith(digitFont('0123459786')), flatPackage)).toEqual([SAID]);
});

test.each([
  ['shows what it names', filesWith(digitFont('0123456789'))],
  ['has no glyphs for some digits', filesWith(digitFont('012345-7-9'))],
  ['is one of signs', filesWith(digitFont('0123459786'), { name: 'Wingdings' })],
  ['is no font', filesWith(new Uint8Array(100))],
])('nothing is told of a font that %s', async (_, files) => {
  expect(await saidOf(files)).toEqual([]);
});

test.each(['word/fonts/font1.odttf', 'word/fontTable.xml', 'word/_rels/fontTable.xml.rels'])(
  'a file without its %s has no such font',
  async (part) => {
    const others = Object.entries(filesWith(digitFont('0123459786'))).filter(([name]) => name !== part);
    expect(await saidOf(Object.fromEntries(others))).toEqual([]);
  },
);

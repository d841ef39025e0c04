import { describe, expect, test } from 'vitest';
import { docxReader } from '../../../lib/readers/docx/docx-reader.ts';
import type { Files } from '../../support/docx.ts';
import { docxFiles, paragraph, relationships, zipped } from '../../support/docx.ts';

const styled = paragraph('全年收到申请12件。', '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="1"/></w:numPr>');
const sound = docxFiles(styled, {
  styles: '<w:style w:type="paragraph" w:styleId="a"/>',
  numbering:
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
});
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const to = (...targets: readonly (readonly [type: string, target: string])[]) =>
  relationships(targets.map(([type, target], at) => [`r${at}`, type, target]));
const both = [
  ['styles', 'styles.xml'],
  ['numbering', 'numbering.xml'],
] as const;

function without(name: string): Files {
  return Object.fromEntries(Object.entries(sound).filter(([each]) => each !== name));
}

async function unreadIn(files: Files): Promise<readonly string[]> {
  const { losses } = await docxReader.read(await zipped(files));
  return losses.filter(({ kind }) => kind === 'part-unread').map(({ text }) => text);
}

describe('a part', () => {
  test('that is there, and named, is no loss', async () => {
    expect(await unreadIn(sound)).toEqual([]);
  });

  test('that is named and not there is said', async () => {
    expect(await unreadIn(without('word/numbering.xml'))).toEqual([
      'missing numbering: word/numbering.xml',
      'missing list: the text refers to it',
    ]);
  });

  test('that is there and not named is said', async () => {
    expect(await unreadIn({ ...sound, 'word/footnotes.xml': '<a/>' })).toEqual([
      'a part that is not shown: word/footnotes.xml',
    ]);
  });

  test('that is gone with its relationship is said where the text refers to it', async () => {
    const files = { ...without('word/numbering.xml'), [RELATIONSHIPS]: to(['styles', 'styles.xml']) };
    expect(await unreadIn(files)).toEqual(['missing list: the text refers to it']);
  });

  test.each([
    [
      'that a paragraph was of before it was changed',
      paragraph('甲', '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:pPrChange>'),
      '',
    ],
    [
      'of a style that no paragraph has',
      paragraph('甲'),
      '<w:style w:type="paragraph" w:styleId="b"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>',
    ],
  ])('is not missed for a list %s', async (_, body, styles) => {
    expect(await unreadIn(docxFiles(body, { styles }))).toEqual([]);
  });

  test('is missed for the list of a style that a paragraph has', async () => {
    const style =
      '<w:style w:type="paragraph" w:styleId="b"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>';
    const files = docxFiles(paragraph('甲', '<w:pStyle w:val="b"/>'), { styles: style });
    expect(await unreadIn(files)).toEqual(['missing list: the text refers to it']);
  });

  test('of another part is not missed', async () => {
    const chart = {
      'word/charts/chart1.xml': '<a/>',
      'word/charts/_rels/chart1.xml.rels': to(['package', '../embeddings/book.xlsx']),
      'word/embeddings/book.xlsx': 'x',
    };
    const files = { ...sound, ...chart, [RELATIONSHIPS]: to(...both, ['chart', 'charts/chart1.xml']) };
    expect(await unreadIn(files)).toEqual([]);
  });

  test('that is embedded and that no element shows is said', async () => {
    const object = { 'word/embeddings/book.xlsx': 'x' };
    const files = { ...sound, ...object, [RELATIONSHIPS]: to(...both, ['oleObject', 'embeddings/book.xlsx']) };
    expect(await unreadIn(files)).toEqual(['a part that is not shown: word/embeddings/book.xlsx']);
  });
});

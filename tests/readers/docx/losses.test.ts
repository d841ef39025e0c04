import { expect, test } from 'vitest';
import type { LossKind } from '../../../lib/document/model.ts';
import type { Parts } from '../../support/docx.ts';
import { cell, paragraph, readBody, run, shown, table } from '../../support/docx.ts';

const hidden = (properties: string) => paragraph(`${run('见')}${run('密', properties)}${run('闻')}`);
const styles = [
  '<w:style w:type="character" w:styleId="unseen"><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="based"><w:basedOn w:val="unseen"/></w:style>',
].join('');

const lost: Readonly<Record<string, readonly [kind: LossKind, text: string, markup: string, parts?: Parts]>> = {
  'hidden text': ['hidden-text', '密', hidden('<w:vanish/>')],
  'text hidden by a style': ['hidden-text', '密', hidden('<w:rStyle w:val="based"/>'), { styles }],
  'white text': ['hidden-text', '密', hidden('<w:color w:val="FFFFFF"/>')],
  'text of one point': ['hidden-text', '密', hidden('<w:sz w:val="2"/>')],
  'text struck through': ['deleted-text', '密', hidden('<w:strike/>')],
  'text struck through twice': ['deleted-text', '密', hidden('<w:dstrike/>')],
  'a deletion': [
    'deleted-text',
    '密',
    paragraph(`${run('见')}<w:del><w:r><w:delText>密</w:delText></w:r></w:del>${run('闻')}`),
  ],
  'the old place of a move': [
    'deleted-text',
    '密',
    paragraph(`${run('见')}<w:moveFrom>${run('密')}</w:moveFrom>${run('闻')}`),
  ],
  'a footnote': [
    'annotation',
    '含网上申请',
    paragraph(`${run('见')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('闻')}`),
    { footnotes: `<w:footnote w:id="2">${paragraph('含网上申请')}</w:footnote>` },
  ],
  'a comment': [
    'annotation',
    '请核',
    paragraph(`${run('见')}<w:r><w:commentReference w:id="0"/></w:r>${run('闻')}`),
    { comments: `<w:comment w:id="0">${paragraph('请核')}</w:comment>` },
  ],
  'a running head': ['page-furniture', '某县人民政府', paragraph('见闻'), { header: paragraph('某县人民政府') }],
  'the number of a page between paragraphs': ['page-furniture', '— 3 —', paragraph('见闻') + paragraph('— 3 —')],
  'the number of a page of several': [
    'page-furniture',
    '第 3 页 共 6 页',
    paragraph('第 3 页 共 6 页') + paragraph('见闻'),
  ],
  'a watermark': [
    'watermark',
    '内部资料',
    paragraph('见闻'),
    { header: paragraph('<w:r><w:pict><v:shape><v:textpath string="内部资料"/></v:shape></w:pict></w:r>') },
  ],
  'a picture': [
    'image',
    '印章',
    paragraph(
      `${run('见闻')}<w:r><w:drawing><wp:inline><wp:docPr descr="印章"/><pic:pic/></wp:inline></w:drawing></w:r>`,
    ),
  ],
  'a chart': [
    'part-unread',
    'chart 图表 1',
    paragraph(
      `${run('见闻')}<w:r><w:drawing><wp:inline><wp:docPr name="图表 1"/><c:chart/></wp:inline></w:drawing></w:r>`,
    ),
  ],
  'an embedded workbook': [
    'part-unread',
    'object Excel.Sheet.12',
    paragraph(`${run('见闻')}<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`),
  ],
  'a part in another format': ['part-unread', 'altChunk', `${paragraph('见闻')}<w:altChunk/>`],
};

test.each(Object.entries(lost))('%s is no text and is said', async (_, [kind, text, markup, parts]) => {
  const document = await readBody(markup, parts);
  expect(shown(document.blocks)).toEqual(['见闻']);
  expect(document.losses).toEqual([{ kind, text, spot: null, inTable: false }]);
});

test('what is lost within a table is said to have stood there', async () => {
  const document = await readBody(table([cell(paragraph(`${run('3')}<w:del>${run('5')}</w:del>`)), '4']));
  expect(document.losses).toEqual([{ kind: 'deleted-text', text: '5', spot: null, inTable: true }]);
});

test('a figure that was struck through gives way to the one beside it', async () => {
  const document = await readBody(table([cell(paragraph(`${run('17', '<w:strike/>')}${run('12')}`)), '4']));
  expect(shown(document.blocks)).toEqual([[['12', '4']]]);
  expect(document.losses).toEqual([{ kind: 'deleted-text', text: '17', spot: null, inTable: true }]);
});

test('text whose strike is taken back stands', async () => {
  const style = '<w:style w:type="character" w:styleId="struck"><w:rPr><w:strike/></w:rPr></w:style>';
  const markup = paragraph(run('见闻', '<w:rStyle w:val="struck"/><w:strike w:val="0"/>'));
  const { blocks, losses } = await readBody(markup, { styles: style });
  expect([shown(blocks), losses]).toEqual([['见闻'], []]);
});

test.each(['1', '①', '[2]', '注1)', '*'])('the raised mark %s of a note is no part of a figure', async (mark) => {
  const raised = run(mark, '<w:vertAlign w:val="superscript"/>');
  const document = await readBody(table([cell(paragraph(`${run('137')}${raised}`)), '4']));
  expect(shown(document.blocks)).toEqual([[['137', '4']]]);
  expect(document.losses).toEqual([{ kind: 'annotation', text: mark, spot: null, inTable: true }]);
});

test('digits in a font for symbols that has digits are text', async () => {
  const digits = run('137', '<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol"/>');
  const { blocks, losses } = await readBody(table([cell(paragraph(digits)), '4']));
  expect([shown(blocks), losses]).toEqual([[[['137', '4']]], []]);
});

test.each(['', '<w:vertAlign w:val="baseline"/>'])(
  'a digit that is not raised is a part of its figure',
  async (properties) => {
    const document = await readBody(table([cell(paragraph(`${run('13')}${run('7', properties)}`)), '4']));
    expect([shown(document.blocks), document.losses]).toEqual([[[['137', '4']]], []]);
  },
);

test('what is raised outside of tables is text', async () => {
  const markup = paragraph(`${run('新建公开场所200m')}${run('2', '<w:vertAlign w:val="superscript"/>')}`);
  const { blocks, losses } = await readBody(markup);
  expect([shown(blocks), losses]).toEqual([['新建公开场所200m2'], []]);
});

test.each(['3', '第3页表格', '-3', '— 0.5 —', '3-5'])('%s is no number of a page', async (text) => {
  const { blocks, losses } = await readBody(paragraph(text));
  expect([shown(blocks), losses]).toEqual([[text], []]);
});

test('a deleted row is no row', async () => {
  const row = (text: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cell(text)}${cell('0')}</w:tr>`;
  const document = await readBody(`<w:tbl>${row('规章')}${row('许可', '<w:del/>')}${row('处罚')}</w:tbl>`);
  expect(shown(document.blocks)).toEqual([
    [
      ['规章', '0'],
      ['处罚', '0'],
    ],
  ]);
  expect(document.losses.map(({ text }) => text)).toEqual(['许可\t0']);
});

test('one deletion in several runs is one loss', async () => {
  const document = await readBody(paragraph(`${run('见闻')}<w:del>${run('保')}</w:del><w:del>${run('密')}</w:del>`));
  expect(document.losses.map(({ text }) => text)).toEqual(['保密']);
});

const white = '<w:color w:val="FFFFFF"/>';
const dark = '<w:shd w:val="clear" w:fill="1F4E79"/>';
const seen: Readonly<Record<string, readonly [markup: string, styles?: string]>> = {
  'in a dark run': [paragraph(run('表头', white + dark))],
  'in a dark paragraph': [paragraph(run('表头', white), dark)],
  'in a dark cell': [table([cell(paragraph(run('表头', white)), dark)])],
  'in a table whose style is dark': [
    `<w:tbl><w:tblPr><w:tblStyle w:val="grid"/></w:tblPr><w:tr>${cell(paragraph(run('表头', white)))}</w:tr></w:tbl>`,
    `<w:style w:type="table" w:styleId="grid"><w:tblStylePr w:type="firstRow"><w:tcPr>${dark}</w:tcPr></w:tblStylePr></w:style>`,
  ],
};

test.each(Object.entries(seen))('white text %s is read', async (_, [markup, darkStyles = '']) => {
  expect((await readBody(markup, { styles: darkStyles })).losses).toEqual([]);
});

test('what a run says itself outweighs its style', async () => {
  const document = await readBody(paragraph(run('见闻', '<w:rStyle w:val="unseen"/><w:vanish w:val="0"/>')), {
    styles,
  });
  expect(shown(document.blocks)).toEqual(['见闻']);
});

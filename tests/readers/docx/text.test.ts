import { expect, test } from 'vitest';
import { cell, paragraph, readBody, run, shown, table, textBox } from '../../support/docx.ts';

const label = run('收费金额');

const read: Readonly<Record<string, readonly [markup: string, ...blocks: unknown[]]>> = {
  'the contents of a simple field': [
    paragraph(`<w:fldSimple w:instr=" SEQ ">${run('3')}</w:fldSimple>${run('件')}`),
    '3件',
  ],
  'the result of a field, not its instruction or the fields within that': [
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText></w:r>` +
        `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>A</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('9')}` +
        `<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('16')}` +
        `<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
    '16',
  ],
  'the base of ruby': [
    paragraph(`<w:r><w:ruby><w:rt>${run('kuài')}</w:rt><w:rubyBase>${run('浍')}</w:rubyBase></w:ruby></w:r>`),
    '浍',
  ],
  'breaks and tabs': [
    paragraph('<w:r><w:t>某县</w:t><w:br/><w:t>年度</w:t><w:tab/><w:t>报告</w:t><w:cr/><w:t>全文</w:t></w:r>'),
    '某县\n年度\t报告\n全文',
  ],
  'a hyphen that does not break, as a minus': [paragraph('<w:r><w:noBreakHyphen/><w:t>5</w:t></w:r>'), '-5'],
  'signs of a font and plain characters written as signs': [
    paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="宋体" w:char="2460"/></w:r>'),
    '🗹①',
  ],
  'what stands in a later program’s elements': [paragraph(`<unheard:of>${label}</unheard:of>`), '收费金额'],
  formulas: [paragraph('<m:oMath><m:r><m:t>16</m:t></m:r></m:oMath>'), '16'],
  'runs that stand in no paragraph': [`${label}${run('为零')}`, '收费金额为零'],
  'the chosen entry of an old form’s list': [
    paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="无"/><w:listEntry w:val="有"/></w:ddList></w:ffData></w:fldChar></w:r>',
    ),
    '有',
  ],
  'insertions and the new place of a move': [
    paragraph(`<w:ins>${label}</w:ins><w:moveTo>${run('0')}</w:moveTo>`),
    '收费金额0',
  ],
  'a text box once, after the paragraph of its anchor': [
    paragraph(`${label}${textBox(paragraph('框内'))}`),
    '收费金额',
    '框内',
  ],
  'a table in a text box': [paragraph(textBox(table(['规章', '3']))), [['规章', '3']]],
  'a text box that only its choice holds': [
    paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph('框内')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
    ),
    '框内',
  ],
  'a box drawn above its paragraph, before it': [
    paragraph(
      `<w:r><w:drawing><wp:anchor><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><w:txbxContent>${paragraph('一、总体情况')}</w:txbxContent></wp:anchor></w:drawing></w:r>${run('正文')}`,
    ),
    '一、总体情况',
    '正文',
  ],
  'drawn letters': [
    paragraph('<w:r><w:pict><v:shape><v:textpath string="年度报告"/></v:shape></w:pict></w:r>'),
    '年度报告',
  ],
  'paragraphs that became one': [
    paragraph(run('（一）主动公开。'), '<w:rPr><w:vanish/></w:rPr>') + paragraph('全年公开3条。'),
    '（一）主动公开。全年公开3条。',
  ],
};

test.each(Object.entries(read))('reads %s', async (_, [markup, ...blocks]) => {
  expect(shown((await readBody(markup)).blocks)).toEqual(blocks);
});

test('a soft break and a second paragraph in a cell are both a new line, and empty paragraphs are none', async () => {
  const twice = cell(`${paragraph('商业')}<w:p/>${paragraph('<w:r><w:t>企业</w:t><w:br/><w:t>数</w:t></w:r>')}`);
  expect(shown((await readBody(table([twice, '3']))).blocks)).toEqual([[['商业\n企业\n数', '3']]]);
});

import type { Files } from '../docx.ts';
import { cell, escaped, paragraph, run, table, textBox } from '../docx.ts';
import type { LayoutCase, LayoutKind, Outcome } from './case.ts';
import type { WordFile } from './make.ts';
import { madeWord } from './make.ts';
import { soundReport } from './sound-report.ts';
import type { WordStyle } from './word-body.ts';
import { cellsAs, mergeOf, sizeOf, withBreaks, wordBody, wordStyle } from './word-body.ts';
import { numberedStyle, numberParts } from './word-numbers.ts';

function word(
  name: string,
  special: string,
  reading: string,
  file: WordFile = {},
  outcome: Partial<Outcome> = {},
): LayoutCase {
  return { name, special, reading, make: () => madeWord(file), outcome };
}

/** The same with the figures of the cells made of other markup. */
function figuresAs(markup: (figure: string) => string): WordStyle {
  return { cell: cellsAs((text) => paragraph(/^\d[\d.]*$/.test(text) ? markup(text) : escaped(text))) };
}

/** The same with some other markup for the figure that stands in only one place. */
function oneFigureAs(markup: (figure: string) => string): WordStyle {
  return figuresAs((figure) => (figure === '172' ? markup(figure) : run(figure)));
}

function eachRow(change: (row: string) => string): WordStyle {
  return { table: (markup) => markup.replace(/<w:tr>.*?<\/w:tr>/gsu, change) };
}

const controlled = (markup: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${markup}</w:sdtContent></w:sdt>`;
const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

const tables: readonly LayoutCase[] = [
  word('gridSpan and vMerge', 'Cells merged as Word does today.', 'A merged cell stands once, with its spans.'),
  word('hMerge', 'Cells merged side by side in the old way, each of them there.', 'They are one with a span.', {
    body: wordStyle({
      cell: (one, row, width) =>
        Array.from({ length: one.columnSpan }, (_, at) => {
          const merge = one.columnSpan > 1 ? `<w:hMerge w:val="${at === 0 ? 'restart' : 'continue'}"/>` : '';
          const text = at === 0 && row === one.row ? escaped(one.text) : '';
          return cell(text, sizeOf(1, width) + merge + mergeOf(one, row === one.row));
        }).join(''),
    }),
  }),
  word('gridBefore', 'Rows leave out the column of 三、本年度办理结果.', 'What is left out is an empty cell.', {
    body: wordStyle(
      eachRow((row) =>
        row.replace(
          /<w:tr><w:tc><w:tcPr><w:tcW[^>]*><w:gridSpan w:val="1"\/><w:vMerge w:val="continue"\/>.*?<\/w:tc>/su,
          '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>',
        ),
      ),
    ),
  }),
  word('gridAfter', 'Rows of one figure end after it.', 'As above.', {
    body: wordStyle(
      eachRow((row) => {
        const short = row.replace(/<w:gridSpan w:val="3"\/>(?=(?:(?!<w:tc>).)*<\/w:tr>)/su, '<w:gridSpan w:val="1"/>');
        return short === row ? row : short.replace('<w:tr>', '<w:tr><w:trPr><w:gridAfter w:val="2"/></w:trPr>');
      }),
    ),
  }),
  word('merged cells without spans', 'Each row has the cells that it shows, and their widths.', 'By their widths.', {
    body: wordStyle({ table: (markup) => markup.replaceAll(/<w:gridSpan w:val="\d+"\/>/gu, '') }),
  }),
  word('no grid', 'The columns of a table are not said.', 'By the spans of its cells.', {
    body: wordStyle({ table: (markup) => markup.replace(/<w:tblGrid>.*<\/w:tblGrid>/su, '') }),
  }),
  word('marks between cells', 'Bookmarks, permissions and custom XML around rows.', 'They are gone through.', {
    body: wordStyle({
      table: (markup) =>
        markup
          .replaceAll('<w:tc>', '<w:bookmarkStart w:id="1" w:name="a"/><w:tc>')
          .replaceAll('</w:tc>', '</w:tc><w:bookmarkEnd w:id="1"/><w:permEnd w:id="2"/>')
          .replaceAll(/<w:tr>.*?<\/w:tr>/gsu, '<w:customXml w:uri="a" w:element="b">$&</w:customXml>'),
    }),
  }),
  word('all in a frame', 'A table of one cell holds the whole report.', 'A frame is no table.', {
    body: (parts) => table([cell(wordBody(parts))]),
  }),
  word('tables in text boxes', 'Each table in a box of its own.', 'What is in a box follows its anchor.', {
    body: wordStyle({ table: (markup) => paragraph(textBox(markup)) }),
  }),
  word('rows and cells in content controls', 'As forms to be filled in have them.', 'Controls are gone into.', {
    body: wordStyle({
      ...figuresAs((figure) => controlled(run(figure))),
      table: (markup) => controlled(markup.replace(/<w:tr>.*?<\/w:tr>/gsu, controlled)),
    }),
  }),
  word(
    'headings in text boxes',
    'The title and the headings are boxes.',
    'A box is a paragraph where it is anchored.',
    {
      body: wordStyle({
        text: ({ kind, text }) =>
          paragraph(kind === 'title' || kind === 'heading' ? textBox(paragraph(escaped(text))) : escaped(text)),
      }),
    },
  ),
];

const inTable = { status: 'invalid', findings: ['reading-complete'] } as const;

const texts: readonly LayoutCase[] = [
  word('simple fields', 'Figures are results of `w:fldSimple`.', 'The result is read.', {
    body: wordStyle(figuresAs((figure) => `<w:fldSimple w:instr=" =SUM(LEFT) ">${run(figure)}</w:fldSimple>`)),
  }),
  word('complex fields', 'Instruction and result between marks.', 'The result is read, the instruction is not.', {
    body: wordStyle(
      figuresAs(
        (figure) =>
          `${field('begin')}<w:r><w:instrText> =SUM(LEFT) </w:instrText></w:r>${field('separate')}${run(figure)}${field('end')}`,
      ),
    ),
  }),
  word(
    'automatic numbers',
    '`一、`, `（一）` and `1.` come from lists, through styles, and start again in each group.',
    'They are counted and written out.',
    { body: (parts) => wordBody(parts, numberedStyle()), beside: numberParts },
  ),
  word('figures in several runs', 'Each digit in a run of its own.', 'A paragraph is one text.', {
    body: wordStyle(figuresAs((figure) => Array.from(figure, (digit) => run(digit)).join(''))),
  }),
  word('soft breaks in heads', '`结果⏎维持` by a line break.', 'Lines of a cell are one text.', {
    form: { heads: 'wrapped' },
    body: wordStyle({ cell: cellsAs(withBreaks) }),
  }),
  word('a paragraph a character', '`结/果/维/持`, each a paragraph.', 'As above.', {
    form: { heads: 'vertical' },
    body: wordStyle({
      cell: cellsAs((text) =>
        text
          .split('\n')
          .map((line) => paragraph(escaped(line)))
          .join(''),
      ),
    }),
  }),
  word('heads written downward', 'Cells with `w:textDirection`.', 'A direction is no text.', {
    body: wordStyle({ table: (markup) => markup.replaceAll('<w:tcPr>', '<w:tcPr><w:textDirection w:val="tbRlV"/>') }),
  }),
  word('tabs around figures', 'A tab before and after each figure.', 'Space around a figure says nothing.', {
    body: wordStyle(figuresAs((figure) => `<w:r><w:tab/></w:r>${run(figure)}<w:r><w:tab/></w:r>`)),
  }),
  word('figures as symbols', 'Each digit is a `w:sym` of a text font.', 'A sign of a text font is its character.', {
    body: wordStyle(
      figuresAs((figure) =>
        Array.from(
          figure,
          (digit) => `<w:r><w:sym w:font="宋体" w:char="${digit.charCodeAt(0).toString(16).padStart(4, '0')}"/></w:r>`,
        ).join(''),
      ),
    ),
  }),
  word('a minus that does not break', 'Changes of the form of 2019 with `w:noBreakHyphen`.', 'It is a minus.', {
    report: soundReport({ edition: '2019' }),
    body: wordStyle({
      cell: cellsAs((text) =>
        paragraph(/^-\d/.test(text) ? `<w:r><w:noBreakHyphen/><w:t>${text.slice(1)}</w:t></w:r>` : escaped(text)),
      ),
    }),
  }),
  word(
    'ruby',
    'The reading of a character stands above it.',
    'The character is read; its reading stands in `losses`.',
    {
      besides: 'lán',
      body: wordStyle({
        text: ({ kind, text }) => paragraph(kind === 'closing' ? withReading(text) : escaped(text)),
      }),
    },
    { status: 'warnings', findings: ['reading-complete'], losses: ['annotation'] },
  ),
];

/** Its second character, 澜, with its reading. */
function withReading(text: string): string {
  const ruby = `<w:r><w:ruby><w:rt>${run('lán')}</w:rt><w:rubyBase>${run(text.slice(1, 2))}</w:rubyBase></w:ruby></w:r>`;
  return run(text.slice(0, 1)) + ruby + run(text.slice(2));
}

const beside: readonly LayoutCase[] = [
  word(
    'a footnote at a figure',
    'Its mark stands behind 172.',
    'The mark is no digit; the note stands in `losses`.',
    {
      besides: '含网上申请',
      body: wordStyle(oneFigureAs((figure) => `${run(figure)}<w:r><w:footnoteReference w:id="2"/></w:r>`)),
      beside: { footnotes: `<w:footnote w:id="2">${paragraph('含网上申请')}</w:footnote>` },
    },
    { ...inTable, losses: ['annotation'] },
  ),
  word(
    'a comment at a figure',
    'A reviewer asked about 172.',
    'The comment stands in `losses`.',
    {
      besides: '请核',
      body: wordStyle(oneFigureAs((figure) => `${run(figure)}<w:r><w:commentReference w:id="0"/></w:r>`)),
      beside: { comments: `<w:comment w:id="0">${paragraph('请核')}</w:comment>` },
    },
    { ...inTable, losses: ['annotation'] },
  ),
  word(
    'tracked changes in a figure',
    '171 was struck out, 172 put in.',
    'As if all changes were accepted; what was deleted in a table is an error, for a person to look at.',
    {
      besides: '171',
      body: wordStyle(
        oneFigureAs((figure) => `<w:del><w:r><w:delText>171</w:delText></w:r></w:del><w:ins>${run(figure)}</w:ins>`),
      ),
    },
    { ...inTable, losses: ['deleted-text'] },
  ),
  word(
    'a figure that was moved',
    'Its old place and its new one are both in the file.',
    'It is read at its new place.',
    {
      besides: '172',
      body: wordStyle(
        oneFigureAs((figure) => `<w:moveFrom>${run(figure)}</w:moveFrom><w:moveTo>${run(figure)}</w:moveTo>`),
      ),
    },
    { ...inTable, losses: ['deleted-text'] },
  ),
  word(
    'hidden text in a cell',
    'A hidden 9 behind 172.',
    'It feeds no cell and is said.',
    { besides: '9', body: wordStyle(oneFigureAs((figure) => run(figure) + run('9', '<w:vanish/>'))) },
    { ...inTable, losses: ['hidden-text'] },
  ),
  word(
    'a part in another format',
    'An annex is an `altChunk`: HTML, RTF or Word 2003 inside the file.',
    'It is not opened, and said.',
    { body: (parts) => `${wordBody(parts)}<w:altChunk/>`, besides: 'altChunk' },
    { status: 'warnings', findings: ['reading-complete'], losses: ['part-unread'] },
  ),
];

const STRICT: readonly (readonly [from: string, to: string])[] = [
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
];

const packages: readonly LayoutCase[] = [
  word('Strict Open XML', 'Saved as “Strict Open XML Document”.', 'Other namespaces, the same meaning.', {
    files: (files) =>
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [
          name,
          STRICT.reduce((sum, [from, to]) => sum.replaceAll(from, to), text),
        ]),
      ),
  }),
  word('another main part', 'The body is in `content/main.xml`.', 'By what the package names.', {
    files: (files): Files =>
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [
          name.replace('word/document.xml', 'content/main.xml'),
          text.replaceAll('word/document.xml', 'content/main.xml'),
        ]),
      ),
  }),
];

export const wordFiles: LayoutKind = {
  id: 'word',
  title: 'DOCX',
  about: 'What Word and its kin write.',
  picture: { layout: 'gridSpan and vMerge', page: 2 },
  layouts: [...tables, ...texts, ...beside, ...packages],
};

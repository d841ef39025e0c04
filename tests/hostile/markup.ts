import { cell, docxFiles, paragraph, relationships, run, table, zipped } from '../support/docx.ts';
import type { Files } from '../support/docx.ts';
import { reportBody } from '../support/report-files.ts';
import type { HostileFile } from './hostile-file.ts';
import { CANARY } from './hostile-file.ts';
import { changed, soundFiles, soundParts } from './sound.ts';

const DOCUMENT = 'word/document.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';

const withBody = (more: string) => () => zipped(soundFiles(more));
const withDoctype =
  (doctype: string, text = '') =>
  () =>
    zipped(changed(soundFiles(text), DOCUMENT, /^<\?xml.*?\?>/, `$&${doctype}`));

/** With a relationship that leads out of the package. */
function pointingOut(type: string, target: string, more: string): Files {
  const external = relationships([['out', type, target]]).replace('/></', ' TargetMode="External"/></');
  return { ...soundFiles(more), [RELATIONSHIPS]: external };
}

const picture = paragraph(
  '<w:r><w:drawing><pic:pic><pic:blipFill><a:blip r:link="out"/></pic:blipFill></pic:pic></w:drawing></w:r>',
);

const tooLarge = (because: RegExp) => ({ ends: { refused: ['too-large'], because } }) as const;
const damaged = (because: RegExp) => ({ ends: { refused: ['damaged'], because } }) as const;

/** Rows 17 to 23: the markup of a DOCX. */
export const markup: Readonly<Record<number, readonly HostileFile[]>> = {
  17: [
    {
      name: 'a billion laughs',
      make: withDoctype(
        `<!DOCTYPE w:document [<!ENTITY a "哈">${Array.from('abcdefgh', (name, at) => `<!ENTITY ${'bcdefghi'.charAt(at)} "${`&${name};`.repeat(10)}">`).join('')}]>`,
        paragraph('<w:r><w:t>&i;</w:t></w:r>'),
      ),
      ...damaged(/document type/),
    },
    {
      name: 'an entity that is a file of the machine',
      make: withDoctype('<!DOCTYPE a [<!ENTITY own SYSTEM "file:///etc/passwd">]>', paragraph('<w:r>&own;</w:r>')),
      ...damaged(/document type/),
    },
  ],
  18: [
    {
      name: 'a hundred thousand elements within each other',
      make: withBody('<w:ins>'.repeat(1e5) + '</w:ins>'.repeat(1e5)),
      ...tooLarge(/deep|inflates/),
    },
    {
      name: 'five thousand tables within each other',
      make: withBody('<w:tbl><w:tr><w:tc>'.repeat(5000) + '</w:tc></w:tr></w:tbl>'.repeat(5000)),
      ...tooLarge(/deep/),
    },
  ],
  19: [
    {
      name: 'two hundred thousand attributes',
      make: withBody(`<w:p ${Array.from({ length: 2e5 }, (_, at) => `a${at}=""`).join(' ')}/>`),
      ...tooLarge(/attributes/),
    },
    {
      name: 'five million entities',
      make: withBody(paragraph(run('&#x41;'.repeat(5e6)))),
      ...tooLarge(/document\.xml/),
    },
    { name: 'nothing but brackets', make: withBody('<'.repeat(1e5)), ...damaged(/document\.xml/) },
  ],
  20: ['file:///etc/passwd', 'http://127.0.0.1:9/metadata', '/dev/zero'].map((target) => ({
    name: `a picture at ${target}`,
    make: () => zipped(pointingOut('image', target, picture)),
    ends: { lost: [['part-unread', /not fetched/]] },
  })),
  21: [
    {
      name: 'a cell of a billion columns',
      make: withBody(table([cell('1', '<w:gridSpan w:val="1000000000"/>')])),
      ...tooLarge(/columns/),
    },
    {
      name: 'a cell of less than no columns',
      make: withBody(table([cell('甲', '<w:gridSpan w:val="-7"/>'), '乙'])),
      ends: { lost: [['table-unbound', /甲/]] },
    },
  ],
  22: [
    {
      name: 'text in every corner of which readers do not think',
      make: withBody(
        [
          paragraph(`<w:fldSimple w:instr="DATE">${run('域中文字')}</w:fldSimple>`),
          paragraph(`<w:ruby><w:rt>${run(CANARY)}</w:rt><w:rubyBase>${run('注音文字')}</w:rubyBase></w:ruby>`),
          paragraph(`<w:moveFrom>${run(CANARY)}</w:moveFrom><w:moveTo>${run('移来文字')}</w:moveTo>`),
          '<w:altChunk/>',
        ].join(''),
      ),
      ends: {
        lost: [
          ['annotation', /金丝雀/],
          ['deleted-text', /金丝雀/],
          ['part-unread', /altChunk/],
        ],
      },
    },
    {
      name: 'a second body',
      make: () => zipped(changed(soundFiles(), DOCUMENT, '</w:document>', `<w:body>${paragraph(CANARY)}</w:body>$&`)),
      ends: { lost: [['part-unread', /bodies/]] },
    },
  ],
  23: [
    {
      name: 'text that nobody sees',
      make: () => {
        const hidden = ['<w:vanish/>', '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'];
        const texts = hidden.map((looks) => paragraph(run(CANARY, looks))).join('');
        const deleted = paragraph(`<w:del><w:r><w:delText>${CANARY}</w:delText></w:r></w:del>`);
        const comment = paragraph('<w:r><w:commentReference w:id="1"/></w:r>');
        const comments = `<w:comment w:id="1">${paragraph(CANARY)}</w:comment>`;
        return zipped(docxFiles(reportBody(soundParts) + texts + deleted + comment, { comments }));
      },
      ends: {
        lost: [
          ['hidden-text', /金丝雀/],
          ['deleted-text', /金丝雀/],
          ['annotation', /金丝雀/],
        ],
      },
    },
    {
      name: 'macros and a field that starts a program',
      make: () =>
        zipped({
          ...soundFiles(paragraph('<w:r><w:instrText>DDEAUTO cmd.exe "/c calc"</w:instrText></w:r>')),
          'word/vbaProject.bin': 'x',
        }),
      ends: {
        lost: [
          ['active-content', /macros/],
          ['active-content', /DDEAUTO/],
        ],
      },
    },
  ],
};

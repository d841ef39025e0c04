import { digitFont } from '../../support/digit-font.ts';
import type { Files, Parts } from '../../support/docx.ts';
import { docxFiles, paragraph, relationships, run, zipped } from '../../support/docx.ts';
import { reportBody } from '../../support/report-files.ts';
import { zipFile } from '../../support/zip-file.ts';
import { changed, soundFiles, soundParts } from '../sound.ts';
import type { Misleading } from './case.ts';
import { toldBy } from './case.ts';

const DOCUMENT = 'word/document.xml';
const LINKS = 'word/_rels/document.xml.rels';
const FIGURE =
  /(?<head><w:tc><w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)<w:p>(?:(?!<\/w:p>).)*>14<(?:(?!<\/w:p>).)*<\/w:p><\/w:tc>/;
const FOURTEEN = run('14');

/** The sound report with the paragraphs of one cell replaced. */
function figureFiles(content: string, parts: Parts = {}): Files {
  return changed(docxFiles(reportBody(soundParts), parts), DOCUMENT, FIGURE, `$<head>${content}</w:tc>`);
}

const figure =
  (content: string, parts: Parts = {}) =>
  () =>
    zipped(figureFiles(content, parts));

/** A 7 before the figure, that looks so or is wrapped so. */
const seven = (looks: string, parts: Parts = {}) => figure(paragraph(run('7', looks) + FOURTEEN), parts);
const filled = (fill: string) =>
  `<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${fill}</w14:textFill>`;
const solid = (colour: string, alpha = '') =>
  filled(`<w14:solidFill><w14:srgbClr w14:val="${colour}">${alpha}</w14:srgbClr></w14:solidFill>`);

const field = (code: string, result = '', mark = '') =>
  [
    `<w:r><w:fldChar w:fldCharType="begin"${mark}/></w:r>`,
    ...Array.from(code.match(/.{1,3}/gsu) ?? [], (piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`),
    result === '' ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`,
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ].join('');

const rowOf = (height: string) => () => {
  const files = soundFiles();
  const [before = '', after = ''] = (files[DOCUMENT] ?? '').split(/(?<=^.*)<w:tr>(?=(?:(?!<w:tr>).)*>14<)/su);
  return zipped({ ...files, [DOCUMENT]: `${before}<w:tr><w:trPr>${height}</w:trPr>${after}` });
};

const hidden = toldBy('hidden-text', {
  'it is as grey as its ground': seven('<w:color w:val="C0C0C0"/><w:shd w:val="clear" w:fill="C0C0C0"/>'),
  'it is black on a marker of black': seven('<w:highlight w:val="black"/>'),
  'the theme makes it white, and its colour says black': seven('<w:color w:val="000000" w:themeColor="background1"/>'),
  'its letters are not filled': seven(filled('<w14:noFill/>')),
  'its letters are filled with white': seven(solid('FFFFFF')),
  'its letters are filled with nothing but air': seven(solid('000000', '<w14:alpha w14:val="100000"/>')),
  'it is squeezed to a hundredth': seven('<w:w w:val="1"/>'),
  'it is fitted into no space': seven('<w:fitText w:val="1" w:id="1"/>'),
  'it is set back over what follows': seven('<w:spacing w:val="-400"/>'),
  'it is raised into another row': seven('<w:position w:val="1000"/>'),
  'it is hidden as marks of paragraphs are': seven('<w:specVanish/>'),
  'it is set in a font of signs': seven('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
  'its style sets it in a font of signs': seven('<w:rStyle w:val="S"/>', {
    styles:
      '<w:style w:type="character" w:styleId="S"><w:rPr><w:rFonts w:ascii="Webdings" w:hAnsi="Webdings"/></w:rPr></w:style>',
  }),
  'its line has no height': figure(paragraph(FOURTEEN, '<w:spacing w:line="1" w:lineRule="exact"/>')),
  'its row has no height': rowOf('<w:trHeight w:val="1" w:hRule="exact"/>'),
  'it is set in beyond the page': figure(paragraph(FOURTEEN, '<w:ind w:left="30000"/>')),
  'its frame stands beside the page': figure(
    paragraph(FOURTEEN, '<w:framePr w:w="100" w:hAnchor="page" w:vAnchor="page" w:x="-9000" w:y="-9000"/>'),
  ),
  'it is the phantom of an equation': figure(
    paragraph(
      `<m:oMath><m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e><m:r><m:t>7</m:t></m:r></m:e></m:phant></m:oMath>${FOURTEEN}`,
    ),
  ),
});

const struck = toldBy('deleted-text', {
  'it is struck out': seven('<w:strike/>'),
  'it is struck out twice': seven('<w:dstrike/>'),
  'its style strikes it out': seven('<w:rStyle w:val="S"/>', {
    styles: '<w:style w:type="character" w:styleId="S"><w:rPr><w:strike/></w:rPr></w:style>',
  }),
  'an equation strikes it out': figure(
    paragraph(
      `<m:oMath><m:borderBox><m:borderBoxPr><m:strikeH/></m:borderBoxPr><m:e><m:r><m:t>7</m:t></m:r></m:e></m:borderBox></m:oMath>${FOURTEEN}`,
    ),
  ),
});

const turned = toldBy('invisible-characters', {
  'it is turned around': figure(paragraph(`<w:bdo w:val="rtl">${FOURTEEN}</w:bdo>`)),
  'its digits are set from right to left': figure(paragraph(run('1', '<w:rtl/>') + run('4', '<w:rtl/>'))),
  'marks turn it around': figure(paragraph(run('\u200f1\u200f4\u200f'))),
});

const noted = toldBy('annotation', {
  'a raised digit stands behind it': figure(paragraph(FOURTEEN + run('2', '<w:vertAlign w:val="superscript"/>'))),
});

const power = '<m:r><m:t>2</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup>';
const illegible = toldBy('figure-legible', {
  'it is a power': figure(paragraph(`<m:oMath><m:sSup><m:e>${power}</m:sSup></m:oMath>`)),
  'a tab stands within it': figure(paragraph('<w:r><w:t>1</w:t><w:tab/><w:t>4</w:t></w:r>')),
  'spaces stand within it': figure(paragraph(run('1      4'))),
});

const STORE = 'customXml/item1.xml';
const bound = `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/r/v"/><w:text/></w:sdtPr><w:sdtContent>${paragraph(FOURTEEN)}</w:sdtContent></w:sdt>`;
const WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';
const shape = `<w:r><w:drawing><wp:anchor behindDoc="0"><wp:extent cx="900000" cy="200000"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>${WHITE}</wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
const oldShape =
  '<w:r><w:pict><v:rect style="position:absolute;width:60pt;height:20pt;z-index:9" fillcolor="white"/></w:pict></w:r>';

function linked(files: Files, link: string): Files {
  return changed(files, LINKS, '</Relationships>', `${link}$&`);
}

function external(type: string, target: string): string {
  return relationships([['out', type, target]]).replace('/></', ' TargetMode="External"/></');
}

const otherwise = toldBy('part-unread', {
  'a field draws a digit': figure(paragraph(FOURTEEN + field('EQ \\o(7,8)'))),
  'a field is a digit': figure(paragraph(FOURTEEN + field('SYMBOL 55 \\f Arial'))),
  'a field without a result is a digit': figure(paragraph(`${FOURTEEN}<w:fldSimple w:instr=" SYMBOL 55 "/>`)),
  'a field moves it away': figure(paragraph(`<w:fldSimple w:instr=" ADVANCE \\r500 "/>${FOURTEEN}`)),
  'it is to be computed anew': figure(paragraph(field('= 70+8', FOURTEEN, ' w:dirty="true"'))),
  'its control is bound to other data': () => zipped({ ...figureFiles(bound), [STORE]: '<r><v>78</v></r>' }),
  'it is said in two ways': figure(
    paragraph(
      `<mc:AlternateContent><mc:Choice Requires="wps">${FOURTEEN}</mc:Choice><mc:Fallback>${run('78')}</mc:Fallback></mc:AlternateContent>`,
    ),
  ),
  'it is said for old readers only': figure(
    paragraph(
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:r/></mc:Choice><mc:Fallback>${run('7')}</mc:Fallback></mc:AlternateContent>${FOURTEEN}`,
    ),
  ),
  'a digit stands in markup that is to be ignored': () =>
    zipped(
      changed(
        figureFiles(paragraph(`<unheard:x>${run('7')}</unheard:x>${FOURTEEN}`)),
        DOCUMENT,
        '<w:document ',
        '$&mc:Ignorable="unheard" ',
      ),
    ),
  'a shape covers it': figure(paragraph(shape + FOURTEEN)),
  'a shape of the old kind covers it': figure(paragraph(oldShape + FOURTEEN)),
  'a shape in the text may cover it': () => zipped(changed(soundFiles(), DOCUMENT, '<w:p>', `$&${shape}`)),
  'a table floats over it': () =>
    zipped(
      changed(
        soundFiles(),
        DOCUMENT,
        '</w:tbl>',
        `$&<w:tbl><w:tblPr><w:tblpPr w:tblpX="3000" w:tblpY="3000"/></w:tblPr><w:tr><w:tc>${paragraph('78')}</w:tc></w:tr></w:tbl>`,
      ),
    ),
  'the package has two main parts': () => {
    const files = soundFiles();
    const main = 'word/other.xml';
    return zipped({
      ...changed(
        files,
        '_rels/.rels',
        '</Relationships>',
        `${relationships([['b', 'officeDocument', main]])
          .replace(/^.*?<Relationship /su, '<Relationship ')
          .replace('</Relationships>', '')}$&`,
      ),
      [main]: files[DOCUMENT]?.replace('>14<', '>78<') ?? '',
    });
  },
  'a picture of its running head is elsewhere': () =>
    zipped({
      ...docxFiles(reportBody(soundParts), { header: paragraph('年报') }),
      'word/_rels/header.xml.rels': external('image', 'http://127.0.0.1:9/a.png'),
    }),
});

const MACROS = 'http://schemas.microsoft.com/office/2006/relationships/vbaProject';

const misnamed = toldBy('glyphs-undecoded', {
  'a font that comes with the file shows its digits as others': () =>
    zipped({
      ...docxFiles(reportBody(soundParts), {
        fontTable: '<w:font w:name="仿宋"><w:embedRegular r:id="f" w:fontKey=""/></w:font>',
      }),
      'word/_rels/fontTable.xml.rels': relationships([['f', 'font', 'font1.odttf']]),
      'word/font1.odttf': digitFont('0723456189'),
    }),
});

const active = toldBy('active-content', {
  'its template is elsewhere': () =>
    zipped({
      ...linked(
        soundFiles(),
        relationships([['s', 'settings', 'settings.xml']]).replace(/^.*?(?=<Relationship )|<\/Relationships>$/gsu, ''),
      ),
      'word/settings.xml': '<settings/>',
      'word/_rels/settings.xml.rels': external('attachedTemplate', 'http://127.0.0.1:9/x.dotm'),
    }),
  'its macros have another name': () =>
    zipped({
      ...linked(soundFiles(), `<Relationship Id="m" Type="${MACROS}" Target="data.bin"/>`),
      'word/data.bin': 'x',
    }),
  'a program starts from pieces of a field': () => zipped(soundFiles(paragraph(field('DDEAUTO c:\\x "y"')))),
  'a program starts from a running head': () =>
    zipped(docxFiles(reportBody(soundParts), { header: paragraph(field('DDEAUTO c:\\x "y"')) })),
  'a field takes in a sheet': () => zipped(soundFiles(paragraph(field('LINK Excel.Sheet "x.xls" a')))),
});

export const docx: readonly Misleading[] = [
  ...hidden,
  ...struck,
  ...turned,
  ...noted,
  ...illegible,
  ...otherwise,
  ...misnamed,
  ...active,
];

const entries = (files: Files) => Object.entries(files).map(([name, data]) => ({ name, data: Buffer.from(data) }));

/** The ZIP of the report that another reader takes for another one. */
export const twoZips: Readonly<Record<string, () => Uint8Array>> = {
  'a directory within the comment of another': () => {
    const first = Buffer.from(zipFile(entries(soundFiles())));
    const second = Buffer.from(zipFile(entries(soundFiles())));
    first.writeUInt16LE(second.length, first.length - 2);
    return Uint8Array.from(Buffer.concat([first, second]));
  },
  'an entry that is called otherwise where it stands': () => {
    const zip = Buffer.from(zipFile(entries(soundFiles())));
    zip.write('word/document.xmx', zip.indexOf(DOCUMENT));
    return Uint8Array.from(zip);
  },
  'an entry that is in no directory': () => {
    const zip = Buffer.from(zipFile(entries(soundFiles())));
    const directory = zip.readUInt32LE(zip.length - 6);
    const more = Buffer.from(zipFile([{ name: DOCUMENT, data: Buffer.from('<a/>') }]));
    const local = more.subarray(0, more.readUInt32LE(more.length - 6));
    const tail = Buffer.from(zip.subarray(directory));
    tail.writeUInt32LE(directory + local.length, tail.length - 6);
    return Uint8Array.from(Buffer.concat([zip.subarray(0, directory), local, tail]));
  },
};

import JSZip from 'jszip';
import type { Block, Document } from '../../lib/document/model.ts';
import { docxReader } from '../../lib/readers/docx/docx-reader.ts';

/** Files of a DOCX by their names, as texts. */
export type Files = Readonly<Record<string, string>>;
/** The same with files that are no texts among them. */
export type MixedFiles = Readonly<Record<string, string | Uint8Array>>;

const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  unheard: 'urn:of-a-later-time',
} as const;

const DECLARED = Object.entries(NAMESPACES)
  .map(([prefix, namespace]) => `xmlns:${prefix}="${namespace}"`)
  .join(' ');

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  fontTable: 'fonts',
  header: 'hdr',
  footer: 'ftr',
} as const;

/** What stands in the parts besides the body: the inside of their root elements. */
export type Parts = Readonly<Partial<Record<keyof typeof ROOTS, string>>>;

/** The files of a DOCX around the inside of its body. */
export function docxFiles(body: string, parts: Parts = {}): Files {
  const roots = Object.entries(ROOTS).flatMap(([part, root]) => {
    const inside = parts[part as keyof typeof ROOTS];
    return inside === undefined ? [] : [[part, `${HEAD}<w:${root} ${DECLARED}>${inside}</w:${root}>`] as const];
  });
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types">${typeOf('document.main', 'document')}</Types>`,
    '_rels/.rels': relationships([['main', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `${HEAD}<w:document ${DECLARED}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(roots.map(([part]) => [part, part, `${part}.xml`])),
    ...Object.fromEntries(roots.map(([part, text]) => [`word/${part}.xml`, text])),
  };
}

function typeOf(type: string, part: string): string {
  return `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${type}+xml"/>`;
}

export function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${NAMESPACES.r}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

export async function zipped(files: MixedFiles): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The same as one XML file: Word's "XML document". */
export function flatPackage(files: MixedFiles): Uint8Array {
  const parts = Object.entries(files).filter(([name]) => !name.startsWith('['));
  const flat = parts.map(([name, content]) => {
    const type = name.endsWith('document.xml') ? `${WORD}.document.main+xml` : '';
    return `<pkg:part pkg:name="/${name}" pkg:contentType="${type}">${flatContent(content)}</pkg:part>`;
  });
  return new TextEncoder().encode(
    `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${flat.join('')}</pkg:package>`,
  );
}

function flatContent(content: string | Uint8Array): string {
  return typeof content === 'string'
    ? `<pkg:xmlData>${content.replace(/^<\?.*?\?>/, '')}</pkg:xmlData>`
    : `<pkg:binaryData>${Buffer.from(content).toString('base64')}</pkg:binaryData>`;
}

export async function docx(body: string, parts: Parts = {}): Promise<Uint8Array> {
  return zipped(docxFiles(body, parts));
}

/** The document that is read from the inside of a body. */
export async function readBody(body: string, parts: Parts = {}): Promise<Document> {
  return docxReader.read(await docx(body, parts));
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of markup, or of plain text. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
}

/** A table of cells: markup of cells as it is, texts each as a cell of one paragraph. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((each) => (each.startsWith('<w:tc>') ? each : cell(each))).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** A cell of markup of blocks, or of plain text. */
export function cell(content: string, properties = ''): string {
  const blocks = content.startsWith('<') ? content : paragraph(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks}</w:tc>`;
}

/** A text box as Word 2010 and later write it: the same content twice, for themselves and for those before. */
export function textBox(blocks: string): string {
  const content = `<w:txbxContent>${blocks}</w:txbxContent>`;
  const drawing = `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const fallback = `<w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict>`;
  const choice = `<mc:Choice Requires="wps">${drawing}</mc:Choice>`;
  return `<w:r><mc:AlternateContent>${choice}<mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A document as a person would draw it: paragraphs as texts, tables as rows of texts. */
export function shown(blocks: readonly Block[]): readonly (string | readonly (readonly string[])[])[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return block.text;
    const rows = Array.from({ length: block.rows }, (_, row) => block.cells.filter((each) => each.row === row));
    return rows.map((cells) => cells.map(({ text }) => text));
  });
}

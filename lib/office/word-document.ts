import { wordTable } from './word-table.ts';
import type { WordTable } from './word-table.ts';
import { STYLES } from './word-styles.ts';
import { escapeXml, XML_HEAD } from './xml.ts';
import { openZip, writePart } from './zip.ts';

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly style: 'title' | 'heading' | 'subheading' | 'body' | 'closing';
  /** A line break within the paragraph is kept. */
  readonly text: string;
}

export type WordBlock = WordParagraph | WordTable;

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A DOCX on A4 with the fonts and sizes of official documents (GB/T 9704), the same bytes for the same blocks. */
export function wordDocument(blocks: readonly WordBlock[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = openZip((bytes) => pieces.push(bytes));
  writePart(zip, '[Content_Types].xml', CONTENT_TYPES);
  writePart(zip, '_rels/.rels', relationship('officeDocument', 'word/document.xml'));
  writePart(zip, 'word/document.xml', documentXml(blocks));
  writePart(zip, 'word/styles.xml', `${XML_HEAD}<w:styles xmlns:w="${WORD}">${STYLES}</w:styles>`);
  writePart(zip, 'word/_rels/document.xml.rels', relationship('styles', 'styles.xml'));
  zip.end();
  return Buffer.concat(pieces);
}

const CONTENT_TYPES = `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

function relationship(kind: string, target: string): string {
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/></Relationships>`;
}

/** A4 with margins of 37, 26, 35 and 28 mm, in twentieths of a point. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';

function documentXml(blocks: readonly WordBlock[]): string {
  const body = blocks.map((block) => (block.kind === 'table' ? wordTable(block) : paragraph(block)));
  return `${XML_HEAD}<w:document xmlns:w="${WORD}"><w:body>${body.join('')}${PAGE}</w:body></w:document>`;
}

function paragraph({ style, text }: WordParagraph): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${lines.join('<w:br/>')}</w:r></w:p>`;
}

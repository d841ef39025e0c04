import type { Document, Loss } from '../../document/model.ts';
import type { Reader } from '../reader.ts';
import { beyondBody } from './beyond-body.ts';
import { brokenLinks } from './broken-links.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import { readTree } from './mammoth/read-tree.ts';
import { mendDocument } from './mending/mend-document.ts';
import { isCompoundFile } from './package/compound-file.ts';
import type { OfficePackage } from './package/office-package.ts';
import { openPackage } from './package/open-package.ts';
import { readWordParts } from './package/word-parts.ts';
import { bytesBehindZip, startsAsZip } from './package/zip-directory.ts';
import { partPageNumbers } from './page-numbers.ts';

/** Office's containers, and Word's XML files: what is in them is read, or the error says what it is. */
export const docxReader: Reader = { format: 'docx', accepts, read };

const WORD_XML = /<\?mso-application\s+progid="Word\.Document"\?>/;

function accepts(bytes: Uint8Array): boolean {
  return startsAsZip(bytes) || isCompoundFile(bytes) || WORD_XML.test(new TextDecoder().decode(bytes.subarray(0, 500)));
}

async function read(bytes: Uint8Array): Promise<Document> {
  const { source, main } = openPackage(bytes);
  const parts = readWordParts(source, main);
  const mended = mendDocument(parts);
  const tree = await readTree(mended.body);
  const { blocks, losses } = partPageNumbers(tree.blocks);
  return {
    format: 'docx',
    pages: null,
    blocks,
    losses: [
      ...beyondZip(bytes),
      ...beyondBody(source, parts),
      ...brokenLinks(source, main, parts),
      ...(await fontLosses(source, main)),
      ...mended.losses,
      ...tree.losses,
      ...losses,
    ],
  };
}

/** What takes fonts apart is loaded for the few files that bring some. */
async function fontLosses(source: OfficePackage, main: string): Promise<Loss[]> {
  const fonts = embeddedFonts(source, main);
  return fonts.length === 0 ? [] : (await import('./misnaming-fonts.ts')).misnamingFonts(fonts);
}

function beyondZip(bytes: Uint8Array): Loss[] {
  const behind = startsAsZip(bytes) ? bytesBehindZip(bytes) : 0;
  if (behind <= 0) return [];
  return [{ kind: 'part-unread', text: `${behind} bytes behind the end of the ZIP`, spot: null, inTable: false }];
}

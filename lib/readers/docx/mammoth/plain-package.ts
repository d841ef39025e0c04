import JSZip from 'jszip';
import type { XmlElement } from '../xml/xml.ts';
import { element } from '../xml/xml.ts';
import { writeXml } from '../xml/write-xml.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The smallest DOCX around a body. Mammoth never sees the file that came in: no style, picture, link or part of it. */
export async function plainPackage(body: XmlElement): Promise<Uint8Array> {
  const zip = new JSZip();
  const override = element('Override', [], { PartName: '/word/document.xml', ContentType: MAIN });
  zip.file('[Content_Types].xml', writeXml(element('Types', [override], { xmlns: `${PACKAGE}/content-types` })));
  const relationship = element('Relationship', [], { Id: 'main', Type: OFFICE, Target: 'word/document.xml' });
  zip.file('_rels/.rels', writeXml(element('Relationships', [relationship], { xmlns: `${PACKAGE}/relationships` })));
  zip.file('word/document.xml', writeXml(element('w:document', [body], { 'xmlns:w': WORD })));
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
}

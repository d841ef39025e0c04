import { DocumentError } from '../../../errors.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { compoundFileNames, isCompoundFile } from './compound-file.ts';
import type { OfficePackage } from './office-package.ts';
import { openFlatPackage, openZip } from './office-package.ts';
import { relationshipsOf } from './relationships.ts';
import { startsAsZip } from './zip-directory.ts';

/** The package and the name of its main part. Throws a sentence on what the file is, where that is no DOCX. */
export function openPackage(bytes: Uint8Array): { readonly source: OfficePackage; readonly main: string } {
  const source = sourceOf(bytes);
  const main = relationshipsOf(source, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const type = source.contentTypeOf(main);
  const found = source.has(main);
  if (
    found &&
    (/wordprocessingml|ms-word/.test(type) || (type === 'application/xml' && main === 'word/document.xml'))
  ) {
    return { source, main };
  }
  if (found || !source.has('[Content_Types].xml')) throw unsupported(kindOfZip(source, type));
  throw new DocumentError('damaged', 'the package has no main part');
}

function sourceOf(bytes: Uint8Array): OfficePackage {
  if (isCompoundFile(bytes)) throw compoundError(compoundFileNames(bytes));
  if (startsAsZip(bytes)) return openZip(bytes);
  const root = parseXml(bytes, 'the file');
  if (root.name === 'pkg:package') return openFlatPackage(root);
  throw unsupported('a Word 2003 XML document');
}

function compoundError(names: ReadonlySet<string>): DocumentError {
  if (names.has('EncryptedPackage')) return new DocumentError('encrypted', 'the file needs a password');
  if (names.has('WordDocument'))
    return unsupported('a Word 97–2003 document (DOC) or a WPS document; save it as DOCX or PDF');
  if (names.has('Workbook') || names.has('Book')) return unsupported('an Excel 97–2003 workbook (XLS)');
  if (names.has('PowerPoint Document')) return unsupported('a PowerPoint 97–2003 presentation (PPT)');
  return unsupported('an OLE compound file that is no document');
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/spreadsheetml|ms-excel/, 'an Excel workbook (XLSX)'],
  [/presentationml|ms-powerpoint/, 'a PowerPoint presentation (PPTX)'],
];

function kindOfZip(source: OfficePackage, type: string): string {
  const known = KINDS.find(([pattern]) => pattern.test(type))?.[1];
  if (known) return known;
  if (source.has('OFD.xml')) return 'an OFD document; save it as PDF or DOCX';
  if (source.has('META-INF/manifest.xml') && source.has('content.xml'))
    return 'an OpenDocument file (ODT); save it as DOCX or PDF';
  return 'a ZIP archive that is no DOCX';
}

function unsupported(what: string): DocumentError {
  return new DocumentError('unsupported-format', what);
}

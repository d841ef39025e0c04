import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { Loss, LossKind } from '../../../document/model.ts';
import { DocumentError } from '../../../errors.ts';
import { asked } from './open-pdf.ts';
import type { RawFile } from './raw-file.ts';

/** Actions that reach out of the document (ISO 32000-2, 12.6.4); those that only turn to a page or open a web address are not among them. */
const ACTIONS = ['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToE', 'Rendition', 'RichMediaExecute'] as const;

/** What a PDF does or holds besides its pages. Nothing of it is ever run, opened or fetched. */
export async function beyondPages(pdf: PDFDocumentProxy, raw: RawFile): Promise<Loss[]> {
  const { info } = await asked(pdf.getMetadata());
  const is = (fact: string) => fact in info && Reflect.get(info, fact) === true;
  if (is('IsXFAPresent') && !is('IsAcroFormPresent')) {
    throw new DocumentError('unsupported-format', 'a form in XFA, which only Adobe Reader shows; print it as PDF');
  }
  return [
    ...(await scriptsAndActions(pdf, raw)),
    ...(await attachedFiles(pdf, raw)),
    ...said('part-unread', is('IsCollectionPresent'), 'it is a portfolio of files'),
    ...said('part-unread', is('IsXFAPresent'), 'a form in XFA'),
    ...said('file-remark', is('IsSignaturesPresent'), 'it is signed'),
    ...said('part-unread', isChangedSince(raw), 'it was changed after it was signed'),
    ...said('file-remark', (await asked(pdf.getPermissions())) !== null, 'it is protected against copying or change'),
    ...pagesApart(pdf, raw),
    ...revisions(raw),
  ];
}

/** Which bytes a signature is for (ISO 32000-2, 12.8.1). */
const SIGNED = /\/ByteRange\s*\[\s*\d+\s+\d+\s+(\d+)\s+(\d+)\s*\]/gu;

/** Whether something stands behind what the last signature is for. */
function isChangedSince({ text }: RawFile): boolean {
  const ends = Array.from(text.matchAll(SIGNED), ([, from, length]) => Number(from) + Number(length));
  return ends.length > 0 && Math.max(...ends) < text.trimEnd().length;
}

function said(kind: LossKind, isSo: boolean, text: string): Loss[] {
  return isSo ? [{ kind, text, spot: null, inTable: false }] : [];
}

async function scriptsAndActions(pdf: PDFDocumentProxy, { structure }: RawFile): Promise<Loss[]> {
  const found = ACTIONS.filter((action) => new RegExp(String.raw`/S\s*/${action}\b`, 'u').test(structure));
  const scripts = await asked(pdf.getJSActions());
  const all = new Set([...(scripts === null ? [] : ['JavaScript']), ...found]);
  return [...all].flatMap((action) => said('active-content', true, action));
}

/** Those of the document by their names; those pinned to pages are only known to be there. */
async function attachedFiles(pdf: PDFDocumentProxy, { structure }: RawFile): Promise<Loss[]> {
  const files = await asked(pdf.getAttachments());
  const names = [...(files ?? new Map<string, unknown>()).keys()];
  const isPinned = /\/Subtype\s*\/(?:FileAttachment|RichMedia|Movie|Sound|3D)\b/u.test(structure);
  return [
    ...names.flatMap((name) => said('part-unread', true, `the attached file ${name}`)),
    ...said('part-unread', isPinned, 'a file attached to a page'),
  ];
}

/** A page that its tree does not lead to is not shown; what an older revision showed is another matter. */
function pagesApart(pdf: PDFDocumentProxy, { text, structure }: RawFile): Loss[] {
  const count = structure.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
  return said(
    'part-unread',
    count > pdf.numPages && revisionsOf(text) < 2,
    `pages that are not shown: ${String(count - pdf.numPages)}`,
  );
}

/** Each revision is appended with an end of its own; so is what Word writes for older readers, and the front of a linearised file. */
function revisionsOf(text: string): number {
  const ends = text.match(/startxref\s+[1-9]\d*\s+%%EOF/gu)?.length ?? 0;
  const forOldReaders = /\bxref\s+0 0\s+trailer/u.test(text) ? 1 : 0;
  const front = /\/Linearized\s/u.test(text.slice(0, 2048)) ? 1 : 0;
  return ends - forOldReaders - front;
}

function revisions({ text }: RawFile): Loss[] {
  const count = revisionsOf(text);
  return said('file-remark', count > 1, `the last of ${String(count)} revisions`);
}

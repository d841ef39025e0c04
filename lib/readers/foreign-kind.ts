/** How files begin that agencies take for a report, or send beside one. What is within a ZIP or an OLE file, its reader tells. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/, 'an RTF document; save it as DOCX or PDF'],
  [/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html)\b/i, 'an HTML page; print it as PDF'],
  [/^MIME-Version:/i, 'an MHTML page; print it as PDF'],
  [/^\xff\xd8\xff/, 'a JPEG picture'],
  [/^\x89PNG\r\n/, 'a PNG picture'],
  [/^(?:II\*\0|MM\0\*)/, 'a TIFF picture'],
  [/^(?:GIF8|BM[\s\S]{4}\0{4})/, 'a GIF or BMP picture'],
  [/^(?:CAJ\0|HN\0|KDH )/, 'a CAJ document; save it as PDF'],
  [/^%!PS/, 'a PostScript document; save it as PDF'],
  [/^Rar!/, 'a RAR archive; unpack it'],
  [/^7z\xbc\xaf/, 'a 7z archive; unpack it'],
  [/^(?:MZ|\x7fELF)[\s\S]*\0/, 'a program'],
];

const PDF = '%PDF-';

/** What the bytes are that no reader here reads, as far as their beginning tells; undefined where it does not. */
export function foreignKind(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1', 0, 4096).replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  const known = BEGINNINGS.find(([beginning]) => beginning.test(text))?.[1];
  if (known !== undefined) return known;
  const at = file.indexOf(PDF);
  return at < 0 ? undefined : `a PDF that begins at byte ${at}, behind something else`;
}

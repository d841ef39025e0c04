const BINARY = ['%PDF', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '{\\rtf'];
/** What stands for bytes of no character, and the control characters that no text holds. */
// eslint-disable-next-line no-control-regex -- they are what tells that it is none
const NO_TEXT = /[\ufffd\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u;
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/iu;
const HEAD_BYTES = 1024;

/** The text that the bytes are in one of the encodings of Chinese text files; undefined where they are in none. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const head = Array.from(bytes.subarray(0, HEAD_BYTES), (byte) => String.fromCharCode(byte)).join('');
  if (BINARY.some((magic) => head.trimStart().startsWith(magic)) || head.includes('%PDF-')) return undefined;
  const texts = encodingsOf(bytes).map((encoding) => new TextDecoder(encoding).decode(bytes));
  return texts.find((text) => !NO_TEXT.test(text) && !PAGE.test(text));
}

/** UTF-16 by its mark alone; UTF-8 before GB18030, which hardly any other text happens to be. */
function encodingsOf([first, second]: Uint8Array): string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

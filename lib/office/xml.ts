const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** What XML 1.0 cannot hold at all: most control characters, two non-characters. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A text for the content of an element or an attribute; what XML cannot hold stands there as U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(IMPOSSIBLE, '\uFFFD')
    .replace(/[&<>"\r\t\n]/gu, (character) => ENTITIES[character] ?? character);
}

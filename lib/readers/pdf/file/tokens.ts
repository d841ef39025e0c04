/** Sets of characters, as they stand in a pattern: what parts tokens, and what a name is not written with. */
export const SPACE = String.raw`\0\t\n\f\r `;
const DELIMITER = String.raw`()<>[\]{}/%`;
export const NO_NAME = String.raw`\0-\x20\x7f${DELIMITER}`;
const TOKEN = new RegExp(
  [
    String.raw`%[^\r\n]*|<<|>>|[[\]]`,
    String.raw`\/[^${NO_NAME}]*`,
    String.raw`\d+[${SPACE}]+\d+[${SPACE}]+R\b`,
    String.raw`<[\da-fA-F${SPACE}]*>`,
    `[^${SPACE}${DELIMITER}]+|[()<>{}]`,
  ].join('|'),
  'gu',
);

/**
 * What an object is written of (ISO 32000-2, 7.2 and 7.3): a reference is one token, and so are a comment, and a bracket that belongs to
 * none. The last is the bracket of a string without an end.
 */
export function* tokensOf(written: string): Generator<string> {
  const token = new RegExp(TOKEN);
  for (let match = token.exec(written); match !== null; match = token.exec(written)) {
    const end = match[0] === '(' ? endOfLiteral(written, match.index) : token.lastIndex;
    yield end === null ? '(' : written.slice(match.index, end);
    token.lastIndex = end ?? written.length;
  }
}

/** Behind the bracket that closes a literal string, in which brackets may be by twos (7.3.4.2); null where none does. */
function endOfLiteral(written: string, from: number): number | null {
  const mark = /\\[\s\S]|[()]/gu;
  mark.lastIndex = from;
  let open = 0;
  for (let match = mark.exec(written); match !== null; match = mark.exec(written)) {
    if (match[0] === '(') open += 1;
    if (match[0] === ')') open -= 1;
    if (open === 0) return mark.lastIndex;
  }
  return null;
}

const INNER = String.raw`\((?:[^\\()]|\\[\s\S])*\)`;
/** A string as a PDF writes it, with brackets in it two deep, or in hexadecimal digits (ISO 32000-2, 7.3.4). */
export const STRING = String.raw`\((?:[^\\()]|\\[\s\S]|\((?:[^\\()]|\\[\s\S]|${INNER})*\))*\)|<[\da-fA-F\s]*>`;

const ESCAPED: ReadonlyMap<string, string> = new Map(
  Object.entries({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '', '\r\n': '' }),
);

/** The bytes of a literal string, without its brackets (7.3.4.2). */
export function literalBytes(literal: string): Buffer {
  const plain = literal.replace(
    /\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/gu,
    (_, octal: string | undefined, character: string) =>
      octal === undefined
        ? (ESCAPED.get(character) ?? character)
        : String.fromCharCode(Number.parseInt(octal, 8) % 256),
  );
  return Buffer.from(plain, 'latin1');
}

/** The bytes of a string in hexadecimal digits, an odd last one followed by 0 (7.3.4.3). */
export function hexadecimalBytes(digits: string): Buffer {
  const plain = digits.replace(/\s+/gu, '');
  return Buffer.from(plain.length % 2 === 0 ? plain : `${plain}0`, 'hex');
}

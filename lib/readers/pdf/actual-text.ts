import { squeeze } from '../../document/text.ts';
import type { Loss } from '../../document/model.ts';
import type { RawFile } from './raw-file.ts';

const ACTUAL_TEXT = /\/ActualText\s*(?:\(((?:\\[\s\S]|[^\\()])*)\)|<([\da-f\s]*)>)/giu;
const MOST = 20;

/**
 * Text that a PDF gives in place of what its glyphs show (ISO 32000-2, 14.9.4), where it stands nowhere on its pages: a machine that
 * believes it reads another report than a person. What is shown counts.
 */
export function actualTextLosses({ structure, contents }: RawFile, shown: readonly string[]): Loss[] {
  const seen = squeeze(shown.join(''));
  const claimed = [structure, ...contents].flatMap((part) =>
    Array.from(part.matchAll(ACTUAL_TEXT), ([, literal, codes = '']) => textOf(literal, codes)),
  );
  const foreign = [...new Set(claimed)].filter((text) => /[\p{L}\p{N}]/u.test(text) && !seen.includes(squeeze(text)));
  return foreign.slice(0, MOST).map((text) => ({
    kind: 'hidden-text',
    text: `ActualText: ${text.slice(0, 200)}`,
    spot: null,
    inTable: false,
  }));
}

function textOf(literal: string | undefined, codes: string): string {
  const bytes = literal === undefined ? Buffer.from(codes.replace(/\s+/gu, ''), 'hex') : literalBytes(literal);
  return new TextDecoder(bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'latin1').decode(bytes);
}

/** With what the backslashes of a literal string stand for (7.3.4.2). */
function literalBytes(literal: string): Buffer {
  const plain = literal.replace(/\\(?:([0-7]{1,3})|([\s\S]))/gu, (_, octal: string | undefined, character: string) =>
    octal === undefined ? character : String.fromCharCode(Number.parseInt(octal, 8) % 256),
  );
  return Buffer.from(plain, 'latin1');
}

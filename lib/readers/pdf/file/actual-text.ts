import type { Loss } from '../../../document/model.ts';
import { squeeze } from '../../../document/text.ts';
import { hexadecimalBytes, literalBytes } from './pdf-strings.ts';
import type { RawFile } from './raw-file.ts';

/** Strings are no longer than 32,767 bytes (ISO 32000-1, annex C), and what looks for longer ones runs out of stack. */
const ACTUAL_TEXT = /\/ActualText\s*(?:\(((?:\\[\s\S]|[^\\()]){0,32767})\)|<([\da-f\s]*)>)/giu;
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

/** What the fields of a form hold (12.7.5.3). Some readers show it in place of what is painted for the field. */
const HELD = /\/V\s*(?:\(((?:\\[\s\S]|[^\\()]){0,32767})\)|<([\da-f\s]*)>)/giu;

/** Fields of forms that hold another text than any that is shown. */
export function fieldLosses({ structure }: Pick<RawFile, 'structure'>, shown: readonly string[]): Loss[] {
  const fields = structure.split(/\bendobj\b/u).filter((each) => /\/FT\s*\/Tx\b/u.test(each));
  const held = fields.flatMap((each) =>
    Array.from(each.matchAll(HELD), ([, literal, codes = '']) => squeeze(textOf(literal, codes))),
  );
  const texts = new Set(shown.map(squeeze));
  const isShown = (text: string) =>
    texts.has(text) || (text.length >= LONG && [...texts].some((each) => each.includes(text)));
  return [...new Set(held)]
    .filter((text) => text !== '' && !isShown(text))
    .slice(0, MOST)
    .map((text) => ({ kind: 'hidden-text', text: `AcroForm: ${text.slice(0, 200)}`, spot: null, inTable: false }));
}

/** Shorter texts stand within others by chance. */
const LONG = 4;

function textOf(literal: string | undefined, codes: string): string {
  const bytes = literal === undefined ? hexadecimalBytes(codes) : literalBytes(literal);
  return new TextDecoder(bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'latin1').decode(bytes);
}

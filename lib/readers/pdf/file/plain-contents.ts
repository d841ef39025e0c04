import { streamData } from '../encryption/decrypt-stream.ts';
import { contentsNamed, INLINE_IMAGE, referencesIn } from './page-references.ts';
import type { RawFile } from './raw-file.ts';
import { STRING } from './pdf-strings.ts';
import { endOfStream, headBefore } from './stream-head.ts';

/** How many operands each operator of a content stream takes (ISO 32000-2, annex A); null for any number. */
const OPERANDS: ReadonlyMap<string, number | null> = new Map(
  (
    [
      [0, 'q Q h S s f F f* B B* b b* n W W* EMC BX EX BT ET T*'],
      [1, "w J j M ri i gs CS cs G g sh Do MP BMC Tc Tw Tz TL Tr Ts Tj TJ '"],
      [2, 'd m l DP BDC Tf Td TD d0'],
      [3, 'RG rg "'],
      [4, 'v y re K k'],
      [6, 'cm c Tm d1'],
      [null, 'SC SCN sc scn'],
    ] as const
  ).flatMap(([count, names]) => names.split(' ').map((name) => [name, count] as const)),
);

const OPERAND = [
  STRING,
  String.raw`\/[^\s()<>[\]{}/%]*`,
  String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?![^\s()<>[\]/])`,
  String.raw`\[(?:${STRING}|[^[\]()<>])*\]`,
  String.raw`<<(?:${STRING}|[^()<>])*>>`,
  String.raw`\b(?:true|false|null)\b`,
].join('|');
const TOKEN = new RegExp(String.raw`[\s\0]+|%[^\r\n]*|(${OPERAND})|([A-Za-z'"][\w*]*)`, 'uy');
/** More than this is not tried, in bytes: a page of text takes some ten thousand. */
const MOST = 4 * 1024 * 1024;

/**
 * How many of the content streams that are not compressed, and so have no checksum, are not written as content streams are: an
 * operator that there is none of, or with more or fewer operands than it takes. Readers pass over what they do not know.
 */
export function brokenContents(raw: RawFile): number {
  const painted = new Set(contentsNamed(raw.structure).flatMap(referencesIn));
  let rest = MOST;
  return [...raw.text.matchAll(/>>\s*stream\r?\n/gu)].filter(({ index, 0: mark }) => {
    const head = headBefore(raw.text, index);
    const { number, dictionary } = head;
    if (number === null || dictionary.includes('/Filter')) return false;
    if (!painted.has(number) && !/\/Subtype\s*\/Form\b/u.test(dictionary)) return false;
    const start = index + mark.length;
    const end = endOfStream(raw.text, start);
    rest -= end - start;
    const content = rest < 0 ? null : streamData(raw, { ...head, start, end });
    return content !== null && !isWellFormed(Buffer.from(content).toString('latin1'));
  }).length;
}

function isWellFormed(content: string): boolean {
  if (INLINE_IMAGE.test(content)) return true; // nobody can tell
  let operands = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < content.length) {
    const token = TOKEN.exec(content);
    if (token === null) return false;
    const [, operand, operator] = token;
    if (operand !== undefined) operands += 1;
    if (operator === undefined) continue;
    const expected = OPERANDS.get(operator);
    if (expected === undefined || (expected !== null && expected !== operands)) return false;
    operands = 0;
  }
  return true;
}

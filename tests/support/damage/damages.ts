import type { Draw } from '../generated/draw.ts';
import { docxDamages } from './docx-damages.ts';
import { insideDocx } from './inside-docx.ts';
import { exchangeToUnicode, lieOfAllDigits, lieOfTwoDigits } from './lying-to-unicode.ts';
import { pdfDamages } from './pdf-damages.ts';
import { objectsOf } from './pdf-objects.ts';

/** A way to spoil a file; null where there is nothing in it that could be spoiled so. */
export type Damage = (bytes: Uint8Array, draw: Draw) => Promise<Uint8Array | null> | Uint8Array | null;

const BLOCK = 512;

const truncate: Damage = (bytes, { below }) => bytes.subarray(0, below(bytes.length));

const blank: Damage = (bytes, { below }) => {
  const at = below(bytes.length);
  return bytes.slice().fill(0, at, Math.min(at + BLOCK, bytes.length));
};

function flip(bits: number): Damage {
  return (bytes, { below }) => {
    const spoiled = bytes.slice();
    for (let each = 0; each < bits; each += 1) {
      const [at, bit] = [below(bytes.length), below(8)];
      const flipped = (spoiled[at] ?? 0) ^ (1 << bit);
      if (!isDigit(spoiled[at]) || !isDigit(flipped)) spoiled[at] = flipped;
    }
    return spoiled;
  };
}

/** A digit that becomes another leaves a sound file which says something else: no reader could know. */
function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Writes spaces over up to three objects of a PDF. */
const dropObjects: Damage = (bytes, draw) => {
  const spoiled = bytes.slice();
  const [first, ...others] = objectsOf(bytes);
  if (first === undefined) return null;
  for (let each = draw.below(3); each >= 0; each -= 1) {
    const { from, to } = draw.pick([first, ...others]);
    spoiled.fill(0x20, from, to);
  }
  return spoiled;
};

/** Gives the key another name, in some of the fonts or in all. */
const stripToUnicode: Damage = (bytes, { chance }) => {
  const share = chance(0.5) ? 1 : 0.5;
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.includes('/ToUnicode')) return null;
  return Buffer.from(
    text.replaceAll('/ToUnicode', (key) => (chance(share) ? '/FromNobody'.slice(0, key.length) : key)),
    'latin1',
  );
};

/** What may befall a file of each format, on a disk, on a line, or by the hand of a person. */
export const damages: Readonly<Record<'pdf' | 'docx', Readonly<Record<string, Damage>>>> = {
  pdf: {
    truncated: truncate,
    '512 bytes zero': blank,
    '1 bit flipped': flip(1),
    '20 bits flipped': flip(20),
    'objects dropped': dropObjects,
    'ToUnicode stripped': stripToUnicode,
    'ToUnicode lies of all digits': lieOfAllDigits,
    'ToUnicode lies of two digits': lieOfTwoDigits,
    'ToUnicode of two fonts exchanged': exchangeToUnicode,
    ...pdfDamages,
  },
  docx: {
    truncated: truncate,
    '512 bytes zero': blank,
    '1 bit flipped': flip(1),
    '20 bits flipped': flip(20),
    'truncated inside': insideDocx(truncate),
    '512 bytes zero inside': insideDocx(blank),
    '1 bit flipped inside': insideDocx(flip(1)),
    '20 bits flipped inside': insideDocx(flip(20)),
    ...docxDamages,
  },
};

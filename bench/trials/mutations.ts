import type { Damage } from '../../tests/support/damage/damages.ts';
import { damages } from '../../tests/support/damage/damages.ts';
import { insideDocx } from '../../tests/support/damage/inside-docx.ts';
import type { Draw } from '../../tests/support/generated/draw.ts';

/** Numbers at which readers trip: around nothing, around the ends of what 32 and 64 bits hold, and beyond. */
const EXTREMES = [
  ...['0', '-1', '1', '255', '65536', '2147483647', '2147483648', '-2147483648', '4294967295'],
  ...['9007199254740993', '99999999999999999999', '0.00000001', '-0'],
] as const;

/** Puts another text in place of up to five that match; null where none does. */
function replacing(pattern: RegExp, other: (found: string, draw: Draw) => string): Damage {
  return (bytes, draw) => {
    const text = Buffer.from(bytes).toString('latin1');
    const [first, ...others] = [...text.matchAll(pattern)].map((match) => match.index);
    if (first === undefined) return null;
    const places = new Set(Array.from({ length: 1 + draw.below(5) }, () => draw.pick([first, ...others])));
    const replaced = text.replace(pattern, (found, ...rest: readonly unknown[]) =>
      places.has(rest.find((each) => typeof each === 'number') ?? -1) ? other(found, draw) : found,
    );
    return Buffer.from(replaced, 'latin1');
  };
}

/** Takes up to 2 kB from somewhere and puts them in somewhere else, once or many times over. */
const repeatChunk: Damage = (bytes, { below }) => {
  const from = below(bytes.length);
  const chunk = bytes.subarray(from, from + 1 + below(2048));
  const to = below(bytes.length);
  return Buffer.concat([bytes.subarray(0, to), ...Array<Uint8Array>(1 + below(20)).fill(chunk), bytes.subarray(to)]);
};

const insertNoise: Damage = (bytes, { below }) => {
  const at = below(bytes.length);
  const noise = Uint8Array.from({ length: 1 + below(64) }, () => below(256));
  return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at + below(64))]);
};

const extreme = (found: string, { pick }: Draw) => found.replace(/-?\d+/, () => pick(EXTREMES));

/** What befalls a file, and what a person would do to it who means harm. */
export const mutations: Readonly<Record<'pdf' | 'docx', Readonly<Record<string, Damage>>>> = {
  pdf: {
    ...damages.pdf,
    'numbers extreme': replacing(/\/[A-Z]\w*[ [\r\n]*-?\d+(?! \d+ R)/g, extreme),
    'references exchanged': replacing(/\b\d+ 0 R\b/g, (_, { below }) => `${below(60)} 0 R`),
    'keys renamed': replacing(/\/[A-Z]\w+/g, (found, { pick }) =>
      pick([found.toUpperCase(), '/Type', '/Kids', '/Parent', '/Contents', '/Length', '/Filter', '/W', '/']),
    ),
    'brackets torn': replacing(/<<|>>|\[|\]|endobj|endstream/g, (_, { pick }) => pick(['', '<<', '>>', '[', ']', '('])),
    'chunk repeated': repeatChunk,
    'noise put in': insertNoise,
  },
  docx: {
    ...damages.docx,
    'numbers extreme': insideDocx(replacing(/ w:[a-z]+="-?\d+"/gi, extreme)),
    'tags dropped': insideDocx(replacing(/<[^>]+>/g, () => '')),
    'tags exchanged': insideDocx(
      replacing(/<w:[a-z]+/gi, (_, { pick }) =>
        pick(['<w:tbl', '<w:tr', '<w:tc', '<w:p', '<w:r', '<w:t', '<w:del', '<x']),
      ),
    ),
    'chunk repeated': repeatChunk,
    'chunk repeated inside': insideDocx(repeatChunk),
    'noise put in': insertNoise,
    'noise put in inside': insideDocx(insertNoise),
  },
};

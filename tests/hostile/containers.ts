import { deflateRawSync } from 'node:zlib';
import type { Files } from '../support/docx.ts';
import { zipped } from '../support/docx.ts';
import type { RawEntry } from '../support/zip-file.ts';
import { zipFile } from '../support/zip-file.ts';
import type { HostileFile } from './hostile-file.ts';
import { changed, soundFiles } from './sound.ts';

const DOCUMENT = 'word/document.xml';

function entriesOf(files: Files): RawEntry[] {
  return Object.entries(files).map(([name, text]) => ({ name, data: Buffer.from(text) }));
}

/** The DOCX with more entries, or others in place of its own. */
function docxWith(more: readonly RawEntry[], lies: Parameters<typeof zipFile>[1] = {}): Uint8Array {
  const names = new Set(more.map(({ name }) => name));
  return zipFile([...entriesOf(soundFiles()).filter(({ name }) => !names.has(name)), ...more], lies);
}

const tooLarge = (because: RegExp) => ({ ends: { refused: ['too-large'], because } }) as const;
const damaged = (because: RegExp) => ({ ends: { refused: ['damaged'], because } }) as const;

/** Rows 11 to 16: the ZIP around a DOCX. */
export const containers: Readonly<Record<number, readonly HostileFile[]>> = {
  11: [
    {
      name: 'a text of 120 MB in 120 kB',
      make: () => docxWith([{ name: DOCUMENT, data: Buffer.alloc(120e6, ' ') }]),
      ...tooLarge(/inflated: 120/),
    },
    {
      name: 'a text of 120 MB that is said to be of 1 kB',
      make: () => docxWith([{ name: DOCUMENT, data: Buffer.alloc(120e6, ' '), declared: 1000 }]),
      ...tooLarge(/document\.xml is over/),
    },
  ],
  12: [
    {
      name: 'a part that is said to be of 1 GB',
      make: () => docxWith([{ name: DOCUMENT, data: Buffer.from('x'), declared: 1e9 }]),
      ...tooLarge(/inflated: 1/),
    },
    {
      name: 'two million paragraphs',
      make: () => zipped(changed(soundFiles(), DOCUMENT, '<w:body>', `<w:body>${'<w:p><w:r/></w:p>'.repeat(2e6)}`)),
      ...tooLarge(/document\.xml/),
    },
  ],
  13: [
    {
      name: 'entries that share their bytes',
      make: () => docxWith([0, 1, 2].map((at) => ({ name: `x/${at}`, data: Buffer.alloc(1000), offset: 0 }))),
      ...damaged(/not its own/),
    },
    {
      name: 'a ZIP within the ZIP',
      make: () => docxWith([{ name: 'word/inner.zip', data: deflateRawSync(Buffer.alloc(1e6)) }]),
      ends: {},
    },
  ],
  14: [
    {
      name: 'twenty thousand entries',
      make: () => docxWith(Array.from({ length: 20_000 }, (_, at) => ({ name: `x/${at}`, data: Buffer.of() }))),
      ...tooLarge(/entries: 20/),
    },
    {
      name: 'more entries than the directory says',
      make: () => docxWith([{ name: 'word/more.xml', data: Buffer.from('x') }], { count: 4 }),
      ...damaged(/more entries/),
    },
  ],
  15: [
    {
      name: 'two main parts',
      make: () => zipFile([...entriesOf(soundFiles()), { name: DOCUMENT, data: Buffer.from('<a/>') }]),
      ...damaged(/same name/),
    },
  ],
  16: ['../x', '/abs', 'word/__proto__', String.raw`word\x`, 'C:/x'].map((name) => ({
    name: `an entry named ${name}`,
    make: () => docxWith([{ name, data: Buffer.of() }]),
    ...damaged(/named/),
  })),
};

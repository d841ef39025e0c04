import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { integrityLosses } from '../../../../lib/readers/pdf/file/integrity.ts';
import { rawFile } from '../../../../lib/readers/pdf/file/raw-file.ts';
import { latin1, streamOf, writePdf } from '../../../support/pdf-file.ts';

const data = latin1(deflateSync('q BT ET Q'));
const flipped = data.replace(/.$/s, (last) => String.fromCharCode(last.charCodeAt(0) ^ 1));

function saidOf(stream: string): readonly (readonly [string, boolean])[] {
  const objects = new Map([
    [1, '<< /Type /Catalog >>'],
    [2, stream],
  ]);
  return integrityLosses(rawFile(writePdf({ objects }))).map(({ text, inTable }) => [text, inTable]);
}

test.each([
  ['a stream', '/Filter /FlateDecode', '1 compressed streams fail their checksum', true],
  ['a font in outlines of TrueType', '/Filter /FlateDecode /Length1 9', '1 embedded fonts fail their checksum', false],
  ['a font of CFF', '/Filter /FlateDecode /Subtype /Type1C', '1 embedded fonts fail their checksum', false],
] as const)('%s of which one bit is flipped is said', (_, entries, said, inTable) => {
  expect(saidOf(streamOf(data, entries))).toEqual([]);
  expect(saidOf(streamOf(flipped, entries))).toEqual([[said, inTable]]);
});

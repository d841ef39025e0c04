import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { rawFile } from '../../../../lib/readers/pdf/file/raw-file.ts';
import { bytesOf, latin1, streamOf as streamDataOf } from '../../../support/pdf-file.ts';

const streamOf = (number: number, content: string) =>
  `${number} 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;

test('the program of a font paints nothing, whether or not its dictionary says what it is', () => {
  const painted = 'BT (a) Tj ET';
  const program = `\0\x01\0\0 BT ${'\0'.repeat(40)} ET`;
  const { contents, streams } = rawFile(bytesOf(`%PDF-1.7\n${streamOf(4, painted)}${streamOf(5, program)}`));
  expect(contents.map((content) => content.trim())).toEqual([painted]);
  expect([...streams.keys()]).toEqual([4]);
});

test('a stream whose filter stands under another key is read as it stands', () => {
  const data = latin1(deflateSync('q Q'));
  const inflated = (key: string) =>
    rawFile(bytesOf(`%PDF-1.7\n4 0 obj\n${streamDataOf(data, `/${key} /FlateDecode`)}\nendobj\n`))
      .streams.get(4)
      ?.trim();
  expect(inflated('Filter')).toBe('q Q');
  expect(inflated('Parent')).toBe(data.trim());
});

test('names are written plainly, but for what would be no name any more', () => {
  const { structure } = rawFile(bytesOf('%PDF-1.7\n4 0 obj\n<< /J#53 /#4a#53#31 /#CB#3e#3e /A#0fB#5d >>\nendobj\n'));
  expect(structure).toContain('<< /JS /JS1 /#CB#3e#3e /A#0fB#5d >>');
});

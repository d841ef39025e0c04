import { expect, test } from 'vitest';
import { unfinishedContents } from '../../../../lib/readers/pdf/file/unfinished-contents.ts';

/** How many of the pages break off whose content is in these streams. */
function broken(...streams: readonly string[]): number {
  const references = streams.map((_, at) => `${at + 1} 0 R`).join(' ');
  const numbered = new Map(streams.map((stream, at) => [at + 1, stream]));
  return unfinishedContents({ structure: `<< /Type /Page /Contents [${references}] >>`, streams: numbered });
}

test('content that ends what it began is whole', () => {
  expect(broken('q /P <</MCID 0>> BDC BT /F1 9 Tf <00> Tj ET EMC Q')).toBe(0);
});

test.each(['q 1 0 0 1 0 0 cm', 'BT /F1 9 Tf <00> Tj', '/P BMC'])(
  'content that ends behind %s breaks off',
  (content) => {
    expect(broken(content)).toBe(1);
  },
);

test('what one stream of a page begins, the next may end', () => {
  expect(broken('q BT (a) Tj', 'ET Q')).toBe(0);
});

test('what stands in a string begins nothing', () => {
  expect(broken('BT (q BT \\) q) Tj /q gs ET')).toBe(0);
});

test('of a stream that is not read nothing is said', () => {
  expect(unfinishedContents({ structure: '/Contents 7 0 R', streams: new Map() })).toBe(0);
});

test('a string that does not end exhausts nothing', () => {
  expect(broken(`q Q (${'a'.repeat(1e7)}`)).toBe(0);
});

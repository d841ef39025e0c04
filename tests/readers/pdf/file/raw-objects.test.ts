import { expect, test } from 'vitest';
import { rawFile } from '../../../../lib/readers/pdf/file/raw-file.ts';
import { isStream } from '../../../../lib/readers/pdf/file/raw-objects.ts';
import { bytesOf, streamOf } from '../../../support/pdf-file.ts';

const written = (file: string) => rawFile(bytesOf(`%PDF-1.7\n${file}`)).objects;

test('an object is what is written of it; of a stream, what stands before its data', () => {
  const objects = written(
    `4 0 obj\n[1 2]\nendobj\n5 0 obj ${streamOf('6 0 obj 7 endobj')}\nendobj\n8 0 obj 896 endobj`,
  );
  expect([...objects.keys()]).toEqual([4, 5, 8]);
  expect([objects.get(4), objects.get(8)]).toEqual(['[1 2]', '896']);
  expect(['4', '5', '8'].map((each) => isStream(objects.get(Number(each)) ?? ''))).toEqual([false, true, false]);
});

test('the newest of each number counts, and names are as they are meant', () => {
  expect(written('4 0 obj << /J#53 1 >> endobj\n4 0 obj << /#54ype 2 >> endobj').get(4)).toBe('<< /Type 2 >>');
});

test('objects stand in streams of objects, each at its place', () => {
  const [head, one, other] = ['11 0 12 9 ', '<< /A >>', '[3 4]'];
  const stream = streamOf(`${head}${one} ${other}`, `/Type /ObjStm /N 2 /First ${head.length}`);
  const [, ...within] = written(`9 0 obj\n${stream}\nendobj`);
  expect(within).toEqual([
    [11, one],
    [12, other],
  ]);
});

import { expect, test } from 'vitest';
import { textAt } from '../../support/html.ts';
import { sampleSummaries } from '../../support/summaries.ts';

const { sound, faulty, unreadable } = await sampleSummaries();

test('a PDF with an error comes with a picture of the page that it stands on', () => {
  expect(textAt(faulty, 'pages')).toContain('（七）总计');
  expect(faulty.match(/class="box suspect"/g)).toHaveLength(1);
});

test('a sound report needs no picture', () => {
  expect(sound).not.toContain('<svg');
});

test('a file that cannot be read has its page, with what it is', () => {
  expect(textAt(unreadable, 'source')).toMatch(/云溪县民政局2023年年报\.pdf/);
  expect(unreadable).not.toContain('<nav');
});

test('no page is larger than a mail may be that an office sends', () => {
  for (const page of [sound, faulty, unreadable]) expect(Buffer.byteLength(page)).toBeLessThan(400_000);
});
